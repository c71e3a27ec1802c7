"""Compiles data/stances.toml for the stance stage."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from tawatur.language.stances import StanceLexicon, Standing, Withdrawal
from tawatur.languages.ar.morphology import conjugate
from tawatur.lexicon import Lexicon
from tawatur.text import fold

_FILE = "stances.toml"
_FINITE = ("perfect", "imperfect", "jussive")


def compile_stances(lexicon: Lexicon) -> StanceLexicon:
    """The descriptions and withdrawals by their first word."""
    standing: dict[str, list[Standing]] = defaultdict(list)
    for entry in lexicon.entries(_FILE, "stance"):
        words = _places(entry["words"])
        for first in words[0]:
            standing[first].append(Standing(entry["id"], words, fold(entry["mark"]), entry["source"], entry["kind"], entry["strength"]))
    withdrawals: dict[str, list[Withdrawal]] = defaultdict(list)
    for entry in lexicon.entries(_FILE, "withdrawal"):
        for words in _phrases(entry):
            for first in words[0]:
                withdrawals[first].append(Withdrawal(entry["id"], words, entry["how"]))
    times = lexicon.files[_FILE]["words"]
    return StanceLexicon(
        standing={first: tuple(found) for first, found in standing.items()},
        withdrawals={first: tuple(found) for first, found in withdrawals.items()},
        losses=frozenset(first for first, found in withdrawals.items() if any(w.how == "loses" for w in found)),
        since=frozenset(fold(w) for w in times["since"].split()),
        until=frozenset(fold(w) for w in times["until"].split()),
    )


def _phrases(entry: Mapping[str, Any]) -> Iterator[tuple[frozenset[str], ...]]:
    for phrase in entry.get("phrases", ()):
        yield _places(phrase.split())
    for perfect, imperfect in entry.get("verbs", ()):
        yield (frozenset(f.norm for f in conjugate(perfect, imperfect) if f.aspect in _FINITE),)


def _places(words: list[str]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(fold(w) for w in place.split("|")) for place in words)
