"""Reports that are one text: by the runs of words they share, and by what their credit lines say."""

from collections.abc import Iterable, Iterator, Sequence

from tawatur.corroborate.dossier import Dossier
from tawatur.model import COPIES, Copies, CopyEvidence
from tawatur.text import fold

# Of the shorter report's runs of four words; measured on the tuned stories of the gold: copies share 0.5 and more.
_SHARE = 0.5
_LONGER = 0.33
# Where two days or more lie between them: a later report takes over the background of an earlier one.
_LATER = 0.7
_CREDITED = 0.3  # where one names the other's outlet as its origin
_FEWEST = 4  # runs kept of a report that can be compared at all


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
        if max(share) >= (_LATER if _days_apart(a, b) else _SHARE) and min(share) >= _LONGER or credited and max(share) >= _CREDITED:
            yield _pair(a, b, share, "credit line" if credited else "same sentences")


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
