"""Sentences, as ranges of tokens."""

from collections.abc import Sequence

import msgspec

from tawatur.text.tokens import Kind, Token

_FINAL = frozenset(".!?؟۔")
_DOMAINS = frozenset({"كوم", "نت", "اورغ", "اورج", "كو"})
_CLOSING = frozenset("\"”“»'’)]}›")


class Sentence(msgspec.Struct, frozen=True):
    """Tokens `[first, last)`; `start`, `end` are offsets into the text; `paragraph` counts lines."""

    first: int
    last: int
    start: int
    end: int
    paragraph: int


def _ends(tokens: Sequence[Token], i: int) -> bool:
    """Whether the stop at `i` ends a sentence."""
    before = tokens[i - 1] if i else None
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    if tokens[i].norm != ".":
        return True
    if after is not None and after.norm == "." and after.glued:
        return False  # the first of several dots
    if before is not None and before.norm == "." and tokens[i].glued:
        return False  # dots of omission join rather than end
    if after is not None and after.glued and after.kind in (Kind.LATIN, Kind.NUMBER):
        return False  # an address, a version
    if after is not None and after.glued and after.norm in _DOMAINS:
        return False  # an address in Arabic letters: متجر.كوم
    # An initial: د. محمد, أ. ف. ب.
    return not (before is not None and before.kind is Kind.WORD and len(before.norm) == 1)


def split_sentences(tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """Sentences of a text: a line break always ends one, a stop with its closing marks may."""
    out: list[Sentence] = []
    first, paragraph, i, n = 0, -1, 0, len(tokens)
    while i < n:
        token = tokens[i]
        if token.newline:
            if i > first:
                out.append(_sentence(tokens, first, i, paragraph))
                first = i
            paragraph += 1
        i += 1
        if token.kind is Kind.MARK and token.norm in _FINAL and _ends(tokens, i - 1):
            while i < n and tokens[i].glued and tokens[i].norm in (_CLOSING | _FINAL):
                i += 1
            out.append(_sentence(tokens, first, i, paragraph))
            first = i
    if first < n:
        out.append(_sentence(tokens, first, n, paragraph))
    return tuple(out)


def _sentence(tokens: Sequence[Token], first: int, last: int, paragraph: int) -> Sentence:
    return Sentence(first, last, tokens[first].start, tokens[last - 1].end, paragraph)
