"""Arabic."""

from functools import cache
from importlib import resources

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
    return Language(code="ar", lexicon=lexicon, splits=splits, attribution=compile_attribution(lexicon, _whole_words()))


def _whole_words() -> frozenset[str]:
    """See training/count_whole_words.py."""
    return frozenset(resources.files(DATA).joinpath("whole-words.txt").read_text(encoding="utf-8").split())
