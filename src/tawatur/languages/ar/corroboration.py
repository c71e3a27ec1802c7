"""Compiles what comparing reports needs."""

from collections.abc import Callable

from tawatur.language.corroboration import CorroborationLexicon
from tawatur.languages.ar.stems import likener, stemmer
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
    alike = likener(_rows(lexicon), whole)
    tolls = lexicon.files["corroboration.toml"]["tolls"]
    return CorroborationLexicon(
        stem=stem,
        alike=alike,
        stage=_stages(lexicon.files["corroboration.toml"]["courses"], alike),
        commenting=_folded(words["commenting"]),
        tolls={stem(alike(word) or word): category for category, row in tolls.items() for word in map(fold, row.split())},
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


def _rows(lexicon: Lexicon) -> list[list[str]]:
    return [[fold(word) for word in row.split()] for row in lexicon.files["corroboration.toml"]["alike"].values()]


def _stages(courses: dict[str, str], alike: Callable[[str], str | None]) -> Callable[[str], tuple[str, int] | None]:
    """What follows on what: a word's course and place in it, whichever of its row of alike words is written."""
    places = {fold(word): (name, place) for name, row in courses.items() for place, word in enumerate(row.split())}
    return lambda norm: places.get(alike(norm) or norm)


def _folded(words: str) -> frozenset[str]:
    return frozenset(fold(word) for word in words.split())
