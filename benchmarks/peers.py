"""Beside others on the same sentences: `python -m benchmarks.peers PYTHON`, PYTHON being the peers' own.

dateparser's `search_dates` finds dates in Arabic text and resolves them; it gives a moment, not a TIMEX3 value.
So only what has a day, a month or a year of the calendar is compared, and a moment is right where it agrees
with as much as the gold says («April 2018» with any day of it). What it finds is looked for in the text, as it
tells no offsets.
"""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

from benchmarks import accuracy
from benchmarks.accuracy import Record
from tawatur.extract import timex
from tawatur.extract.reading import Reading
from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic

_CALENDAR = re.compile(r"\d{4}(?:-\d\d){0,2}(?=T|\Z)")
_PEER = Path(__file__).with_name("peer_dateparser.py")

Dates = list[tuple[int, int, str]]  # start, end, value


def wanted(record: Record) -> Dates:
    """The dates of the calendar that the gold has, as far as they say it: year, month or day."""
    values = ((t["span"], _CALENDAR.match(t.get("value") or "")) for t in record["timex"] if not t.get("optional"))
    return [(span[0], span[1], value.group()) for span, value in values if value is not None]


def ours(records: list[Record]) -> tuple[list[Dates], float]:
    """What the time stage finds, and the seconds that reading and finding took."""
    language, knowledge = arabic(), load_knowledge()
    documents = [accuracy.document(r) for r in records]
    found: list[Dates] = []
    seconds = 0.0
    for _ in range(2):  # the first run warms the caches
        found = []
        began = time.perf_counter()
        for document in documents:
            reading = Reading(document, language, knowledge)
            timex.run(reading)
            found.append([(t.start, t.end, t.value or "") for t in reading.timex])
        seconds = time.perf_counter() - began
    return found, seconds


def dateparser(python: str, records: list[Record]) -> tuple[list[Dates], float]:
    """The same of dateparser, in its own environment."""
    texts = [accuracy.document(r).text for r in records]
    sentences = [{"text": text, "published": r["published"]} for text, r in zip(texts, records, strict=True)]
    call = subprocess.run([python, str(_PEER)], input=json.dumps(sentences), capture_output=True, text=True, check=True)
    answer = json.loads(call.stdout)
    return [_placed(text, found) for text, found in zip(texts, answer["found"], strict=True)], answer["seconds"]


def _placed(text: str, found: list[tuple[str, str]]) -> Dates:
    out: Dates = []
    at = 0
    for words, value in found:
        start = text.find(words, at)
        if start >= 0:
            at = start + len(words)
            out.append((start, at, value))
    return out


def score(records: list[Record], found: list[Dates]) -> tuple[int, int, int]:
    """Dates right, dates in the gold, and finds that touch no time expression of the gold."""
    right = total = invented = 0
    for record, dates in zip(records, found, strict=True):
        for start, end, value in wanted(record):
            total += 1
            right += any(s < end and start < e and v.startswith(value) for s, e, v in dates)
        spans = [t["span"] for t in record["timex"]]
        invented += sum(1 for s, e, _ in dates if not any(s < b and a < e for a, b in spans))
    return right, total, invented


def main() -> None:
    shared = accuracy.shared_folder()
    if shared is None:
        sys.exit("No ../shared beside the project: its sentences are what is compared.")
    records = accuracy.gold(shared, "time_quantity.jsonl")
    print(f"{'':14}{'dates right':>14}{'invented':>10}{'texts a second':>16}")
    for name, (found, seconds) in (("tawatur", ours(records)), ("dateparser", dateparser(sys.argv[1], records))):
        right, total, invented = score(records, found)
        print(f"{name:14}{f'{right} of {total}':>14}{invented:10}{len(records) / seconds:16.0f}")


if __name__ == "__main__":
    main()
