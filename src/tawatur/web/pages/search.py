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
    """What holds all words of the query: actors by name, claims by their gist, reports by their text."""

    query: str
    actors: tuple[Known, ...]
    claims: tuple[ClaimLine, ...]
    reports: tuple[Found, ...]


def search_page(store: Store, query: str) -> SearchPage:
    """An empty page for a query without words."""
    query = " ".join(query.split())
    if not query:
        return SearchPage("", (), (), ())
    actors = tuple(Known(e.id, e.ar, e.en) for e in load_knowledge().find(query)[:_MOST])
    marks = str.maketrans(dict.fromkeys('"«»“”', " "))
    told = map(line, find_claims(store, Wanted(about=query.translate(marks))))
    claims = tuple(sorted(told, key=lambda c: (-c.reports, c.id))[:_MOST])
    return SearchPage(query, actors, claims, tuple(search(store, query, arabic(), _MOST)))
