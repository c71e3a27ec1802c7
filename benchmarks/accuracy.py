"""Scores against the gold that lies beside the project; never part of it."""

import importlib.util
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from types import ModuleType
from typing import Any

from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.model import Analysis, Document, encode
from tawatur.pipeline import analyze_document

# Reports of these outlets are not looked at while rules are written: only their figures.
HELD_OUT = frozenset({"بي بي سي عربي", "جوهرة أف أم"})
# Of the sentences on times and figures every third is left alone likewise.
EVERY = 3

Record = dict[str, Any]
Rows = dict[str, dict[str, float]]


def shared_folder() -> Path | None:
    """The folder beside the project, or None."""
    folder = Path(__file__).resolve().parent.parent.parent / "shared"
    return folder if folder.is_dir() else None


def scorer(shared: Path) -> ModuleType:
    """The gold's own scorer."""
    spec = importlib.util.spec_from_file_location("score", shared / "gold" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def gold(shared: Path, name: str) -> list[Record]:
    """The annotated documents of one file."""
    with (shared / "gold" / name).open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def document(record: Record) -> Document:
    """The document of an annotated report."""
    title = record.get("title") or None
    return Document(
        id=record["id"],
        text=f"{title}\n\n{record['body']}" if title else record["body"],
        title=title,
        outlet=record.get("outlet"),
        published=record.get("published"),
        published_from="metadata" if record.get("published") else None,
    )


def analyze(record: Record) -> Analysis:
    """The analysis of an annotated report."""
    return analyze_document(document(record), arabic(), load_knowledge())


def rows(shared: Path, records: Iterable[Record], analyses: dict[str, Record]) -> Rows:
    """Precision, recall and F1 a layer."""
    module = scorer(shared)
    tally = module.Tally()
    for record in records:
        made = analyses[record["id"]]
        module.score_document(record, made, made["document"]["text"], tally, None)
    return dict(tally.rows())


def tables(shared: Path) -> dict[str, Rows]:
    """Split → layer → figures, for the reports, the founding report, and times and figures."""
    out: dict[str, Rows] = {}
    for name, split in (("dev", _by_outlet), ("founding", None), ("time_quantity", _by_place)):
        records = gold(shared, f"{name}.jsonl")
        analyses = {r["id"]: json.loads(encode(analyze(r))) for r in records}
        if split is None:
            out[name] = rows(shared, records, analyses)
            continue
        held = split(records)
        out[f"{name} tuned"] = rows(shared, [r for r in records if r["id"] not in held], analyses)
        out[f"{name} held out"] = rows(shared, [r for r in records if r["id"] in held], analyses)
        out[f"{name} all"] = rows(shared, records, analyses)
    return out


Split = Callable[[list[Record]], frozenset[str]]


def _by_outlet(records: list[Record]) -> frozenset[str]:
    return frozenset(r["id"] for r in records if r.get("outlet") in HELD_OUT)


def _by_place(records: list[Record]) -> frozenset[str]:
    return frozenset(r["id"] for n, r in enumerate(records) if n % EVERY == 0)


def chains(shared: Path) -> tuple[int, int]:
    """Chains of the founding report that are right, and how many there are.

    A chain is right where its tellers, from the holder to the reader, are the ones of founding_chains.json.
    """
    module = scorer(shared)
    record = gold(shared, "founding.jsonl")[0]
    # The outlet of the page is read off the page itself, as a user's would be.
    text = document(record).text
    analysis = analyze_document(Document(id=record["id"], text=text, title=record.get("title") or None), arabic(), load_knowledge())
    names = {a.id: [a.name, *a.aliases] for a in analysis.actors}
    wanted = json.loads((shared / "gold" / "founding_chains.json").read_text(encoding="utf-8"))["chains"]
    right = total = 0
    for item in wanted:
        annotated = record["attributions"][item["i"]]
        if annotated.get("optional"):
            continue
        total += 1
        cue = annotated["cue"]
        made = next((a for a in analysis.attributions if a.cue.start < cue[1] and cue[0] < a.cue.end), None)
        tellers = [names[link.actor] for link in made.chain] if made else []
        right += len(tellers) == len(item["chain"]) and all(
            any(module.same_name(name, want) for name in teller)
            for teller, want in zip(tellers, item["chain"], strict=True)
        )
    return right, total
