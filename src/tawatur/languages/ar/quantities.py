"""Compiles data/quantities.toml for the stage of figures."""

from collections.abc import Mapping
from typing import Any

import msgspec

from tawatur.language.measure import QuantityLexicon, Words
from tawatur.lexicon import Lexicon
from tawatur.model import Category
from tawatur.text import fold


def compile_quantities(lexicon: Lexicon) -> QuantityLexicon:
    """The figures' words; a category that does not exist is refused."""
    tables = lexicon.files["quantities.toml"]
    words = tables["words"]
    duals = {fold(w): True for w in words["dual_people"].split()} | {fold(w): False for w in words["dual_things"].split()}
    return QuantityLexicon(
        before=_sequences(tables["before"]),
        after=_sequences(tables["after"]),
        nouns=msgspec.convert(_inflected(_words(tables["nouns"])), dict[str, Category]),
        context=msgspec.convert(_words(tables["context"]), dict[str, Category]),
        duals=duals,
        cases=frozenset(fold(w) for w in words["cases"].split()),
        not_counted=frozenset(fold(w) for w in words["not_counted"].split()),
    )


_COUNTED = ("people", "fighters", "detained", "killed", "wounded", "missing", "displaced")


def _inflected(nouns: dict[str, str]) -> dict[str, str]:
    """Nouns for people in the accusative and the sound plurals as well."""
    out = dict(nouns)
    for word, category in nouns.items():
        if category in _COUNTED and word[-1] not in "اء":
            endings = ("ات",) if word.endswith("ه") else ("ا", "ين", "ون", "و", "ي")
            stem = word[:-1] if word.endswith("ه") else word
            for ending in endings:
                out.setdefault(stem + ending, category)
    return out


def _sequences(table: Mapping[str, str]) -> dict[Words, str]:
    return {tuple(fold(form).split()): name for name, forms in table.items() for form in forms.split("|")}


def _words(table: Mapping[str, Any]) -> dict[str, str]:
    return {fold(w): name for name, forms in table.items() for w in forms.split()}
