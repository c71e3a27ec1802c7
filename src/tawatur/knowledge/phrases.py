"""Longest match of folded word sequences."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")
_WITHIN = frozenset("_-#")


class Phrases(Generic[T]):
    """Word sequences with a value each; `longest` reads them at a token.

    `items`: words joined by a blank → value; `reach`: first word → words of the longest sequence it begins.
    """

    __slots__ = ("items", "reach")

    def __init__(self, items: Mapping[str, T], reach: Mapping[str, int] | None = None) -> None:
        self.items = items
        self.reach = reaches(items) if reach is None else reach

    def longest(self, norms: Sequence[str], i: int, first: str | None = None) -> tuple[int, T | None]:
        """End and value of the longest sequence from token `i`, which may be read as `first`; else `(i, None)`.

        An underscore or hash between words, as in a hashtag, is passed over.
        """
        for end, value in self.all(norms, i, first):
            return end, value
        return i, None

    def all(self, norms: Sequence[str], i: int, first: str | None = None) -> Iterable[tuple[int, T]]:
        """All sequences from token `i`, the longest first."""
        if first is None:
            first = norms[i]
        reach = self.reach.get(first)
        if reach is None:
            return
        if reach == 1:
            yield i + 1, self.items[first]
            return
        text, n, j = first, len(norms), i + 1
        found = [(j, text)]
        while reach > 1 and j < n:
            word = norms[j]
            j += 1
            if word in _WITHIN:
                continue
            text = text + " " + word
            found.append((j, text))
            reach -= 1
        for end, key in reversed(found):
            value = self.items.get(key)
            if value is not None:
                yield end, value


def reaches(keys: Iterable[str]) -> dict[str, int]:
    """First word → number of words of the longest key that begins with it."""
    out: dict[str, int] = {}
    for key in keys:
        first, blank, rest = key.partition(" ")
        size = rest.count(" ") + 2 if blank else 1
        if out.get(first, 0) < size:
            out[first] = size
    return out
