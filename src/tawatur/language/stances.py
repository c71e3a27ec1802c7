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


class StanceLexicon(msgspec.Struct, frozen=True):
    """Descriptions by their first folded word."""

    standing: Mapping[str, tuple[Standing, ...]]
