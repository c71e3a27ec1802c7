"""`/api/v1/…`: the page objects for programs, described at /schema/openapi.json; errors as RFC 9457.

An id is one segment, percent-encoded. Nothing is written here.
"""

from typing import TypeVar

from litestar import Router, get, post
from litestar.exceptions import NotFoundException
from litestar.params import FromQuery, JSONBody

from tawatur.model import Analysis
from tawatur.store.decisions import Decision, all_decisions
from tawatur.store.overview import Stats, stats
from tawatur.web import pages
from tawatur.web.routes.asked import id_of, segments_of, store_of
from tawatur.web.view import Asked

T = TypeVar("T")


def _found(page: T | None) -> T:
    if page is None:
        raise NotFoundException(detail="no such thing")
    return page


@get("/stats", sync_to_thread=True)
def counts(request: Asked) -> Stats:
    """Counts over the store."""
    return stats(store_of(request))


@get("/reports/{id:path}", sync_to_thread=True)
def report(request: Asked) -> pages.ReportPage:
    """One report: its analysis, claims and copies."""
    return _found(pages.report_page(store_of(request), id_of(request, "api/v1/reports")))


@get("/claims/{id:path}", sync_to_thread=True)
def claim(request: Asked) -> pages.ClaimPage:
    """One claim: its passages with their chains, and what disputes it."""
    return _found(pages.claim_page(store_of(request), id_of(request, "api/v1/claims")))


@get("/actors/{id:path}", sync_to_thread=True)
def actor(request: Asked) -> pages.ActorPage:
    """One actor: names, offices, what it says and what is said of it."""
    return _found(pages.actor_page(store_of(request), id_of(request, "api/v1/actors")))


@get("/search", sync_to_thread=True)
def search(request: Asked, q: FromQuery[str]) -> pages.SearchPage:
    """Actors, claims and reports by words."""
    return pages.search_page(store_of(request), q)


@get("/contested", sync_to_thread=True)
def contested(request: Asked) -> pages.Contested:
    """What is denied or contradicted, and by what."""
    return pages.contested(store_of(request))


@get("/sources", sync_to_thread=True)
def sources(request: Asked) -> pages.SourceList:
    """Who is quoted by name."""
    return pages.source_list(store_of(request))


@get("/timeline", sync_to_thread=True)
def timeline(
    request: Asked, actor: FromQuery[str] = "", since: FromQuery[str] = "", until: FromQuery[str] = ""
) -> pages.Timeline:
    """Claims by the day on which they were first reported."""
    return pages.timeline(store_of(request), actor, since, until)


@get("/relations/{pair:path}", sync_to_thread=True)
def relation(request: Asked) -> pages.RelationPage:
    """What two actors are to each other: the path ends in two ids or names."""
    named = segments_of(request, "api/v1/relations")
    return _found(pages.relation_page(store_of(request), *named) if len(named) == 2 else None)


@get("/network", sync_to_thread=True)
def network(request: Asked) -> pages.Network:
    """Which outlet quotes which named source."""
    return pages.network(store_of(request))


@get("/decisions", sync_to_thread=True)
def decisions(request: Asked) -> list[Decision]:
    """What reviewers decided, in the order in which they did."""
    return all_decisions(store_of(request))


@post("/analyze", sync_to_thread=True, status_code=200)
def analyze(data: JSONBody[pages.Pasted]) -> Analysis:
    """Reads one report; nothing is kept."""
    return _found(pages.paste_page(data).analysis)


ROUTES = [
    Router(
        path="/api/v1",
        route_handlers=[
            counts, report, claim, actor, search, contested, sources, timeline, relation, network, decisions, analyze,
        ],
    )
]  # fmt: skip
