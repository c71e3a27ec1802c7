"""From the dossiers of many reports to claims and copies. Pure and independent of the order of the reports."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

import msgspec

from tawatur.corroborate.copies import find_copies
from tawatur.corroborate.dossier import Dossier, Passage
from tawatur.corroborate.likeness import Known, alike, unlike
from tawatur.corroborate.neighbours import neighbours
from tawatur.corroborate.origins import Statement, origins
from tawatur.corroborate.paths import paths
from tawatur.corroborate.relations import NEAR, Between, allusions, breaks_silence, relations
from tawatur.corroborate.same_claim import Edge, Node, groups
from tawatur.model import CLAIMS, Claim, ClaimRelation, Copies, Place, Report, Value

# Average likeness of the passages of a claim; measured on the tuned stories of the gold.
SAME = 0.4
SURE = 0.85  # likeness to another passage of its claim from which on one states it beyond doubt; measured likewise
_GIST = (5, 25)  # words of a good gist


class Corroboration(msgspec.Struct, frozen=True):
    """Claims by first report and id, copies by their documents."""

    claims: tuple[Claim, ...]
    copies: tuple[Copies, ...]


def corroborate(dossiers: Iterable[Dossier], texts: Callable[[str], str]) -> Corroboration:
    """Claims and copies over reports; `texts(document id)` gives a text, for the gists."""
    ordered = sorted(dossiers, key=lambda d: d.document)
    pairs = neighbours(ordered)
    copies = tuple(find_copies(ordered, pairs))
    links: list[Edge] = []
    known = [Known(d) for d in ordered]
    for a, b in (*pairs, *((n, n) for n in range(len(known)))):
        links += likenesses(known, a, b)
    nodes = [(n, k) for n, d in enumerate(ordered) for k in range(len(d.passages))]
    copied = {frozenset(pair.documents) for pair in copies}
    return Corroboration(state_claims(ordered, nodes, links, copied, texts), copies)


def likenesses(known: Sequence[Known], a: int, b: int) -> list[Edge]:
    """What ties passages of two reports, or of one: how alike they are; 0 where one only alludes to the other,
    or ends its silence."""
    edges = [(score, (a, i), (b, j)) for i, j, score in alike(known[a], known[b], NEAR)]
    one, other = known[a].dossier, known[b].dossier
    edges += [(0.0, (a, i), (b, j)) for i, j in breaks_silence(one, other)]
    edges += [(0.0, (a, i), (b, j)) for j, i in breaks_silence(other, one)]
    if a == b:
        edges += [(0.0, (a, i), (a, j)) for i, j in allusions(known[a].dossier)]
    return edges


def state_claims(
    dossiers: Sequence[Dossier], nodes: Sequence[Node], edges: Sequence[Edge], copied: set[frozenset[str]],
    texts: Callable[[str], str],
) -> tuple[Claim, ...]:  # fmt: skip
    """The claims that these passages state; `nodes` must hold whatever `edges` tie to one of them."""
    passages = {(n, k): dossiers[n].passages[k] for n, k in nodes}
    found = groups(edges, lambda a, b: unlike(passages[a], passages[b]), SAME)
    grouped = {node for group in found for node in group}
    found += [[node] for node in sorted(passages) if node not in grouped]
    home = {node: number for number, group in enumerate(found) for node in group}
    ids = [_id(group, dossiers, passages) for group in found]
    best: defaultdict[Node, float] = defaultdict(float)
    for score, a, b in edges:
        if home[a] == home[b]:
            best[a], best[b] = max(best[a], score), max(best[b], score)
    sure = {node for node, score in best.items() if score >= SURE}
    between: defaultdict[int, list[Between]] = defaultdict(list)
    for relation in relations(home, passages, edges, [d.day for d in dossiers]):
        between[relation.one].append(relation)
    made = [
        _claim(ids[n], group, dossiers, passages, texts, copied, sure, _related(between[n], ids, dossiers, passages))
        for n, group in enumerate(found)
    ]
    return tuple(sorted(made, key=lambda c: (c.first_reported or "", c.id)))


def _id(group: Sequence[Node], dossiers: Sequence[Dossier], passages: dict[Node, Passage]) -> str:
    """By its first passage: a claim keeps its id when later reports join it."""
    _, first = min((dossiers[n].published or "~", (n, k)) for n, k in group)
    passage = passages[first]
    key = f"{dossiers[first[0]].document}\0{passage.start}\0{passage.end}"
    return "c" + hashlib.sha256(key.encode()).hexdigest()[:16]


def _related(
    found: Iterable[Between], ids: Sequence[str], dossiers: Sequence[Dossier], passages: dict[Node, Passage]
) -> tuple[ClaimRelation, ...]:
    made = (
        ClaimRelation(
            r.type,
            ids[r.other],
            Place(dossiers[r.evidence[0]].document, passages[r.evidence].start, passages[r.evidence].end),
        )
        for r in found
    )
    return tuple(sorted(made, key=lambda r: (r.claim, r.type)))


def _claim(
    id: str, group: Sequence[Node], dossiers: Sequence[Dossier], passages: dict[Node, Passage], texts: Callable[[str], str],
    copied: set[frozenset[str]], sure: set[Node], related: tuple[ClaimRelation, ...],
) -> Claim:  # fmt: skip
    ordered = sorted(group, key=lambda node: (dossiers[node[0]].published or "~", node))
    statements = [Statement(dossiers[n].document, dossiers[n].outlet, passages[n, k], (n, k) in sure) for n, k in ordered]
    ways = paths(statements, lambda a, b: frozenset((a, b)) in copied)
    dates = [d for n, _ in ordered if (d := dossiers[n].published) is not None]
    return Claim(
        schema=CLAIMS,
        id=id,
        gist=_gist(statements, texts),
        actors=_actors(statements),
        first_reported=dates[0] if dates else None,
        last_reported=dates[-1] if dates else None,
        reports=tuple(_report(s) for s in statements),
        origins=origins(statements, lambda a, b: frozenset((a, b)) in copied),
        disjoint_paths=ways.disjoint,
        bottlenecks=ways.bottlenecks,
        unknown_links=sum(1 for s in statements if s.passage.teller is None or not s.passage.teller.named),
        relations=related,
        values=_values(statements, {d.document: d.published for d in (dossiers[n] for n, _ in group)}),
    )


def _report(statement: Statement) -> Report:
    p = statement.passage
    return Report(
        document=statement.document,
        start=p.start,
        end=p.end,
        voice=p.voice,
        attribution=p.attribution,
        holder=p.teller.actor if p.teller else None,
        chain=p.chain,
        polarity="negative" if p.denied else p.polarity,
        value=p.figures[0].low if len(p.figures) == 1 else None,
    )


def _gist(statements: Sequence[Statement], texts: Callable[[str], str]) -> str:
    """The passage with most of the words that the others have too, of a length that reads well."""
    if len(statements) == 1:
        only = statements[0]
        return texts(only.document)[only.passage.start : only.passage.end]
    counts = Counter(stem for s in statements for stem in s.passage.words)
    low, high = _GIST

    def clear(s: Statement) -> tuple[bool, float, int]:
        size = len(texts(s.document)[s.passage.start : s.passage.end].split())
        shared = sum(w * (counts[stem] - 1) for stem, w in s.passage.words.items())
        return low <= size <= high, shared / max(1, size), -size

    best = max(statements, key=clear)
    return texts(best.document)[best.passage.start : best.passage.end]


def _actors(statements: Sequence[Statement]) -> tuple[str, ...]:
    """Holders that are known and whoever is mentioned in half of the passages."""
    counts = Counter(actor for s in statements for actor in s.passage.actors)
    about = {actor for actor, n in counts.items() if 2 * n >= len(statements)}
    tellers = {s.passage.teller.actor for s in statements if s.passage.teller and "#" not in s.passage.teller.actor}
    return tuple(sorted(about | tellers))


def _values(statements: Sequence[Statement], published: dict[str, str | None]) -> tuple[Value, ...]:
    out = []
    for s in statements:
        if len(s.passage.figures) == 1:
            figure = s.passage.figures[0]
            out.append(Value(s.document, figure.low, figure.high, published[s.document]))
    return tuple(out)
