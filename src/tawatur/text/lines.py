"""Lines of a text, as ranges of tokens."""

from collections.abc import Sequence

import msgspec

from tawatur.text.tokens import Kind, Token

_FINAL = frozenset(".؟?!؛،,:…")
_CLOSING = frozenset("\"”“»'’)]")


class Line(msgspec.Struct, frozen=True):
    """Tokens `[first, last)` of one line that is not blank; `start`, `end` are offsets without outer space.

    `words`: how many tokens are no marks. `final`: the punctuation mark it ends with, before closing
    quotation marks and brackets, or "".
    """

    first: int
    last: int
    start: int
    end: int
    words: int
    final: str


def split_lines(tokens: Sequence[Token]) -> tuple[Line, ...]:
    """All lines in order."""
    starts = [i for i, token in enumerate(tokens) if token.newline or i == 0]
    return tuple(_line(tokens, a, b) for a, b in zip(starts, [*starts[1:], len(tokens)], strict=True))


def _line(tokens: Sequence[Token], first: int, last: int) -> Line:
    i = last - 1
    while i > first and tokens[i].norm in _CLOSING:
        i -= 1
    final = tokens[i].norm if tokens[i].norm in _FINAL else ""
    words = sum(1 for t in tokens[first:last] if t.kind is not Kind.MARK)
    return Line(first, last, tokens[first].start, tokens[last - 1].end, words, final)
