"""Arabic."""

from functools import cache

from tawatur.language import Language
from tawatur.languages.ar.attribution import compile_attribution
from tawatur.languages.ar.words import splits
from tawatur.lexicon import load_lexicon

DATA = "tawatur.languages.ar.data"
FILES = ("cues.toml", "phrases.toml", "sources.toml", "turns.toml", "words.toml")


@cache
def arabic() -> Language:
    """The Arabic pack, loaded once."""
    lexicon = load_lexicon(DATA, FILES)
    return Language(code="ar", lexicon=lexicon, splits=splits, attribution=compile_attribution(lexicon))
