"""A language as an argument."""

from collections.abc import Callable

import msgspec

from tawatur.language.actors import ActorLexicon
from tawatur.language.attribution import AttributionLexicon
from tawatur.language.corroboration import CorroborationLexicon
from tawatur.language.coverage import CoverageLexicon
from tawatur.language.events import EventLexicon
from tawatur.language.headline import HeadlineLexicon
from tawatur.language.layout import LayoutLexicon
from tawatur.language.measure import QuantityLexicon
from tawatur.language.numbers import NumberLexicon
from tawatur.language.stances import StanceLexicon
from tawatur.language.time import TimeLexicon
from tawatur.language.words import Split
from tawatur.lexicon import Lexicon


def _as_is(norm: str) -> tuple[str, ...]:
    return (norm,)


class Language(msgspec.Struct, frozen=True):
    """All that the stages need to know of one language.

    `code`: ISO 639-1. `splits(norm)`: the ways to read a folded token, the undivided one first.
    `clitics`: first letters of words that may be divided at all.
    `written(norm)`: the forms in which a folded word may stand in a text, for searches.
    `lexicon`: the rule data that the layers were compiled from, for the catalogue and the digest.
    """

    code: str
    lexicon: Lexicon
    splits: Callable[[str], tuple[Split, ...]]
    written: Callable[[str], tuple[str, ...]] = _as_is
    clitics: frozenset[str] = frozenset()
    attribution: AttributionLexicon | None = None
    actors: ActorLexicon | None = None
    layout: LayoutLexicon | None = None
    numbers: NumberLexicon | None = None
    time: TimeLexicon | None = None
    quantities: QuantityLexicon | None = None
    coverage: CoverageLexicon | None = None
    headline: HeadlineLexicon | None = None
    corroboration: CorroborationLexicon | None = None
    events: EventLexicon | None = None
    stances: StanceLexicon | None = None
