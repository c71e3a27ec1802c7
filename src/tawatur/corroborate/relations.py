"""What one claim does to another: denies, contradicts, updates or confirms it."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from tawatur.corroborate.dossier import Dossier, Passage
from tawatur.corroborate.likeness import disagree, opposed, same_teller
from tawatur.model import ClaimRelationType

Node = tuple[int, int]

# Likeness from which on two passages are looked at at all, and from which on one can be about the other.
NEAR = 0.2
_ABOUT = 0.35
_OPPOSED = 0.6  # where nothing but a negation sets them against each other
_REACH = 3  # sentences between an accusation and its denial


class Between(msgspec.Struct, frozen=True, order=True):
    """A relation of group `one` to group `other`, shown by passage `evidence`."""

    one: int
    other: int
    type: ClaimRelationType
    evidence: Node


def relations(
    home: dict[Node, int], passages: dict[Node, Passage], edges: Iterable[tuple[float, Node, Node]], days: Sequence[int | None]
) -> list[Between]:
    """Relations between groups by passages that are alike, or allude, and stand in two of them; the likest shows each."""
    found: dict[tuple[int, int], tuple[float, Between]] = {}
    for score, a, b in sorted(edges):
        if home[a] == home[b]:
            continue
        for p, q in ((a, b), (b, a)):
            kind = relation(score, passages[p], passages[q], days[p[0]], days[q[0]])
            if kind is not None:
                between = Between(home[p], home[q], kind, p)
                found[between.one, between.other] = (score, between)
    return sorted(between for _, between in found.values())


def relation(
    score: float, p: Passage, q: Passage, mine: int | None, theirs: int | None
) -> ClaimRelationType | None:
    """What passage `p` does to passage `q`, published on these days; None where nothing."""
    if not score:
        return _allusion(p, q)
    if score < _ABOUT or opposed(p, q) and score < _OPPOSED:
        return None
    return _kind(p, q, mine, theirs)


def _kind(p: Passage, q: Passage, mine: int | None, theirs: int | None) -> ClaimRelationType | None:
    """What passage `p` does to passage `q` that it is like."""
    if p.denied and not q.denied:
        return "denies"
    if p.polarity != q.polarity:
        return "contradicts" if p.polarity == "negative" else None
    if opposed(p, q):
        return "contradicts" if p.negates else None
    if p.act == "confirm" and q.act != "confirm" and _others(p, q):
        return "confirms"
    later = mine is not None and theirs is not None and mine >= theirs
    if p.rising and not q.rising and p.figures and q.figures and later:
        return "updates"
    if p.stage and q.stage and later and p.stage[0] == q.stage[0] and p.stage[1] != q.stage[1]:
        return "updates" if p.stage[1] > q.stage[1] else None
    if not p.rising and not q.rising and not p.denied and not q.denied and disagree(p, q):
        return "contradicts"
    return None


def _others(p: Passage, q: Passage) -> bool:
    """Whether two different named holders speak."""
    one, other = p.teller, q.teller
    return one is not None and other is not None and one.named and other.named and not same_teller(one, other)


def _allusion(p: Passage, q: Passage) -> ClaimRelationType | None:
    if q.silent:
        return None if p.silent else "updates"
    if not p.alluding or q.alluding:
        return None
    return "denies" if p.denied else "confirms" if p.act == "confirm" else None


def allusions(dossier: Dossier) -> Iterator[tuple[int, int]]:
    """«نفى الاتهامات»: which, the report tells shortly before or after, as somebody's accusation."""
    for i, denial in enumerate(dossier.passages):
        if not denial.alluding or not denial.denied:
            continue
        for j, accused in enumerate(dossier.passages):
            near = abs(accused.sentence - denial.sentence) <= _REACH
            if j != i and near and not accused.alluding and not accused.denied and _accuses(accused, denial):
                yield min(i, j), max(i, j)


def breaks_silence(silent: Dossier, speaking: Dossier) -> Iterator[tuple[int, int]]:
    """«لم يعلق»: who is said in one report not to have spoken has a later one told under his name."""
    if silent.day is None or speaking.day is None or speaking.day <= silent.day:
        return
    for i, silence in enumerate(silent.passages):
        if silence.silent and silence.teller is None:
            for j, speech in enumerate(speaking.passages):
                if speech.title and speech.teller is not None and speech.teller.actor in silence.actors:
                    yield i, j


def _accuses(accused: Passage, denial: Passage) -> bool:
    """Whether somebody else says it, and it is an accusation or about the one who denies."""
    mine, theirs = denial.teller, accused.teller
    if theirs is None or mine is not None and mine.key == theirs.key:
        return False
    return accused.act == "accuse" or mine is not None and mine.actor in accused.actors
