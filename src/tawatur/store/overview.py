"""What a store holds: reports by words, sources by weight, and counts."""

from collections.abc import Collection, Iterator

import msgspec
from sqlalchemy import and_, false, func, or_, select, text

from tawatur.language import Language
from tawatur.store.search import matching, wanted
from tawatur.store.store import Store
from tawatur.store.tables import claims, copies, documents, voices


class Found(msgspec.Struct, frozen=True):
    """One report that holds the words."""

    id: str
    outlet: str | None
    published: str | None
    title: str | None


class Source(msgspec.Struct, frozen=True):
    """One holder across the store: how many statements in how many reports of how many outlets.

    Unnamed sources are not among them: each is a source of its own report alone.
    """

    actor: str
    name: str
    kind: str
    statements: int
    reports: int
    outlets: int


class Stats(msgspec.Struct, frozen=True):
    """Counts; `since` and `until` are the first and last publication."""

    reports: int
    versions: int
    outlets: int
    since: str | None
    until: str | None
    statements: int
    claims: int
    contested: int
    copies: int


def search(store: Store, query: str, language: Language, most: int = 20) -> Iterator[Found]:
    """The reports in which all words of the query stand, the best first; nothing for a query without words."""
    groups = wanted(query, language)
    if not groups:
        return
    with store.engine.connect() as connection:
        rows = (
            select(documents.c.id, documents.c.outlet, documents.c.published, documents.c.title)
            .join(matching(connection, groups), text("matched.number = documents.number"))
            .where(documents.c.latest == 1)
            .order_by(text("matched.rank"), documents.c.id)
            .limit(most)
        )
        for row in connection.execute(rows):
            yield Found(row.id, row.outlet, row.published, row.title)


def sources(store: Store, most: int = 50) -> Iterator[Source]:
    """Named holders by the reports that quote them."""
    reports = func.count(voices.c.document)
    query = (
        select(
            voices.c.actor,
            func.max(voices.c.name).label("name"),
            func.max(voices.c.kind).label("kind"),
            func.sum(voices.c.statements).label("statements"),
            reports.label("reports"),
            func.count(func.distinct(documents.c.outlet)).label("outlets"),
        )
        .join(documents, documents.c.number == voices.c.document)
        .where(documents.c.latest == 1, voices.c.kind != "anonymous", voices.c.actor.notlike("%#a%"))
        .group_by(voices.c.actor)
        .order_by(reports.desc(), voices.c.actor)
        .limit(most)
    )
    with store.engine.connect() as connection:
        for row in connection.execute(query):
            yield Source(row.actor, row.name, row.kind, row.statements, row.reports, row.outlets)


def spoken(store: Store, ids: Collection[str], name: str | None = None) -> list[tuple[str, str]]:
    """(actor, document) wherever one of these actors is quoted, or somebody of this name; by document.

    A description is no name: unnamed sources are found by their ids alone.
    """
    named = and_(voices.c.name == name, voices.c.kind != "anonymous") if name else false()
    query = (
        select(voices.c.actor, documents.c.id)
        .join(documents, documents.c.number == voices.c.document)
        .where(documents.c.latest == 1, or_(voices.c.actor.in_(ids), named))
        .order_by(documents.c.id, voices.c.actor)
    )
    with store.engine.connect() as connection:
        return [(row.actor, row.id) for row in connection.execute(query)]


def stats(store: Store) -> Stats:
    """Counts over the whole store."""
    latest = documents.c.latest == 1
    with store.engine.connect() as connection:
        one = connection.execute(
            select(
                func.count(),
                func.count(func.distinct(documents.c.outlet)),
                func.min(documents.c.published),
                func.max(documents.c.published),
            ).where(latest)
        ).one()
        count = connection.execute
        return Stats(
            reports=one[0],
            versions=count(select(func.count()).select_from(documents)).scalar_one(),
            outlets=one[1],
            since=one[2],
            until=one[3],
            statements=count(select(func.coalesce(func.sum(voices.c.statements), 0))).scalar_one(),
            claims=count(select(func.count()).select_from(claims)).scalar_one(),
            contested=count(select(func.count()).select_from(claims).where(claims.c.contested == 1)).scalar_one(),
            copies=count(select(func.count()).select_from(copies)).scalar_one(),
        )
