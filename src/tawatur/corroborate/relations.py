"""What one claim does to another: denies, contradicts, updates or confirms it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from tawatur.corroborate.dossier import Passage
from tawatur.corroborate.likeness import unlike
from tawatur.model import ClaimRelationType

Node = tuple[int, int]

# Likeness of two passages of different claims from which on one can be about the other.
NEAR = 0.4


class Between(msgspec.Struct, frozen=True, order=True):
    """A relation of group `one` to group `other`, shown by passage `evidence`."""

    one: int
    other: int
    type: ClaimRelationType
    evidence: Node


def relations(
    home: dict[Node, int], passages: dict[Node, Passage], edges: Iterable[tuple[float, Node, Node]], days: Sequence[int | None]
) -> list[Between]:
    """Relations between groups by passages that are alike and stand in two of them."""
    found: dict[tuple[int, int], tuple[float, Between]] = {}
    for score, a, b in edges:
        if score < NEAR or a not in home or b not in home or home[a] == home[b]:
            continue
        for p, q in ((a, b), (b, a)):
            kind = _kind(passages[p], passages[q], days[p[0]], days[q[0]])
            if kind is not None:
                between = Between(home[p], home[q], kind, p)
                key = (between.one, between.other)
                if key not in found or found[key][0] < score:
                    found[key] = (score, between)
    by_report: defaultdict[int, list[Node]] = defaultdict(list)
    for node in home:
        by_report[node[0]].append(node)
    out = {between for _, between in found.values()}
    out |= set(_alluded(home, passages, by_report))
    return sorted(out)


def _kind(p: Passage, q: Passage, mine: int | None, theirs: int | None) -> ClaimRelationType | None:
    """What passage `p` does to passage `q` that it is like."""
    if p.denied and not q.denied:
        return "denies"
    if p.polarity != q.polarity:
        return "contradicts" if p.polarity == "negative" else None
    if p.rising and not q.rising and p.figures and q.figures and mine is not None and theirs is not None and mine >= theirs:
        return "updates"
    if not p.rising and not q.rising and not p.denied and not q.denied and unlike(p, q):
        return "contradicts"
    return None


def _alluded(home: dict[Node, int], passages: dict[Node, Passage], by_report: dict[int, list[Node]]) -> Iterable[Between]:
    """«نفى الاتهامات» says not which: those that the same report tells of the one who denies."""
    for report, nodes in by_report.items():
        for p in nodes:
            denial = passages[p]
            if not denial.denied or not denial.alluding:
                continue
            for q in nodes:
                accused = passages[q]
                if home[q] != home[p] and accused.act == "accuse" and abs(accused.sentence - denial.sentence) <= 2:
                    yield Between(home[p], home[q], "denies", (report, p[1]))
