"""A line of keywords taken apart."""

from collections.abc import Sequence

from tawatur.extract.reading import Reading
from tawatur.text import Kind

_SPLIT = frozenset("،,|#•-–/؛;")
_LONGEST = 5


def read_keywords(reading: Reading, first: int, last: int) -> list[str]:
    """The keywords of tokens `[first, last)`, as written.

    Separators divide them. A line without any, as it is copied from a page of buttons, is divided where the
    report itself uses the words together; a definite word that stands alone belongs to the keyword before it.
    """
    tokens = reading.tokens
    groups: list[list[int]] = [[]]
    for i in range(first, last):
        gap = i > first and reading.text[tokens[i - 1].end : tokens[i].start] not in (" ", "\u00a0", "")
        if tokens[i].norm in _SPLIT or gap:
            groups.append([])
        if tokens[i].kind is not Kind.MARK or tokens[i].norm == "_":
            groups[-1].append(i)
    groups = [g for g in groups if g]
    if len(groups) == 1:
        groups = _by_use(reading, groups[0], first)
    return [reading.words(g[0], g[-1] + 1) for g in groups]


def _by_use(reading: Reading, words: Sequence[int], before: int) -> list[list[int]]:
    tokens = reading.tokens
    used = f" {' '.join(t.norm for t in tokens[:before] if t.kind is not Kind.MARK)} "
    out: list[list[int]] = []
    i = 0
    while i < len(words):
        size = min(_LONGEST, len(words) - i)
        while size > 1 and f" {' '.join(tokens[w].norm for w in words[i : i + size])} " not in used:
            size -= 1
        group = list(words[i : i + size])
        if size == 1 and out and _definite(tokens[group[0]].norm):
            out[-1] += group
        else:
            out.append(group)
        i += size
    return out


def _definite(norm: str) -> bool:
    return norm.startswith("ال")
