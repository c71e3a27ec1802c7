"""What time expressions and figures need of a language: reading numbers."""

from collections.abc import Mapping, Sequence
from typing import Protocol

import msgspec


class Number(msgspec.Struct, frozen=True):
    """A number at tokens up to `end`: its value; `word`: written in words; `fraction`: نصف, ثلث …"""

    end: int
    value: float | int
    word: bool = False
    fraction: bool = False


class ReadNumber(Protocol):
    """Reads the number that begins at a token; `first` reads that token as another word (without particles)."""

    def __call__(self, norms: Sequence[str], i: int, first: str | None = None) -> Number | None: ...


class NumberLexicon(msgspec.Struct, frozen=True):
    """`read` a number; `ordinals`: word → rank; `open`: word → the least that it means;
    `starts`: words with which a number in words may begin; `scales`: words for thousands and more → their value."""

    read: ReadNumber
    ordinals: Mapping[str, int]
    open: Mapping[str, int]
    starts: frozenset[str]
    scales: Mapping[str, int]
