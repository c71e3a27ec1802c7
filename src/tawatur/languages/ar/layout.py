"""Compiles data/layout.toml for the layout stage."""

from collections.abc import Iterable

from tawatur.errors import DataError
from tawatur.language.layout import Label, LayoutLexicon
from tawatur.lexicon import Lexicon
from tawatur.text import Folded, fold, tokenize

FILE = "layout.toml"


def compile_layout(lexicon: Lexicon) -> LayoutLexicon:
    """The layout data of the pack; DataError where a list is missing."""
    tables = lexicon.files[FILE]
    labels: dict[Label, tuple[tuple[str, ...], ...]] = {}
    for entry in lexicon.entries(FILE, "label"):
        labels[entry["label"]] = _longest_first(entry["words"])
    try:
        words = tables["words"]
        agencies = {_norms(form): name for name, forms in tables["agencies"].items() for form in forms}
        return LayoutLexicon(
            labels=labels,
            anywhere=_longest_first(w for entry in lexicon.entries(FILE, "anywhere") for w in entry["words"]),
            agencies=agencies,
            many=frozenset(fold(w) for w in words["many"].split()),
            heads=frozenset(fold(w) for w in words["heads"].split()),
            weekdays=_numbers(tables["weekdays"]),
            months=_numbers(tables["months"]),
            halves={fold(w): h for h, key in ((0, "morning"), (12, "evening")) for w in words[key].split()},
        )
    except KeyError as error:
        raise DataError(f"no {error} in it", file=FILE) from None


def _norms(form: str) -> tuple[str, ...]:
    return tuple(token.norm for token in tokenize(Folded(form)) if token.norm != ".")


def _longest_first(forms: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted(dict.fromkeys(_norms(form) for form in forms), key=lambda words: -len(words)))


def _numbers(table: dict[str, str]) -> dict[str, int]:
    """Word → number; the second word of a name of two (كانون الثاني) is joined to it by a space."""
    return {fold(word.replace("_", " ")): int(number) for number, words in table.items() for word in words.split()}
