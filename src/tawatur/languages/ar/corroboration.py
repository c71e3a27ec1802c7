"""Compiles what comparing reports needs."""

from tawatur.language.corroboration import CorroborationLexicon
from tawatur.languages.ar.stems import stemmer
from tawatur.lexicon import Lexicon
from tawatur.text import fold

# Closed classes of words.toml that carry no meaning of their own. Negations do, and stay.
_CLOSED = ("complementiser", "interrogative", "preposition", "adverb", "relative", "conjunction", "auxiliary", "demonstrative", "pronoun")


def compile_corroboration(lexicon: Lexicon, whole: frozenset[str], counts: str) -> CorroborationLexicon:
    """`counts`: the text of stem-counts.txt."""
    first, *lines = counts.splitlines()
    words = lexicon.files["corroboration.toml"]["words"]
    bounds = lexicon.files["corroboration.toml"]["bounds"]
    classes = lexicon.files["words.toml"]["classes"]
    closed = " ".join(classes[name] for name in _CLOSED)
    stem = stemmer(whole)
    rows = lexicon.files["corroboration.toml"]["alike"].values()
    tolls = lexicon.files["corroboration.toml"]["tolls"]
    alike = {stem(fold(word)): stem(fold(row.split()[0])) for row in rows for word in row.split()}
    return CorroborationLexicon(
        stem=stem,
        alike=alike,
        tolls={alike.get(stem(fold(word)), stem(fold(word))): category for category, row in tolls.items() for word in row.split()},
        placing=_folded(lexicon.files["corroboration.toml"]["places"]["before"]),
        counts={word: int(n) for n, *row in map(str.split, lines) for word in row},
        reports=int(first),
        empty=_folded(words["empty"]) | _folded(closed),
        rising=_folded(words["rising"]),
        opens=frozenset(tuple(fold(p).split()) for p in bounds["opens"].split("|")),
        joins=_folded(bounds["joins"]),
        yields=_folded(bounds["yields"]),
        denying=_folded(words["denying"]),
        negations=_folded(words["negations"]),
        affirmed=_folded(words["affirmed"]),
        alluding=_folded(words["alluding"]),
    )


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())
