"""`/`: what is in the store."""

import msgspec

from tawatur.store import Store
from tawatur.store.lookup import most_reported, newest
from tawatur.store.overview import Found, Source, Stats, sources, stats
from tawatur.web.pages.lines import ClaimLine, line

_CLAIMS, _REPORTS, _SOURCES = 8, 12, 8  # lines that fit on a first page


class Home(msgspec.Struct, frozen=True):
    """Counts, the claims of most reports, the newest reports, the sources quoted most."""

    stats: Stats
    claims: tuple[ClaimLine, ...]
    reports: tuple[Found, ...]
    sources: tuple[Source, ...]


def home(store: Store) -> Home:
    """The first page of a store."""
    told = tuple(map(line, most_reported(store, _CLAIMS)))
    return Home(stats(store), told, tuple(newest(store, _REPORTS)), tuple(sources(store, _SOURCES)))
