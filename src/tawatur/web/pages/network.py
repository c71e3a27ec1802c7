"""`/network`: which outlet quotes which named source."""

import msgspec

from tawatur.store import Store
from tawatur.store.lookup import Quoting, who_quotes_whom

_MOST = 60  # lines that a drawing can hold


class Network(msgspec.Struct, frozen=True):
    """Who quotes whom, and both ends in the order of a drawing: those with most lines first."""

    quotes: tuple[Quoting, ...]
    outlets: tuple[str, ...]
    sources: tuple[tuple[str, str], ...]  # id, name


def network(store: Store) -> Network:
    """The strongest ties of outlets and sources."""
    quotes = who_quotes_whom(store, _MOST)
    outlets: dict[str, int] = {}
    sources: dict[tuple[str, str], int] = {}
    for q in quotes:
        outlets[q.outlet] = outlets.get(q.outlet, 0) + q.reports
        sources[q.actor, q.name] = sources.get((q.actor, q.name), 0) + q.reports
    return Network(
        tuple(quotes),
        tuple(sorted(outlets, key=lambda o: (-outlets[o], o))),
        tuple(sorted(sources, key=lambda s: (-sources[s], s))),
    )
