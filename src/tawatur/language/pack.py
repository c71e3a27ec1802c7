"""A language as an argument."""

from collections.abc import Callable

import msgspec

from tawatur.language.actors import ActorLexicon
from tawatur.language.attribution import AttributionLexicon
from tawatur.language.coverage import CoverageLexicon
from tawatur.language.layout import LayoutLexicon
from tawatur.language.measure import QuantityLexicon
from tawatur.language.numbers import NumberLexicon
from tawatur.language.time import TimeLexicon
from tawatur.language.words import Split
from tawatur.lexicon import Lexicon


class Language(msgspec.Struct, frozen=True):
    """All that the stages need to know of one language.

    `code`: ISO 639-1. `splits(norm)`: the ways to read a folded token, the undivided one first.
    `clitics`: first letters of words that may be divided at all. `lexicon`: the rule data that the layers were compiled from, for the catalogue and the digest.
    """

    code: str
    lexicon: Lexicon
    splits: Callable[[str], tuple[Split, ...]]
    clitics: frozenset[str] = frozenset()
    attribution: AttributionLexicon | None = None
    actors: ActorLexicon | None = None
    layout: LayoutLexicon | None = None
    numbers: NumberLexicon | None = None
    time: TimeLexicon | None = None
    quantities: QuantityLexicon | None = None
    coverage: CoverageLexicon | None = None
