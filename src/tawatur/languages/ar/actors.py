"""Compiles the words of data/actors.toml for the actor stage."""

import msgspec

from tawatur.errors import DataError
from tawatur.language.actors import ActorLexicon
from tawatur.lexicon import Lexicon
from tawatur.text import fold


def compile_actors(lexicon: Lexicon, ordinary: frozenset[str]) -> ActorLexicon:
    """The actor data of the pack; DataError where a list is missing or unknown.

    `ordinary`: see training/count_ordinary_words.py.
    """
    words = lexicon.files["actors.toml"]["words"]
    wanted = {field.name for field in msgspec.structs.fields(ActorLexicon)} - {"ordinary"}
    if wanted != set(words):
        raise DataError(f"lists {sorted(wanted ^ set(words))} are missing or unknown", file="actors.toml")
    lists = {name: frozenset(fold(w) for w in text.split()) for name, text in words.items()}
    return ActorLexicon(ordinary=ordinary, **lists)
