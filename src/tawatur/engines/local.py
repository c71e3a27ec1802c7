"""Documents on this machine: one after another, or in a pool of processes; the same bytes in the same order."""

from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import msgspec

from tawatur.errors import InputError
from tawatur.ingest import Delivered
from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.model import Analysis
from tawatur.pipeline import analyze_document

_CHUNK = 16  # documents sent to a process at a time


def analyze_one(delivered: Delivered, actors: Path | None = None) -> Analysis:
    """The analysis of one document, with what was noticed when it was read."""
    analysis = analyze_document(delivered.document, arabic(), load_knowledge(actors))
    if not delivered.warnings:
        return analysis
    return msgspec.structs.replace(analysis, warnings=(*delivered.warnings, *analysis.warnings))


def _work(item: tuple[Delivered | InputError, Path | None]) -> Analysis | InputError:
    delivered, actors = item
    return delivered if isinstance(delivered, InputError) else analyze_one(delivered, actors)


def analyze_all(
    documents: Iterable[Delivered | InputError], jobs: int = 1, actors: Path | None = None
) -> Iterator[Analysis | InputError]:
    """Analyses in the order of the documents; errors pass through in their place."""
    items = ((d, actors) for d in documents)
    if jobs <= 1:
        yield from map(_work, items)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(_work, items, chunksize=_CHUNK)
