"""The date line of a page: الخميس 23 يناير 2020 01:10 م."""

from collections.abc import Sequence
from datetime import date

import msgspec

from tawatur.language.layout import LayoutLexicon
from tawatur.text import Kind, Token

_MOST_WORDS = 16
_MOST_OTHERS = 4  # words beside the date: "تاريخ النشر", "آخر تحديث", "بتوقيت غرينتش"


class PageDate(msgspec.Struct, frozen=True):
    """ISO 8601 date, or date and time; `weekday` is that of the line (0 is Monday) or None, `day` the true one."""

    value: str
    weekday: int | None
    day: int


def read_date(tokens: Sequence[Token], lexicon: LayoutLexicon) -> PageDate | None:
    """The publication time that a line of tokens says, or None where the line is no date line."""
    norms = [t.norm for t in tokens]
    if not norms or len(norms) > _MOST_WORDS or norms[-1] == ".":
        return None
    weekday, half, month = None, None, None
    month_at: set[int] = set()
    others = 0
    for i, norm in enumerate(norms):
        two = " ".join(norms[i : i + 2])
        if norm in lexicon.weekdays:
            weekday = lexicon.weekdays[norm]
        elif two in lexicon.months:
            month, month_at = lexicon.months[two], month_at | {i, i + 1}
        elif norm in lexicon.months:
            month, month_at = lexicon.months[norm], month_at | {i}
        elif norm in lexicon.halves and half is None:
            half = lexicon.halves[norm]
        elif tokens[i].kind in (Kind.WORD, Kind.LATIN) and i not in month_at:
            others += 1
    time, used = _time(norms, half)
    numbers = [(i, int(n)) for i, n in enumerate(norms) if n.isdecimal() and i not in used and len(n) <= 4]
    found = _named(numbers, month, month_at) if month else _numeric(numbers)
    if found is None or others > _MOST_OTHERS:
        return None
    try:
        day = date(*found)
    except ValueError:
        return None
    return PageDate(day.isoformat() + time, weekday, day.weekday())


def _time(norms: Sequence[str], half: int | None) -> tuple[str, set[int]]:
    """ "T13:10:00" and the tokens of it; "" where the line has no time."""
    for i in range(1, len(norms) - 1):
        if norms[i] == ":" and norms[i - 1].isdecimal() and norms[i + 1].isdecimal():
            hour, minute = int(norms[i - 1]), int(norms[i + 1])
            if half is not None and hour <= 12:
                hour = hour % 12 + half
            used = {i - 1, i, i + 1}
            second = 0
            if i + 3 < len(norms) and norms[i + 2] == ":" and norms[i + 3].isdecimal():
                second = int(norms[i + 3])
                used |= {i + 2, i + 3}
            if hour < 24 and minute < 60 and second < 60:
                return f"T{hour:02}:{minute:02}:{second:02}", used
    return "", set()


def _named(numbers: list[tuple[int, int]], month: int, month_at: set[int]) -> tuple[int, int, int] | None:
    """Day and year around a month's name."""
    first, last = min(month_at), max(month_at)
    years = [(i, n) for i, n in numbers if n > 1900]
    days = [(i, n) for i, n in numbers if 1 <= n <= 31 and min(abs(i - first), abs(i - last)) <= 2]
    if len(years) != 1 or not days:
        return None
    return years[0][1], month, days[0][1]


def _numeric(numbers: list[tuple[int, int]]) -> tuple[int, int, int] | None:
    """2020-01-23 or 23/1/2020."""
    if len(numbers) < 3:
        return None
    (a, x), (_, y), (c, z) = numbers[:3]
    if c - a != 4:
        return None
    if x > 1900:
        return x, y, z
    return (z, y, x) if z > 1900 else None
