"""Compiles data/calendar.toml for the time stage."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from tawatur.language.numbers import NumberLexicon
from tawatur.language.time import TimeLexicon, Words, WordSet
from tawatur.lexicon import Lexicon
from tawatur.text import fold

_RELATIONS = ("past", "recent", "next", "following", "current", "same")
_CLOSED = ("complementiser", "preposition", "relative", "conjunction", "auxiliary", "negation", "demonstrative", "pronoun", "adverb")
_SEQUENCES = ("parts", "refs", "refs_within", "sets", "hijri_days", "days_of_year")
_OPENING_SETS = (
    "edge", "year_words", "month_words", "day_words", "approx", "selfsame", "that", "then", "every", "moment", "before",
    "after", "demonstratives", "bare_hijri", "century", "several",
)  # fmt: skip


def compile_calendar(lexicon: Lexicon, numbers: NumberLexicon, ordinary: WordSet) -> TimeLexicon:
    """The calendar of the pack. `ordinary`: see training/count_ordinary_words.py."""
    tables = lexicon.files["calendar.toml"]
    words = tables["words"]
    classes = lexicon.files["words.toml"]["classes"]
    sets: dict[str, Any] = {f.name: _set(words[f.name]) for f in msgspec.structs.fields(TimeLexicon) if f.type == WordSet and f.name in words}
    mappings: dict[str, Any] = {name: _sequences(tables[name]) for name in _SEQUENCES}
    mappings |= {
        "months": _numbered(tables["months"]),
        "hijri": _numbered(tables["hijri"]),
        "days": _numbered(tables["days"]),
        "hours": {w: n for w, n in numbers.ordinals.items() if w.endswith("ه") and n <= 12} | dict.fromkeys(_set(words["one_hour"]), 1),
        "minutes": _numbered(tables["minutes"]),
        "weekdays": {w[0]: n for w, n in _numbered(tables["weekdays"]).items()},
        "units": _units(tables["units"]),
        "seasons": _by_word(tables["seasons"]),
        "halves": _by_word(tables["halves"]),
        "relations": _by_word({name: tables["relations"][name] for name in _RELATIONS}),
        "decades": _decades(tables["decades"], words["decade_endings"].split()),
        "vague": frozenset(_split(tables["vague"]["spans"])),
        "zones": frozenset(_split(words["zones"])),
        "bounds": frozenset(_split(words["bounds"])),
        "before_christ": frozenset(_split(words["before_christ"])),
    }
    return TimeLexicon(
        starts=_starts(mappings, sets, numbers),
        is_future=_future(ordinary),
        closed=frozenset(fold(w) for name in _CLOSED for w in classes[name].split()),
        article=fold(words["article"]),
        conjunction=fold(words["conjunction"]),
        **mappings,
        **sets,
    )


def _starts(mappings: Mapping[str, Any], sets: Mapping[str, WordSet], numbers: NumberLexicon) -> WordSet:
    sequences = ("months", "hijri_days", "days_of_year", "days", "parts", "refs", "refs_within", "sets", "vague", "bounds")
    heads = {key[0] for name in sequences for key in mappings[name]}
    single = {word for name in ("weekdays", "units", "seasons", "halves", "decades") for word in mappings[name]}
    opening = {word for name in _OPENING_SETS for word in sets[name]}
    return frozenset(heads | single | opening | numbers.starts | set(numbers.ordinals) | {"ال"})


def _future(ordinary: WordSet) -> Any:
    @lru_cache(maxsize=8192)
    def is_future(word: str) -> bool:
        """«ستعقد», «وسيزور»: س before an imperfect that is a word."""
        bare = word[1:] if word[0] in "وف" else word
        if len(bare) < 4 or len(bare) == 4 and bare[-1] in "هن":  # سيره, ستين
            return False
        return bare[0] == "س" and bare[1] in "يتن" and bare[1:] in ordinary

    return is_future


def _set(words: str) -> WordSet:
    return frozenset(fold(w) for w in words.split())


def _split(forms: str) -> list[Words]:
    return [tuple(fold(form).split()) for form in forms.split("|")]


def _sequences(table: Mapping[str, str]) -> dict[Words, str]:
    return {form: name for name, forms in table.items() for form in _split(forms)}


def _numbered(table: Mapping[str, str]) -> dict[Words, int]:
    return {form: int(name) for form, name in _sequences(table).items()}


def _by_word(table: Mapping[str, str]) -> dict[str, str]:
    return {fold(w): name for name, forms in table.items() for w in forms.split()}


def _units(table: Mapping[str, str]) -> dict[str, tuple[str, int]]:
    units: dict[str, tuple[str, int]] = {}
    for unit, forms in table.items():
        for number, group in enumerate(forms.split("|"), 1):
            units.update({fold(w): (unit, number) for w in group.split()})
    return units


def _decades(table: Mapping[str, str], endings: Iterable[str]) -> dict[str, int]:
    """«تسعينيات», «التسعينات» … → 9."""
    return {
        fold(article + stem + ending): int(tens)
        for tens, stem in table.items()
        for ending in endings
        for article in ("", "ال")
    }
