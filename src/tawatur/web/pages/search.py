"""`/search`: reports and claims by words."""

import msgspec

from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.store import Store
from tawatur.store.findings import Wanted, find_claims
from tawatur.store.overview import Found, search
from tawatur.web.pages.lines import ClaimLine, line

_MOST = 50  # lines of each kind on one page


class Known(msgspec.Struct, frozen=True):
    """An actor of the knowledge base whose name was asked for."""

    id: str
    name: str
    name_en: str


class SearchPage(msgspec.Struct, frozen=True):
    """What holds all words of the query: actors by name, claims by their gist, reports by their text.

    `more`: how many claims are left out; of reports, those that fit the query best are shown.
    """

    query: str
    actors: tuple[Known, ...]
    claims: tuple[ClaimLine, ...]
    reports: tuple[Found, ...]
    more: int = 0


def search_page(store: Store, query: str) -> SearchPage:
    """An empty page for a query without words."""
    query = " ".join(query.split())
    if not query:
        return SearchPage("", (), (), ())
    actors = tuple(Known(e.id, e.ar, e.en) for e in load_knowledge().find(query)[:_MOST])
    marks = str.maketrans(dict.fromkeys('"«»“”', " "))
    told = map(line, find_claims(store, Wanted(about=query.translate(marks))))
    claims = sorted(told, key=lambda c: (-c.reports, c.id))
    reports = tuple(search(store, query, arabic(), _MOST))
    return SearchPage(query, actors, tuple(claims[:_MOST]), reports, max(0, len(claims) - _MOST))
