"""Stretches in quotation marks, also when a mark is missing."""

from collections.abc import Sequence

import msgspec

from tawatur.text.tokens import Kind, Token

_PAIRS = {"“": "”", "«": "»", "„": "“", "‹": "›", "‘": "’"}
_CLOSERS = frozenset("”»›’")
_EITHER = frozenset("\"'“”")
_MARKS = frozenset("\"“”«»„‹›'‘’")
_REACH = 12  # a quotation may run over so many lines before its mark counts as lost


class Quote(msgspec.Struct, frozen=True):
    """Tokens strictly between the marks, `[first, last)`; `closed` is false where the end is a guess.

    `open` and `close` are the token indices of the marks (`close` = `last` even where it is missing).
    """

    open: int
    first: int
    last: int
    close: int
    closed: bool
    depth: int


def _side(tokens: Sequence[Token], i: int) -> int:
    """+1: looks like an opening mark, -1: a closing one, 0: could be either."""
    token = tokens[i]
    mark = token.norm
    if mark in _PAIRS and mark != "“":
        return 1
    if mark in _CLOSERS and mark != "”":
        return -1
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    glued_after = (
        after is not None and after.glued and not (after.kind is Kind.MARK and after.norm in ",،.؛:!؟?)]-")
    )
    before = tokens[i - 1] if i else None
    glued_before = token.glued and not (
        before is not None and before.kind is Kind.MARK and before.norm in "([:،,-"
    )
    if glued_after and not glued_before:
        return 1
    if glued_before and not glued_after:
        return -1
    return 0


def _single_mark_inside_word(tokens: Sequence[Token], i: int) -> bool:
    """An apostrophe, as in d'Or: letters on both sides."""
    return (
        tokens[i].norm in "'’‘"
        and tokens[i].glued
        and i + 1 < len(tokens)
        and tokens[i + 1].glued
        and tokens[i + 1].kind is not Kind.MARK
        and tokens[i - 1].kind is not Kind.MARK
    )


def find_quotes(tokens: Sequence[Token]) -> tuple[Quote, ...]:
    """Quotations in order of their opening mark, inner ones after the one they stand in.

    A mark that is both opening and closing (`"`) is judged by what it touches and by what is open.
    A quotation left open ends with its paragraph, unless a later line brings the closing mark first.
    """
    out: list[Quote] = []
    stack: list[tuple[int, int]] = []  # (token of the mark, line)
    line = 0
    marks = [i for i, t in enumerate(tokens) if t.newline or (t.kind is Kind.MARK and t.norm in _MARKS)]
    left = _left_in_line(tokens, marks)
    for i in marks:
        token = tokens[i]
        if token.newline:
            line += 1
        if token.kind is not Kind.MARK or token.norm not in _MARKS or _single_mark_inside_word(tokens, i):
            continue
        side = _side(tokens, i)
        fits = next(
            (k for k in range(len(stack) - 1, -1, -1) if _match(tokens[stack[k][0]].norm, token.norm)), None
        )
        if fits is not None and line - stack[fits][1] > _REACH:
            fits = None
        if side > 0 and fits is not None and stack[fits][1] == line and token.norm == '"' and left[i] % 2:
            side = -1  # «"العدل "في»: with it all marks of the line are paired
        if fits is not None and (side < 0 or (side == 0 and token.norm in _EITHER)):
            for mark, began in stack[fits + 1 :]:
                out.append(_unclosed(tokens, mark, i, len(stack)))
                del began
            opened = stack[fits][0]
            del stack[fits:]
            out.append(Quote(opened, opened + 1, i, i, True, len(stack)))
        elif side >= 0 and token.norm not in _CLOSERS - _EITHER:
            # A second opening mark of the same kind: the first one was never closed.
            same = next((k for k, (m, _) in enumerate(stack) if tokens[m].norm == token.norm), None)
            if same is not None:
                for mark, _ in stack[same:]:
                    out.append(_unclosed(tokens, mark, i, same))
                del stack[same:]
            stack.append((i, line))
    for mark, _ in stack:
        out.append(_unclosed(tokens, mark, len(tokens), 0))
    return tuple(sorted((q for q in out if q.last > q.first), key=lambda q: (q.open, -q.last)))


def _left_in_line(tokens: Sequence[Token], marks: Sequence[int]) -> dict[int, int]:
    """By token: how many plain double marks its line has from there on."""
    out: dict[int, int] = {}
    count = 0
    for i in reversed(marks):
        count += tokens[i].norm == '"'
        out[i] = count
        if tokens[i].newline:
            count = 0
    return out


def _match(opened: str, mark: str) -> bool:
    return (
        mark == _PAIRS.get(opened)
        or mark == opened
        or (opened in "“”" and mark in '“”"')
        or (opened == '"' and mark in "“”")
    )


def _unclosed(tokens: Sequence[Token], mark: int, limit: int, depth: int) -> Quote:
    """A quotation without its end: to the end of its paragraph, or to `limit` if that comes first."""
    end = mark + 1
    while end < limit and not tokens[end].newline:
        end += 1
    return Quote(mark, mark + 1, end, end, False, depth)
