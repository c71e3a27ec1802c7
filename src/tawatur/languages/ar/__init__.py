"""Arabic."""

from functools import cache
from importlib import resources

from tawatur.language import Language
from tawatur.language.coverage import CoverageLexicon
from tawatur.languages.ar.actors import compile_actors
from tawatur.languages.ar.attribution import compile_attribution
from tawatur.languages.ar.calendar import compile_calendar
from tawatur.languages.ar.layout import compile_layout
from tawatur.languages.ar.numbers import compile_numbers
from tawatur.languages.ar.quantities import compile_quantities
from tawatur.languages.ar.words import CLITICS, splits
from tawatur.lexicon import Lexicon, load_lexicon
from tawatur.text import fold

DATA = "tawatur.languages.ar.data"
FILES = ("actors.toml", "calendar.toml", "coverage.toml", "cues.toml", "numbers.toml", "layout.toml", "phrases.toml", "quantities.toml", "sources.toml", "turns.toml", "words.toml")


@cache
def arabic() -> Language:
    """The Arabic pack, loaded once."""
    lexicon = load_lexicon(DATA, FILES)
    ordinary, numbers = _words("ordinary-words.txt"), compile_numbers(lexicon)
    return Language(
        code="ar",
        lexicon=lexicon,
        splits=splits,
        clitics=CLITICS,
        attribution=compile_attribution(lexicon, _words("whole-words.txt")),
        numbers=numbers,
        coverage=_coverage(lexicon),
        quantities=compile_quantities(lexicon, numbers, ordinary),
        time=compile_calendar(lexicon, numbers, ordinary),
        actors=compile_actors(lexicon, ordinary),
        layout=compile_layout(lexicon),
    )


def _words(name: str) -> frozenset[str]:
    """A list of folded words; see training/count_ordinary_words.py and training/count_whole_words.py."""
    return frozenset(resources.files(DATA).joinpath(name).read_text(encoding="utf-8").split())


def _coverage(lexicon: Lexicon) -> CoverageLexicon:
    phrases = lexicon.files["coverage.toml"]["words"]["viewpoint"].split("|")
    return CoverageLexicon(viewpoint=frozenset(tuple(fold(p).split()) for p in phrases))
