"""Reports that are one text: by the runs of words they share, and by what their credit lines say."""

from collections.abc import Iterable, Iterator, Sequence

from tawatur.corroborate.dossier import Dossier
from tawatur.model import COPIES, Copies, CopyEvidence
from tawatur.text import fold

# Share of a report's runs of four words that stand in the other; measured on the tuned stories of the gold, whose
# copies share 0.36 and more both ways, and whose other reports with as much in common share their background alone.
_SHARE = 0.35
_LONGER = 0.3
# Where two days or more lie between them: a later report takes over the background of an earlier one.
_LATER = 0.7
_OPENING = 0.08
_NEWS = 3  # the news stands in the first third
_CREDITED = 0.3  # of one of them, where one names the other's outlet as its origin
_FEWEST = 8  # runs kept of a report that can be compared at all


def find_copies(dossiers: Sequence[Dossier], pairs: Iterable[tuple[int, int]]) -> Iterator[Copies]:
    """The copies among pairs of reports."""
    kept = [frozenset(d.shingles) for d in dossiers]
    for i, j in pairs:
        a, b = dossiers[i], dossiers[j]
        if min(len(kept[i]), len(kept[j])) < _FEWEST:
            continue
        common = len(kept[i] & kept[j])
        share = (common / len(kept[i]), common / len(kept[j]))
        credited = _credits(a, b) or _credits(b, a)
        least = _LATER if _days_apart(a, b) else _SHARE
        taken_over = max(share) >= least and min(share) >= _LONGER and _same_news(a, kept[j]) and _same_news(b, kept[i])
        if taken_over or credited and max(share) >= _CREDITED:
            yield _pair(a, b, share, "credit line" if credited else "same sentences")


def _same_news(dossier: Dossier, other: frozenset[int]) -> bool:
    """Whether what a report opens with stands in the other too: agencies add one background to many reports."""
    opening = dossier.shingles[: len(dossier.shingles) // _NEWS]
    return sum(run in other for run in opening) >= _OPENING * len(opening)


def _days_apart(a: Dossier, b: Dossier) -> bool:
    """Whether a whole day lies between two reports."""
    return a.day is not None and b.day is not None and abs(a.day - b.day) > 1


def _pair(a: Dossier, b: Dossier, share: tuple[float, float], evidence: CopyEvidence) -> Copies:
    if b.document < a.document:
        a, b, share = b, a, (share[1], share[0])
    rounded = (round(share[0], 2), round(share[1], 2))
    return Copies(COPIES, (a.document, b.document), rounded, _origin(a, b), evidence)


def _origin(a: Dossier, b: Dossier) -> str | None:
    """Whom a credit line names; else the report published before the other; null where neither is known."""
    if _credits(a, b):
        return b.document
    if _credits(b, a):
        return a.document
    for d in (a, b):
        if d.sources:
            return d.sources[0]
    if a.published and b.published and a.published[:10] != b.published[:10]:
        return min((a.published, a.document), (b.published, b.document))[1]
    return None


def _credits(a: Dossier, b: Dossier) -> bool:
    """Whether report `a` names the outlet of `b` as its origin."""
    return b.outlet is not None and any(fold(source) == fold(b.outlet) for source in a.sources)
