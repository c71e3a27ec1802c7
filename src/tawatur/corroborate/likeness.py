"""How alike two passages of two reports are, 0 to about 1.

The words that they share, each weighed by how rare it is in the language and within its own report: the words that
run through a whole story tell its claims not apart. Idea: tf-idf with the sentence as the document.
"""

import math
from collections import Counter, defaultdict

from tawatur.corroborate.dossier import COUNTED, Dossier, Passage, Teller
from tawatur.text import fold

# Measured on the tuned stories of the gold (benchmarks/stories.py).
_SHORTER = 0.5  # how much of the measure is the share of the shorter passage; the rest is that of the longer
_LOCAL = 1.0  # how much a word loses that stands in all passages of its report
# Weight of words that two passages must have in common where their reports have nothing else; none is asked for
# where the reports are so alike: «three were killed» is told of many events.
_EVIDENCE = 2.0
_STORY = 0.4
# So much likelier must passages be that much less their reports have in common; without it claims hang together through
# weeks of news: the passages that a new report may touch grow threefold.
_APART = 0.4
_FIGURE = 0.15  # one and the same figure
_TELLER = 0.05  # one and the same holder; as much against two different ones


def cosine(a: Dossier, b: Dossier) -> float:
    """How alike two reports are as a whole, 0 to 1."""
    return sum(w * b.vector[stem] for stem, w in a.vector.items() if stem in b.vector)


class Known:
    """A dossier ready to be compared.

    `weights`: per passage, stem → weight within this report; `sums`: their totals; `postings`: stem → passages.
    """

    __slots__ = ("dossier", "postings", "sums", "weights")

    def __init__(self, dossier: Dossier) -> None:
        self.dossier = dossier
        # A title says again what the report says: its words count once.
        counts = Counter(stem for p in dossier.passages if not p.title for stem in p.words)
        scale = math.log(len(dossier.passages) + 1)
        self.weights = [
            {stem: w * (1 - _LOCAL * math.log(max(1, counts[stem])) / scale) for stem, w in p.words.items()} for p in dossier.passages
        ]
        self.sums = [sum(words.values()) for words in self.weights]
        self.postings: defaultdict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(self.weights):
            for stem in words:
                self.postings[stem].append(number)


def alike(a: Known, b: Known, least: float) -> list[tuple[int, int, float]]:
    """Pairs of passages of two reports (or of one) that are at least so alike: their numbers and their likeness."""
    out: list[tuple[int, int, float]] = []
    story = 1.0 if a is b else min(1.0, cosine(a.dossier, b.dossier) / _STORY)
    evidence = _EVIDENCE * (1 - story)
    for i, words in enumerate(a.weights):
        shared: defaultdict[int, float] = defaultdict(float)
        for stem, weight in words.items():
            for j in b.postings.get(stem, ()):
                shared[j] += min(weight, b.weights[j][stem])
        for j, common in shared.items():
            if a is b and j <= i or evidence > 0 and common - _tolls(words, b.weights[j]) < evidence:
                continue
            score = _score(common, a.sums[i], b.sums[j]) - _APART * (1 - story)
            if score < least - _FIGURE - _TELLER:
                continue
            score += _others(a.dossier.passages[i], b.dossier.passages[j])
            if score >= least:
                out.append((i, j, score))
    return out


def _tolls(words: dict[str, float], others: dict[str, float]) -> float:
    """What two passages have in common by counting people: dead are counted after many events."""
    return sum(min(w, others[stem]) for stem, w in words.items() if stem[0] == "#" and stem in others)


def _score(common: float, one: float, other: float) -> float:
    low, high = (one, other) if one < other else (other, one)
    return common / (low**_SHORTER * high ** (1 - _SHORTER)) if low > 0 else 0.0


def _others(p: Passage, q: Passage) -> float:
    extra = 0.0
    if p.figures and q.figures and {f.low for f in p.figures} & {f.low for f in q.figures}:
        extra += _FIGURE
    if p.teller and q.teller and p.teller.named and q.teller.named:
        extra += _TELLER if same_teller(p.teller, q.teller) else -_TELLER
    return extra


def same_teller(a: Teller, b: Teller) -> bool:
    """Whether two named holders are one: by their key or office, or as one's name is a shorter form of the other's."""
    if a.key == b.key or a.role is not None and a.role == fold(b.name) or b.role is not None and b.role == fold(a.name):
        return True
    short, long = sorted((fold(a.name).split(), fold(b.name).split()), key=len)
    if not short or not set(short) <= set(long):
        return False
    if a.kind == b.kind == "person":
        return short[-1] == long[-1]
    return a.kind == b.kind and len(short) > 1 and short[0] == long[0]


def unlike(p: Passage, q: Passage) -> bool:
    """Whether two passages cannot be one claim, however alike: one denies it, or they give different figures.

    Counts of people rise while a story goes on, and do not part a claim.
    """
    if p.denied != q.denied or opposed(p, q):
        return True
    if p.tolls and q.tolls and _other_toll(p, q):
        return True
    if disagree(p, q):
        return True
    # A toll that has risen is neither the toll of before nor the event itself.
    return p.rising != q.rising and bool(p.figures if p.rising else q.figures)


def disagree(p: Passage, q: Passage) -> bool:
    """Whether they give different figures for one thing; counts of people that differ are of different hours."""
    if len(p.figures) != 1 or len(q.figures) != 1:
        return False
    one, other = p.figures[0], q.figures[0]
    same = one.category == other.category and one.unit == other.unit
    return same and one.category not in COUNTED and _apart(one.low, other.low)


def _other_toll(p: Passage, q: Passage) -> bool:
    """Whether two tolls are of different fates or different places."""
    if not set(p.tolls) & set(q.tolls):
        return True
    return bool(p.where and q.where) and not set(p.where) & set(q.where)


def opposed(p: Passage, q: Passage) -> bool:
    """Whether one negates a word that the other has and does not negate."""
    return _negates(p, q) or _negates(q, p)


def _negates(p: Passage, q: Passage) -> bool:
    return any(stem in q.words and stem not in q.negates for stem in p.negates)


def _apart(one: float | int | None, other: float | int | None) -> bool:
    """Whether two figures differ by more than a rounding."""
    if one is None or other is None or one == other:
        return False
    return abs(one - other) > 0.1 * max(abs(one), abs(other))
