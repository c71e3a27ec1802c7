"""`tawatur add`."""

import sys
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from tawatur.cli.analyze import documents
from tawatur.cli.place import opened
from tawatur.corroborate import Reader
from tawatur.engines.local import analyze_all
from tawatur.errors import InputError, TawaturError
from tawatur.ingest import Delivered
from tawatur.languages.ar import arabic
from tawatur.model import Analysis
from tawatur.store import Delivery, Store, digest_of
from tawatur.store.across import update

T = TypeVar("T")
_BATCH = 32  # reports in one transaction: some tenths of a second of work


def run(
    paths: list[str], place: str | None, corroborate: bool, outlet: str | None, published: str | None,
    actors: Path | None, jobs: int,
) -> int:  # fmt: skip
    """Exit code: 0, or 1 where anything failed; what could be read is kept all the same."""
    adding = Adding()
    try:
        with opened(place, create=True) as store:
            adding.add(documents(paths, outlet, published), store, jobs, actors)
            print(f"{adding.added} added, {adding.known} there already, {adding.failed} failed", file=sys.stderr)
            if corroborate:
                update(store)
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    return 1 if adding.failed else 0


class Adding:
    """What passes through on the way from files to the store, and its counts."""

    def __init__(self) -> None:
        self.added = self.known = self.failed = 0
        self._digests: deque[str] = deque()

    def add(self, items: Iterable[Delivered | InputError], store: Store, jobs: int, actors: Path | None) -> None:
        """Analyzes what the store does not hold and keeps it."""
        for batch in _batches(self.deliveries(analyze_all(self.fresh(items, store), jobs, actors))):
            self.added += len(store.add(batch))

    def fresh(self, items: Iterable[Delivered | InputError], store: Store) -> Iterator[Delivered | InputError]:
        """The documents that the store does not hold."""
        for batch in _batches(items):
            keys = {id(item): (item.document.id, digest_of(item.document)) for item in batch if isinstance(item, Delivered)}
            known = store.known(list(keys.values()))
            for item in batch:
                key = keys.get(id(item))
                if key is None:
                    yield item
                elif key in known:
                    self.known += 1
                else:
                    self._digests.append(key[1])
                    yield item

    def deliveries(self, results: Iterable[Analysis | InputError]) -> Iterator[Delivery]:
        """Analyses with their digests, in the order of the documents; errors are told and counted."""
        reader = Reader(arabic())
        for result in results:
            if isinstance(result, InputError):
                self.failed += 1
                print(result, file=sys.stderr)
            else:
                yield Delivery(self._digests.popleft(), result, reader.read(result))


def _batches(items: Iterable[T]) -> Iterator[list[T]]:
    source = iter(items)
    while batch := list(islice(source, _BATCH)):
        yield batch
