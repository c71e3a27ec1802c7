"""Rates on reports that nobody annotated: what a change does to the whole corpus."""

import gzip
import json
from collections import Counter
from pathlib import Path

from tawatur.knowledge import load_knowledge
from tawatur.language.attribution import Class
from tawatur.languages.ar import arabic
from tawatur.model import Document
from tawatur.pipeline import analyze_document
from tawatur.text import Folded, Kind, tokenize

SAMPLE = 300
_OPENERS = frozenset({"ان", "انه", "انها", "انهم", ":"})


def rates(shared: Path, taken: frozenset[str]) -> dict[str, float]:
    """On a fixed sample of reports outside the gold: attributions a report, voices, known words before إن, أن and colons."""
    language, knowledge = arabic(), load_knowledge()
    assert language.attribution is not None
    reports = []
    with gzip.open(shared / "corpus" / "ant-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % 50 == 0:
                report = json.loads(line)
                if report["id"] not in taken:
                    reports.append(report)
    reports = reports[:SAMPLE]
    voices: Counter[str] = Counter()
    told = before = known = 0
    for report in reports:
        text = f"{report['title']}\n\n{report['text']}" if report.get("title") else report["text"]
        document = Document(id=report["id"], text=text, title=report.get("title"), outlet=report.get("outlet"), published=report.get("published"))
        analysis = analyze_document(document, language, knowledge)
        told += len(analysis.attributions)
        voices.update(c.voice for c in analysis.coverage)
        tokens = tokenize(Folded(text))
        for k in range(1, len(tokens)):
            word = tokens[k - 1]
            if tokens[k].norm in _OPENERS and word.kind is Kind.WORD:
                read = language.attribution.word(word.norm)
                if not read.cues and read.classes & (Class.PREPOSITION | Class.CONJUNCTION):
                    continue
                before += 1
                known += bool(read.cues)
    sentences = sum(voices.values()) or 1
    out = {"reports": float(len(reports)), "attributions a report": told / max(1, len(reports))}
    out |= {f"sentences {voice}": voices[voice] / sentences for voice in ("attributed", "nested", "reporter", "undecided")}
    out["words before ان and colons that are known cues"] = known / max(1, before)
    return out
