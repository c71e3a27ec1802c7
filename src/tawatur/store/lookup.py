"""What a reader asks a store for: the newest reports, what a report or an actor has to do with, who quotes whom."""

import zlib
from collections.abc import Iterator

import msgspec
from sqlalchemy import func, or_, select, text

from tawatur.model import Analysis, Claim, Copies, decode
from tawatur.store.overview import Found
from tawatur.store.store import Store
from tawatur.store.tables import analyses, claim_documents, claims, copies, documents, voices

_claim = msgspec.json.Decoder(Claim)
_copies = msgspec.json.Decoder(Copies)


class Quoting(msgspec.Struct, frozen=True):
    """One outlet quoting one named source: how many statements in how many reports."""

    outlet: str
    actor: str
    name: str
    kind: str
    statements: int
    reports: int


def find_report(store: Store, id: str) -> Analysis | None:
    """The latest version of one report."""
    return next(store.analyses([id]), None)


def newest(store: Store, most: int = 20) -> list[Found]:
    """Reports, the last published first; undated ones at the end."""
    query = (
        select(documents.c.id, documents.c.outlet, documents.c.published, documents.c.title)
        .where(documents.c.latest == 1)
        .order_by(documents.c.published.desc().nulls_last(), documents.c.id)
        .limit(most)
    )
    with store.engine.connect() as connection:
        return [Found(row.id, row.outlet, row.published, row.title) for row in connection.execute(query)]


def most_reported(store: Store, most: int) -> list[Claim]:
    """Claims that at least two reports state, those of most reports first."""
    query = select(claims.c.claim).where(claims.c.reports > 1).order_by(claims.c.reports.desc(), claims.c.id).limit(most)
    with store.engine.connect() as connection:
        return [_claim.decode(row.claim) for row in connection.execute(query)]


def claims_in(store: Store, document: str) -> list[Claim]:
    """The claims that one report states, those of most reports first."""
    query = (
        select(claims.c.claim)
        .join(claim_documents, claim_documents.c.claim == claims.c.id)
        .where(claim_documents.c.document == document)
        .order_by(claims.c.reports.desc(), claims.c.id)
    )
    with store.engine.connect() as connection:
        return [_claim.decode(row.claim) for row in connection.execute(query)]


def claims_on(store: Store, claim: str) -> list[Claim]:
    """The claims that deny, contradict, confirm or update this one."""
    # What a claim is related to stands in its own JSON: ids are hashes, so that no other text is taken for one.
    query = select(claims.c.claim).where(claims.c.id != claim, text("instr(claim, :id) > 0").bindparams(id=claim.encode()))
    with store.engine.connect() as connection:
        found = [_claim.decode(row.claim) for row in connection.execute(query.order_by(claims.c.first_reported, claims.c.id))]
    return [c for c in found if any(r.claim == claim for r in c.relations)]


def claims_by_id(store: Store, ids: set[str]) -> dict[str, Claim]:
    """Claims by their whole ids; those that are not there are left out."""
    with store.engine.connect() as connection:
        rows = connection.execute(select(claims.c.id, claims.c.claim).where(claims.c.id.in_(sorted(ids))))
        return {row.id: _claim.decode(row.claim) for row in rows}


def copies_of(store: Store, document: str) -> list[Copies]:
    """The pairs of copies of which one is this report."""
    query = select(copies.c.copies).where(or_(copies.c.first == document, copies.c.second == document))
    with store.engine.connect() as connection:
        return [_copies.decode(row.copies) for row in connection.execute(query.order_by(copies.c.first, copies.c.second))]


def reports_quoting(store: Store, actor: str) -> Iterator[Analysis]:
    """The reports in which an actor says something, by publication."""
    query = (
        select(analyses.c.analysis)
        .join(documents, documents.c.number == analyses.c.document)
        .join(voices, voices.c.document == documents.c.number)
        .where(documents.c.latest == 1, voices.c.actor == actor)
        .order_by(documents.c.published, documents.c.id)
    )
    with store.engine.connect() as connection:
        for row in connection.execute(query):
            yield decode(zlib.decompress(row.analysis))


def who_quotes_whom(store: Store, most: int = 60) -> list[Quoting]:
    """Outlets and the named sources that they quote, the most quoted first."""
    reports = func.count()
    query = (
        select(
            documents.c.outlet,
            voices.c.actor,
            func.max(voices.c.name).label("name"),
            func.max(voices.c.kind).label("kind"),
            func.sum(voices.c.statements).label("statements"),
            reports.label("reports"),
        )
        .join(documents, documents.c.number == voices.c.document)
        .where(documents.c.latest == 1, documents.c.outlet.is_not(None), voices.c.kind != "anonymous")
        .where(voices.c.actor.notlike("%#a%"))
        .group_by(documents.c.outlet, voices.c.actor)
        .order_by(reports.desc(), documents.c.outlet, voices.c.actor)
        .limit(most)
    )
    with store.engine.connect() as connection:
        return [
            Quoting(row.outlet, row.actor, row.name, row.kind, row.statements, row.reports) for row in connection.execute(query)
        ]
