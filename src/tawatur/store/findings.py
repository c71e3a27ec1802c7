"""Claims and copies in a store: written whole, asked for by actor, word, time and weight."""

from collections.abc import Iterable, Iterator

import msgspec
from sqlalchemy import Connection, delete, insert, select
from sqlalchemy.sql import Select

from tawatur.model import Claim, Copies
from tawatur.store.store import Store, slices
from tawatur.store.tables import claim_actors, claim_documents, claims, copies
from tawatur.text import fold

_CONTESTING = frozenset({"denies", "contradicts"})
_claim = msgspec.json.Decoder(Claim)
_copies = msgspec.json.Decoder(Copies)


class Wanted(msgspec.Struct, frozen=True):
    """Which claims: of one of these `actors`, with these words `about` in their gist, reported `since` and `until`
    (inclusive dates), `contested` ones alone, with at least `min_origins` independent voices for certain,
    in at least `min_reports` reports."""

    actors: tuple[str, ...] = ()
    about: str | None = None
    since: str | None = None
    until: str | None = None
    contested: bool = False
    min_origins: int = 0
    min_reports: int = 0


def replace(store: Store, found: Iterable[Claim], pairs: Iterable[Copies]) -> None:
    """Puts these claims and copies in the place of all there were, in one transaction."""
    found = list(found)
    contested = contested_of(found)
    with store.engine.begin() as connection:
        for table in (claims, claim_actors, claim_documents, copies):
            connection.execute(delete(table))
        write_claims(connection, found, contested)
        write_copies(connection, pairs)


def contested_of(found: Iterable[Claim]) -> set[str]:
    """The ids of claims that deny or contradict another one, or are denied."""
    ends: set[str] = set()
    for claim in found:
        for relation in claim.relations:
            if relation.type in _CONTESTING:
                ends |= {claim.id, relation.claim}
    return ends


def write_claims(connection: Connection, found: Iterable[Claim], contested: set[str]) -> None:
    """Adds claims that are not there yet."""
    rows, actors, places = [], [], []
    for claim in found:
        where = {report.document for report in claim.reports}
        rows.append(
            {
                "id": claim.id,
                "gist": claim.gist,
                "first_reported": claim.first_reported,
                "last_reported": claim.last_reported,
                "reports": len(where),
                "origins_min": claim.origins.min,
                "origins_max": claim.origins.max,
                "contested": int(claim.id in contested),
                "claim": msgspec.json.encode(claim),
            }
        )
        actors += [{"claim": claim.id, "actor": actor} for actor in claim.actors]
        places += [{"claim": claim.id, "document": document} for document in sorted(where)]
    for table, values in ((claims, rows), (claim_actors, actors), (claim_documents, places)):
        if values:
            connection.execute(insert(table), values)


def write_copies(connection: Connection, pairs: Iterable[Copies]) -> None:
    """Adds pairs of copies that are not there yet."""
    rows = [
        {"first": p.documents[0], "second": p.documents[1], "share": max(p.share), "copies": msgspec.json.encode(p)}
        for p in pairs
    ]
    if rows:
        connection.execute(insert(copies), rows)


def find_claims(store: Store, wanted: Wanted) -> Iterator[Claim]:
    """Claims by their first report, then by id."""
    words = fold(wanted.about).split() if wanted.about else []
    with store.engine.connect() as connection:
        for row in connection.execution_options(yield_per=500).execute(_query(wanted)):
            gist = fold(row.gist)
            if all(word in gist for word in words):
                yield _claim.decode(row.claim)


def _query(wanted: Wanted) -> Select[tuple[str, bytes]]:
    query = select(claims.c.gist, claims.c.claim).order_by(claims.c.first_reported, claims.c.id)
    if wanted.actors:
        query = query.where(claims.c.id.in_(select(claim_actors.c.claim).where(claim_actors.c.actor.in_(wanted.actors))))
    if wanted.since is not None:
        query = query.where(claims.c.last_reported >= wanted.since)
    if wanted.until is not None:
        query = query.where(claims.c.first_reported <= wanted.until + "~")
    if wanted.contested:
        query = query.where(claims.c.contested == 1)
    if wanted.min_origins:
        query = query.where(claims.c.origins_min >= wanted.min_origins)
    if wanted.min_reports:
        query = query.where(claims.c.reports >= wanted.min_reports)
    return query


def find_claim(store: Store, id: str) -> Claim | None:
    """One claim by its id, or by a beginning of it that only one has."""
    with store.engine.connect() as connection:
        rows = connection.execute(select(claims.c.claim).where(claims.c.id.startswith(id, autoescape=True)).limit(2)).all()
    return _claim.decode(rows[0].claim) if len(rows) == 1 else None


def claims_in(store: Store, wanted: Iterable[str]) -> Iterator[Claim]:
    """The claims that stand in any of these documents, by their first report, then by id."""
    found: dict[str, Claim] = {}
    with store.engine.connect() as connection:
        for some in slices(sorted(wanted)):
            inside = select(claim_documents.c.claim).where(claim_documents.c.document.in_(some))
            for blob in connection.execute(select(claims.c.claim).where(claims.c.id.in_(inside))).scalars():
                claim = _claim.decode(blob)
                found[claim.id] = claim
    yield from sorted(found.values(), key=lambda c: (c.first_reported or "", c.id))


def find_copies(store: Store) -> Iterator[Copies]:
    """All pairs of copies by their documents."""
    with store.engine.connect() as connection:
        query = select(copies.c.copies).order_by(copies.c.first, copies.c.second)
        for row in connection.execution_options(yield_per=500).execute(query):
            yield _copies.decode(row.copies)
