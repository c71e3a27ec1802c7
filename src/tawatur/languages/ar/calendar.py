"""Compiles data/calendar.toml for the time stage."""

from collections.abc import Mapping

from tawatur.language.time import TimeLexicon, Words
from tawatur.lexicon import Lexicon
from tawatur.text import fold

_RELATIONS = ("past", "recent", "next", "current", "same")
_REFS = {"present_ref": "PRESENT_REF", "past_ref": "PAST_REF", "future_ref": "FUTURE_REF"}


def compile_calendar(lexicon: Lexicon) -> TimeLexicon:
    """The calendar of the pack."""
    tables = lexicon.files["calendar.toml"]
    words = tables["words"]
    units: dict[str, tuple[str, int]] = {}
    for unit, forms in tables["units"].items():
        for number, group in enumerate(forms.split("|"), 1):
            units.update({fold(w): (unit, number) for w in group.split()})
    return TimeLexicon(
        months=_numbered(tables["months"]),
        hijri=_numbered(tables["hijri"]),
        weekdays={w[0]: n for w, n in _numbered(tables["weekdays"]).items()},
        units=units,
        parts={fold(w): part for part, group in tables["parts"].items() for w in group.split()},
        seasons={fold(w): season for season, group in tables["seasons"].items() for w in group.split()},
        days=_numbered(tables["days"]),
        relations={fold(w): name for name in _RELATIONS for w in words[name].split()},
        refs={tuple(fold(p).split()): ref for name, ref in _REFS.items() for p in words[name].split("|")},
        edge=frozenset(fold(w) for w in words["edge"].split()),
        approx=frozenset(fold(w) for w in words["approx"].split()),
        future=frozenset(fold(w) for w in words["future"].split()),
        year_words=frozenset(fold(w) for w in words["year_words"].split()),
    )


def _numbered(table: Mapping[str, str]) -> dict[Words, int]:
    return {tuple(fold(form).split()): int(n) for n, forms in table.items() for form in forms.split("|")}
