"""Which reports may be about the same things: published within some days, with telling words in common."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from tawatur.corroborate.dossier import Dossier

WINDOW = 4  # days between two reports of one story; the tuned stories of the gold run over two at most
LEAST = 0.2  # cosine of their vectors; two reports of one story of the gold have 0.27 and more


def neighbours(dossiers: Sequence[Dossier]) -> list[tuple[int, int]]:
    """Pairs of reports (their numbers, smaller first), in order.

    A report without a date is compared with none but those without one.
    """
    order = sorted(range(len(dossiers)), key=lambda n: (dossiers[n].day or 0, n))
    days = [dossiers[n].day or 0 for n in order]
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    begins: dict[str, int] = {}
    pairs: list[tuple[int, int]] = []
    for place, number in enumerate(order):
        first = bisect_left(days, days[place] - WINDOW)
        pairs += _close(dossiers[number], number, place, first, order, postings, begins)
    return sorted(pairs)


def _close(
    dossier: Dossier, number: int, place: int, first: int, order: Sequence[int],
    postings: defaultdict[str, list[tuple[int, float]]], begins: dict[str, int],
) -> list[tuple[int, int]]:  # fmt: skip
    """The pairs with earlier reports from `first` on; then the report is entered under its words."""
    scores: defaultdict[int, float] = defaultdict(float)
    for stem, weight in dossier.vector.items():
        row = postings[stem]
        begin = begins.get(stem, 0)
        while begin < len(row) and row[begin][0] < first:
            begin += 1
        begins[stem] = begin
        for k in range(begin, len(row)):
            other, theirs = row[k]
            scores[other] += weight * theirs
        row.append((place, weight))
    close = [order[other] for other, score in scores.items() if score >= LEAST]
    return [(min(number, other), max(number, other)) for other in close]


def neighbours_of(fresh: Sequence[int], dossiers: Sequence[Dossier]) -> list[tuple[int, int]]:
    """The pairs of `neighbours` in which one of these few reports stands."""
    pairs: set[tuple[int, int]] = set()
    for number in fresh:
        mine = dossiers[number]
        for other, theirs in enumerate(dossiers):
            near = other != number and abs((mine.day or 0) - (theirs.day or 0)) <= WINDOW
            if near and sum(weight * theirs.vector.get(stem, 0.0) for stem, weight in mine.vector.items()) >= LEAST:
                pairs.add((min(number, other), max(number, other)))
    return sorted(pairs)
