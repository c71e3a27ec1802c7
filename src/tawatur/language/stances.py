"""What the stance stage needs of a language: words that describe one actor by another."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from tawatur.model import StanceKind


class Standing(msgspec.Struct, frozen=True):
    """A description: `words` after one figure and before another, whom the preposition `mark` brings in.

    `source`: whether the figure "before" or "after" the words holds the stance.
    """

    rule: str
    words: tuple[frozenset[str], ...]
    mark: str
    source: Literal["before", "after"]
    kind: StanceKind
    strength: float


class Withdrawal(msgspec.Struct, frozen=True):
    """Words before a noun of support by which it ends («إنهاء دعم»), is put in question («النظر في دعم»), or is lost
    by whoever had it («خسارة فلان لدعم»)."""

    rule: str
    words: tuple[frozenset[str], ...]
    how: Literal["ends", "reviews", "loses"]


class StanceLexicon(msgspec.Struct, frozen=True):
    """Descriptions and withdrawals by their first folded word; `losses`: the first words of those by which support is
    lost; `since`, `until`: folded words before the time when a stance begins or ends."""

    standing: Mapping[str, tuple[Standing, ...]]
    withdrawals: Mapping[str, tuple[Withdrawal, ...]] = msgspec.field(default_factory=dict)
    losses: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
    until: frozenset[str] = frozenset()
