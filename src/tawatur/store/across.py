"""Brings what is known across reports up to date: all of it, or what a few new reports change. Both come to the same."""

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec
from sqlalchemy import Connection, delete, insert, or_, select

from tawatur.corroborate import Dossier
from tawatur.corroborate.claims import SAME, likenesses, state_claims
from tawatur.corroborate.copies import find_copies
from tawatur.corroborate.likeness import Known
from tawatur.corroborate.neighbours import WINDOW, neighbours, neighbours_of
from tawatur.corroborate.relations import relation
from tawatur.model import Claim
from tawatur.store.findings import contested_of, write_claims, write_copies
from tawatur.store.store import Store, slices
from tawatur.store.tables import claim_actors, claim_documents, claims, copies, documents, dossiers, ties

Row = tuple[str, str, bytes]
# Likeness, passage of the first report, passage of the second, whether one may deny, update … the other.
Tie = tuple[float, int, int, bool]
Node = tuple[str, int]  # document, passage
Edge = tuple[float, Node, Node, bool]
_KEPT = 3000  # dossiers ready to be compared: more than some days' reports
_dossier = msgspec.msgpack.Decoder(Dossier)
_claim = msgspec.json.Decoder(Claim)
_ties = msgspec.msgpack.Decoder(list[Tie])


def rebuild(store: Store) -> None:
    """Claims and copies anew from all reports, in one transaction."""
    with store.engine.begin() as connection:
        for table in (claims, claim_actors, claim_documents, copies, ties):
            connection.execute(delete(table))
        fresh = set(connection.execute(select(dossiers.c.document)).scalars())
        _extend(connection, fresh, _every(connection))
        _settle(connection)


def update(store: Store) -> int:
    """Brings claims and copies up to date with the reports that came since; how many these were."""
    with store.engine.begin() as connection:
        fresh = set(connection.execute(select(dossiers.c.document).where(dossiers.c.settled == 0)).scalars())
        if fresh:
            days = set(connection.execute(select(dossiers.c.day).where(dossiers.c.settled == 0)).scalars())
            _extend(connection, fresh, _around(connection, days))
            _settle(connection)
    return len(fresh)


def _every(connection: Connection) -> list[Dossier]:
    return [_read(row) for row in connection.execute(select(dossiers.c.dossier)).scalars()]


def _around(connection: Connection, days: Iterable[int]) -> list[Dossier]:
    """The reports that can be neighbours of reports of these days."""
    near = {day + step for day in days for step in range(-WINDOW, WINDOW + 1)}
    found: list[bytes] = []
    for some in slices(sorted(near)):
        found += connection.execute(select(dossiers.c.dossier).where(dossiers.c.day.in_(some))).scalars()
    return [_read(blob) for blob in found]


def _read(blob: bytes) -> Dossier:
    return _dossier.decode(zlib.decompress(blob))


def _settle(connection: Connection) -> None:
    connection.execute(dossiers.update().where(dossiers.c.settled == 0).values(settled=1))


def _extend(connection: Connection, fresh: set[str], around: Sequence[Dossier]) -> None:
    """Compares the fresh reports with those around them and states anew the claims that this touches."""
    lost = _forget(connection, fresh)
    ordered = sorted(around, key=lambda d: d.document)
    new = [n for n, d in enumerate(ordered) if d.document in fresh]
    pairs = neighbours(ordered) if len(new) == len(ordered) else neighbours_of(new, ordered)
    write_copies(connection, find_copies(ordered, pairs))
    edges = _tie(connection, ordered, pairs, fresh)
    seeds = {(d.document, k) for d in ordered if d.document in fresh for k in range(len(d.passages))}
    everything = len(fresh) == len(ordered) and not lost
    reached = _Reached(seeds, edges, seeds) if everything else _reached(connection, seeds | lost)
    _state(connection, reached, fresh, {d.document: d for d in ordered})


def _forget(connection: Connection, fresh: Iterable[str]) -> set[Node]:
    """Drops what an earlier version of a report was tied to; the passages of other reports that were."""
    lost: set[Node] = set()
    for some in slices(sorted(fresh)):
        for first, second, blob in _ties_of(connection, some):
            for _, i, j, _ in _ties.decode(blob):
                lost |= {(first, i), (second, j)}
        connection.execute(delete(ties).where(or_(ties.c.first.in_(some), ties.c.second.in_(some))))
        connection.execute(delete(copies).where(or_(copies.c.first.in_(some), copies.c.second.in_(some))))
    return {node for node in lost if node[0] not in fresh}


def _tie(
    connection: Connection, ordered: Sequence[Dossier], pairs: Sequence[tuple[int, int]], fresh: set[str]
) -> list[Edge]:
    """Writes what ties the fresh reports to others, and returns it."""
    known = _Made(ordered)
    nodes = [[(d.document, k) for k in range(len(d.passages))] for d in ordered]
    edges: list[Edge] = []
    rows: list[dict[str, object]] = []
    own = ((n, n) for n, d in enumerate(ordered) if d.document in fresh)
    for a, b in sorted((*pairs, *own), key=lambda pair: max(ordered[n].day or 0 for n in pair)):
        found = likenesses(known, a, b)
        if found:
            one, other = ordered[a].document, ordered[b].document
            made = [(score, i, j, _related(score, ordered[a], i, ordered[b], j)) for score, (_, i), (_, j) in found]
            edges += [(score, nodes[a][i], nodes[b][j], related) for score, i, j, related in made]
            blob = msgspec.msgpack.encode(made)
            rows.append({"first": one, "second": other, "ties": blob})
    if rows:
        connection.execute(insert(ties), rows)
    return edges


class _Made(Sequence[Known]):
    """Dossiers made ready to be compared as they are asked for; those asked for last are kept, as days go by."""

    def __init__(self, dossiers: Sequence[Dossier]) -> None:
        self._dossiers = dossiers
        self._known: dict[int, Known] = {}

    def __getitem__(self, number: int) -> Known:  # type: ignore[override]
        known = self._known.pop(number, None) or Known(self._dossiers[number])
        self._known[number] = known
        if len(self._known) > _KEPT:
            del self._known[next(iter(self._known))]
        return known

    def __len__(self) -> int:
        return len(self._dossiers)


def _related(score: float, a: Dossier, i: int, b: Dossier, j: int) -> bool:
    p, q = a.passages[i], b.passages[j]
    return relation(score, p, q, a.day, b.day) is not None or relation(score, q, p, b.day, a.day) is not None


def _ties_of(connection: Connection, some: Sequence[str]) -> Iterator[Row]:
    ends = or_(ties.c.first.in_(some), ties.c.second.in_(some))
    for row in connection.execute(select(ties.c.first, ties.c.second, ties.c.ties).where(ends)):
        yield row.first, row.second, row.ties


class _Reached(msgspec.Struct, frozen=True):
    """Passages and what ties them; `changed`: those whose claims may be others than before."""

    nodes: set[Node]
    edges: list[Edge]
    changed: set[Node]


class _Ties:
    """The ties of passages, read from the store as they are asked for."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._asked: set[str] = set()
        self._have: set[tuple[str, str]] = set()
        self.of: defaultdict[Node, list[Edge]] = defaultdict(list)

    def ask(self, nodes: Iterable[Node]) -> None:
        """Makes sure that the ties of these passages are in `of`."""
        missing = sorted({document for document, _ in nodes} - self._asked)
        self._asked.update(missing)
        for some in slices(missing):
            for first, second, blob in _ties_of(self._connection, some):
                if (first, second) not in self._have:
                    self._have.add((first, second))
                    for score, i, j, related in _ties.decode(blob):
                        edge = (score, (first, i), (second, j), related)
                        self.of[edge[1]].append(edge)
                        self.of[edge[2]].append(edge)

    def hang_together(self, seeds: Iterable[Node]) -> set[Node]:
        """All passages that can share a claim with these."""
        nodes, waiting = set(seeds), set(seeds)
        while waiting:
            self.ask(waiting)
            waiting = {n for w in waiting for score, a, b, _ in self.of[w] if score >= SAME for n in (a, b)} - nodes
            nodes |= waiting
        return nodes

    def related(self, nodes: Iterable[Node]) -> set[Node]:
        """The ends of the ties by which a claim of these may deny, update … another, or be denied."""
        return {n for node in nodes for _, a, b, related in self.of[node] if related for n in (a, b)}


def _reached(connection: Connection, seeds: set[Node]) -> _Reached:
    """What these passages change: the claims they can share, and the claims that these are related to; with what
    must be known to state their relations."""
    held = _Ties(connection)
    core = held.hang_together(seeds)
    changed = held.hang_together(core | held.related(core))
    nodes = held.hang_together(changed | held.related(changed))
    edges = {edge for node in nodes for edge in held.of[node] if edge[1] in nodes and edge[2] in nodes}
    return _Reached(nodes, list(edges), changed)


def _state(connection: Connection, reached: _Reached, fresh: set[str], have: Mapping[str, Dossier]) -> None:
    """Puts the claims that the changed passages state in the place of those that they stated before.

    `have`: dossiers that need not be read again.
    """
    names = sorted({document for document, _ in reached.nodes})
    held = {name: have[name] for name in names if name in have}
    held |= {d.document: d for d in _named(connection, [name for name in names if name not in have])}
    found = [held[name] for name in names if name in held]
    number = {d.document: n for n, d in enumerate(found)}
    changed = {(d, held[d].passages[k].start) for d, k in reached.changed}
    if connection.execute(select(claims.c.id).limit(1)).first() is not None:
        _drop(connection, changed, fresh)
    copied = set()
    for some in slices(names):
        query = select(copies.c.first, copies.c.second).where(copies.c.first.in_(some))
        copied |= {frozenset((a, b)) for a, b in connection.execute(query)}
    numbered = {(d, k): (number[d], k) for d, k in reached.nodes}
    edges = [(score, numbered[a], numbered[b]) for score, a, b, _ in reached.edges]
    texts = dict(_texts(connection, names))
    made = state_claims(found, list(numbered.values()), edges, copied, texts.__getitem__)
    mine = [claim for claim in made if (claim.reports[0].document, claim.reports[0].start) in changed]
    write_claims(connection, mine, contested_of(made))


def _named(connection: Connection, names: Sequence[str]) -> Iterator[Dossier]:
    for some in slices(names):
        for blob in connection.execute(select(dossiers.c.dossier).where(dossiers.c.document.in_(some))).scalars():
            yield _read(blob)


def _texts(connection: Connection, names: Sequence[str]) -> Iterator[tuple[str, str]]:
    for some in slices(names):
        query = select(documents.c.id, documents.c.text).where(documents.c.id.in_(some), documents.c.latest == 1)
        yield from ((row.id, row.text) for row in connection.execute(query))


def _drop(connection: Connection, changed: set[tuple[str, int]], fresh: set[str]) -> None:
    """Deletes the claims in which one of these passages stands, or any of an earlier version of a fresh report."""
    stale: set[str] = set()
    for some in slices(sorted({document for document, _ in changed} | fresh)):
        query = select(claims.c.id, claims.c.claim).where(
            claims.c.id.in_(select(claim_documents.c.claim).where(claim_documents.c.document.in_(some)))
        )
        for id, blob in connection.execute(query):
            if any(r.document in fresh or (r.document, r.start) in changed for r in _claim.decode(blob).reports):
                stale.add(id)
    for some in slices(sorted(stale)):
        connection.execute(delete(claims).where(claims.c.id.in_(some)))
        for table in (claim_actors, claim_documents):
            connection.execute(delete(table).where(table.c.claim.in_(some)))
