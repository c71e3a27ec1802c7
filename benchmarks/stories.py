"""Claims across reports against the gold of stories: their reports among two thousand others of the same weeks.

The stories HELD_OUT are not looked at while rules are written: only their figures.
"""

import contextlib
import gzip
import importlib.util
import io
import json
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec

from benchmarks.accuracy import Rows
from tawatur.corroborate import Reader
from tawatur.engines.local import analyze_all
from tawatur.errors import InputError
from tawatur.ingest.jsonl import from_row
from tawatur.languages.ar import arabic
from tawatur.store import Delivery, Store, digest_of
from tawatur.store.across import update
from tawatur.store.findings import Wanted, find_claims, find_copies

OTHERS = 2000
WEEK = 7  # days around a story's reports
HELD_OUT = (5, 6)
_BATCH = 200

Record = dict[str, Any]


def gold(shared: Path) -> list[Record]:
    """The annotated stories."""
    found: list[Record] = json.loads((shared / "gold" / "stories.json").read_text(encoding="utf-8"))
    return found


def reports(shared: Path, others: int = OTHERS) -> list[Record]:
    """The reports of the stories, and others published within a week of one of them; always the same ones."""
    wanted = {document for story in gold(shared) for document in story["documents"]}
    with gzip.open(shared / "corpus" / "ant-dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    told = [row for row in rows if row["id"] in wanted]
    days = {date.fromisoformat(row["published"][:10]) for row in told}
    near = {(day + timedelta(k)).isoformat() for day in days for k in range(-WEEK, WEEK + 1)}
    rest = [row for row in rows if row["id"] not in wanted and row["published"][:10] in near]
    random.Random(1).shuffle(rest)
    return told + rest[:others]


def fill(store: Store, rows: list[Record], jobs: int = 2) -> None:
    """Analyzes reports into a store."""
    items = [from_row(row) for row in rows]
    reader = Reader(arabic())
    waiting: list[Delivery] = []
    for item, analysis in zip(items, analyze_all(iter(items), jobs), strict=True):
        if not isinstance(analysis, InputError):
            waiting.append(Delivery(digest_of(item.document), analysis, reader.read(analysis)))
        if len(waiting) >= _BATCH or item is items[-1]:
            store.add(waiting)
            waiting = []


def tables(shared: Path) -> tuple[dict[str, Rows], dict[str, float]]:
    """Split → layer → figures; and seconds for adding and comparing."""
    rows = reports(shared)
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        began = time.perf_counter()
        with Store.open(place / "stories.sqlite") as store:
            fill(store, rows)
            added = time.perf_counter()
            update(store)
            compared = time.perf_counter()
            with (place / "claims.jsonl").open("wb") as file:
                for item in (*find_claims(store, Wanted()), *find_copies(store)):
                    file.write(msgspec.json.encode(item) + b"\n")
        (place / "texts.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        seconds = {"seconds to add": added - began, "seconds to compare": compared - added}
        return {name: _scored(shared, place, split) for name, split in _splits(shared)}, seconds


def _splits(shared: Path) -> Iterator[tuple[str, list[Record]]]:
    stories = gold(shared)
    yield "stories tuned", [s for s in stories if s["story"] not in HELD_OUT]
    yield "stories held out", [s for s in stories if s["story"] in HELD_OUT]
    yield "stories all", stories


def _scored(shared: Path, place: Path, stories: list[Record]) -> Rows:
    """What the gold's own scorer says."""
    (place / "split.json").write_text(json.dumps(stories), encoding="utf-8")
    spec = importlib.util.spec_from_file_location("score_stories", shared / "gold" / "score_stories.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    printed, before = io.StringIO(), sys.argv
    sys.argv = ["score_stories", *(str(place / name) for name in ("split.json", "claims.jsonl", "texts.jsonl")), "--json"]
    try:
        with contextlib.redirect_stdout(printed):
            module.main()
    finally:
        sys.argv = before
    found: Rows = json.loads(printed.getvalue())
    return found


def main() -> None:
    """Prints the figures."""
    from benchmarks.accuracy import shared_folder

    shared = Path(sys.argv[1]) if len(sys.argv) > 1 else shared_folder()
    if shared is None:
        sys.exit("no ../shared beside the project: the gold is not part of it")
    show(shared)


def show(shared: Path) -> None:
    """Prints one row a layer."""
    found, seconds = tables(shared)
    print(f"{'F1':32}" + "".join(f"{name:>20}" for name in found))
    for layer in next(iter(found.values())):
        print(f"{layer:32}" + "".join(f"{rows[layer]['f1']:20.3f}" for rows in found.values()))
    for name, value in seconds.items():
        print(f"{name:32}{value:8.1f}")


if __name__ == "__main__":
    main()
