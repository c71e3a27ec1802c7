"""What the layout stage needs of a language: the labels, agencies and dates of a news page."""

from collections.abc import Mapping
from typing import Literal

import msgspec

Label = Literal["source", "translated", "author", "keywords", "related", "boilerplate"]


class LayoutLexicon(msgspec.Struct, frozen=True):
    """All words are folded.

    `labels`: label → token sequences that open a line; `anywhere`: sequences that make a short line
    boilerplate wherever they stand; `agencies`: token sequence → the agency's name; `many`: names that
    stand for agencies without naming one (وكالات); `heads`: nouns before an outlet's name (وكالة، صحيفة),
    `joins`: conjunctions between two credits; `weekdays`: word → 0 (Monday) … 6; `months`: word → 1 … 12;
    `halves`: word → 0 (morning) or 12.
    """

    labels: Mapping[Label, tuple[tuple[str, ...], ...]]
    anywhere: tuple[tuple[str, ...], ...]
    agencies: Mapping[tuple[str, ...], str]
    many: frozenset[str]
    heads: frozenset[str]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    halves: Mapping[str, int]
