"""What the stage of figures needs of a language."""

from collections.abc import Mapping

import msgspec

from tawatur.model import Category

Words = tuple[str, ...]


class QuantityLexicon(msgspec.Struct, frozen=True):
    """Folded words and sequences of words.

    `before`, `after`: sequence → about, over, under or percent; `nouns`: counted word → category;
    `context`: word of the sentence → what became of the people counted; `duals`: nouns in the dual →
    whether they mean people; `not_counted`: words after which a number is a name.
    """

    before: Mapping[Words, str]
    after: Mapping[Words, str]
    nouns: Mapping[str, Category]
    context: Mapping[str, Category]
    duals: Mapping[str, bool]
    not_counted: frozenset[str]
    cases: frozenset[str] = frozenset()
