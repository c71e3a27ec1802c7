"""Arabic."""

from functools import cache
from importlib import resources

from tawatur.language import Language
from tawatur.language.coverage import CoverageLexicon
from tawatur.language.headline import HeadlineLexicon
from tawatur.languages.ar.actors import compile_actors
from tawatur.languages.ar.attribution import compile_attribution
from tawatur.languages.ar.calendar import compile_calendar
from tawatur.languages.ar.corroboration import compile_corroboration
from tawatur.languages.ar.events import compile_events
from tawatur.languages.ar.layout import compile_layout
from tawatur.languages.ar.numbers import compile_numbers
from tawatur.languages.ar.quantities import compile_quantities
from tawatur.languages.ar.stances import compile_stances
from tawatur.languages.ar.words import CLITICS, splits, written
from tawatur.lexicon import Lexicon, load_lexicon
from tawatur.text import fold

DATA = "tawatur.languages.ar.data"
FILES = (
    "actors.toml", "calendar.toml", "corroboration.toml", "coverage.toml", "headline.toml", "cues.toml", "events.toml", "numbers.toml",
    "layout.toml", "phrases.toml", "quantities.toml", "sources.toml", "stances.toml", "turns.toml", "words.toml",
)  # fmt: skip


@cache
def arabic() -> Language:
    """The Arabic pack, loaded once."""
    lexicon = load_lexicon(DATA, FILES)
    ordinary, whole = _words("ordinary-words.txt"), _words("whole-words.txt")
    numbers = compile_numbers(lexicon)
    return Language(
        code="ar",
        lexicon=lexicon,
        splits=splits,
        written=written,
        clitics=CLITICS,
        attribution=compile_attribution(lexicon, whole, ordinary),
        numbers=numbers,
        coverage=_coverage(lexicon),
        headline=_headline(lexicon),
        quantities=compile_quantities(lexicon, numbers, ordinary),
        time=compile_calendar(lexicon, numbers, ordinary),
        stances=compile_stances(lexicon),
        events=compile_events(lexicon, whole),
        actors=compile_actors(lexicon, ordinary),
        layout=compile_layout(lexicon),
        corroboration=compile_corroboration(lexicon, whole, _text("stem-counts.txt")),
    )


def _words(name: str) -> frozenset[str]:
    """A list of folded words; see training/count_ordinary_words.py and training/count_whole_words.py."""
    return frozenset(_text(name).split())


def _text(name: str) -> str:
    return resources.files(DATA).joinpath(name).read_text(encoding="utf-8")


def _coverage(lexicon: Lexicon) -> CoverageLexicon:
    phrases = lexicon.files["coverage.toml"]["words"]["viewpoint"].split("|")
    return CoverageLexicon(viewpoint=frozenset(tuple(fold(p).split()) for p in phrases))


def _headline(lexicon: Lexicon) -> HeadlineLexicon:
    words, future = lexicon.files["headline.toml"]["words"], lexicon.files["headline.toml"]["future"]
    ways = {name: frozenset(tuple(fold(p).split()) for p in words[name].split("|")) for name in ("open", "planned", "decided")}
    return HeadlineLexicon(**ways, future=tuple(fold(f) for f in future["begins"].split()), future_least=future["letters"])
