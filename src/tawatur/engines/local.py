"""Documents on this machine: one after another, or in a pool of processes; the same bytes in the same order."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from pathlib import Path

import msgspec

from tawatur.errors import InputError
from tawatur.ingest import Delivered
from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.model import Analysis
from tawatur.pipeline import analyze_document

_BATCH = 16  # documents sent to a process at a time
_AHEAD = 3  # batches that wait for each process


def analyze_one(delivered: Delivered, actors: Path | None = None) -> Analysis:
    """The analysis of one document, with what was noticed when it was read."""
    analysis = analyze_document(delivered.document, arabic(), load_knowledge(actors))
    if not delivered.warnings:
        return analysis
    return msgspec.structs.replace(analysis, warnings=(*delivered.warnings, *analysis.warnings))


def analyze_all(
    documents: Iterable[Delivered | InputError], jobs: int = 1, actors: Path | None = None
) -> Iterator[Analysis | InputError]:
    """Analyses in the order of the documents, whatever the number of processes; errors pass through in their place.

    Documents are read as they are wanted: no more than a few batches wait at a time.
    """
    if jobs <= 1:
        for item in documents:
            yield item if isinstance(item, InputError) else analyze_one(item, actors)
        return
    source = iter(documents)
    waiting: deque[Future[list[Analysis | InputError]]] = deque()
    with ProcessPoolExecutor(jobs) as pool:
        try:
            while batch := list(islice(source, _BATCH)):
                waiting.append(pool.submit(_batch, batch, actors))
                if len(waiting) > jobs * _AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        finally:
            pool.shutdown(cancel_futures=True)


def _batch(batch: list[Delivered | InputError], actors: Path | None) -> list[Analysis | InputError]:
    return list(analyze_all(batch, 1, actors))
