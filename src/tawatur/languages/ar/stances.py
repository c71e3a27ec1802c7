"""Compiles data/stances.toml for the stance stage."""

from collections import defaultdict

from tawatur.language.stances import StanceLexicon, Standing
from tawatur.lexicon import Lexicon
from tawatur.text import fold


def compile_stances(lexicon: Lexicon) -> StanceLexicon:
    """The descriptions by their first word."""
    out: dict[str, list[Standing]] = defaultdict(list)
    for entry in lexicon.entries("stances.toml", "stance"):
        words = tuple(frozenset(fold(w) for w in place.split("|")) for place in entry["words"])
        standing = Standing(entry["id"], words, fold(entry["mark"]), entry["source"], entry["kind"], entry["strength"])
        for first in words[0]:
            out[first].append(standing)
    return StanceLexicon({first: tuple(found) for first, found in out.items()})
