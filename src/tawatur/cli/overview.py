"""`tawatur search`, `tawatur sources` and `tawatur stats`."""

import sys
from collections.abc import Callable, Sequence

import msgspec

from tawatur.cli.place import opened
from tawatur.errors import TawaturError
from tawatur.languages.ar import arabic
from tawatur.store import Store
from tawatur.store.overview import search, sources, stats


def run_search(place: str | None, words: list[str], most: int) -> int:
    """1 where there is no store or nothing is found."""
    # A shell takes the quotation marks off a phrase: words that came as one are one.
    query = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    return _listed(place, lambda store: list(search(store, query, arabic(), most)))


def run_sources(place: str | None, most: int) -> int:
    """1 where there is no store or nobody in it."""
    return _listed(place, lambda store: list(sources(store, most)))


def run_stats(place: str | None) -> int:
    """1 where there is no store."""
    return _listed(place, lambda store: [stats(store)], down=True)


def _listed(place: str | None, ask: Callable[[Store], Sequence[msgspec.Struct]], down: bool = False) -> int:
    try:
        with opened(place) as store:
            found = ask(store)
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    for row in found:
        fields = msgspec.structs.asdict(row)
        if down:
            print("\n".join(f"{name}\t{_shown(value)}" for name, value in fields.items()))
        else:
            print("\t".join(_shown(value) for value in fields.values()))
    return 0 if found else 1


def _shown(value: object) -> str:
    return "" if value is None else " ".join(str(value).split())
