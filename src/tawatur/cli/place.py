"""The store that a command means."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tawatur.store import Store, default_place


@contextmanager
def opened(place: Path | str | None, *, create: bool = False) -> Iterator[Store]:
    """The store at `place`, or the user's own; StoreError where there is none and none is to be made."""
    with Store.open(place or default_place(), create=create) as store:
        yield store
