"""Arabic."""

from functools import cache

from tawatur.language import Language
from tawatur.languages.ar.words import splits
from tawatur.lexicon import load_lexicon

DATA = "tawatur.languages.ar.data"
FILES: tuple[str, ...] = ()


@cache
def arabic() -> Language:
    """The Arabic pack, loaded once."""
    return Language(code="ar", lexicon=load_lexicon(DATA, FILES), splits=splits)
