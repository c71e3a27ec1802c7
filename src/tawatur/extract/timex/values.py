"""A parsed time expression, and its value in TIMEX3."""

import datetime as dt

import msgspec

from tawatur.model import TimexType

DAY = dt.timedelta(days=1)
_FAR = 270  # days: a month without a year that lies further back than this is the coming one
_LAST_SAFE_DAY = 28  # every month has it


class Found(msgspec.Struct, frozen=True):
    """A parse: tokens up to `end`, what it is, and the first and last day that it means."""

    end: int
    type: TimexType
    value: str | None
    rule: str
    begin: dt.date | None = None
    finish: dt.date | None = None


def duration(unit: str, count: float | int | str) -> str:
    """P3D, PT6H, PXY, P2DE."""
    shown = count if isinstance(count, str) else f"{count:.0f}" if count == int(count) else f"{count:g}"
    return f"PT{shown}{unit[1]}" if unit.startswith("T") else f"P{shown}{unit}"


def month_end(first: dt.date) -> dt.date:
    """The last day of the month that begins on `first`."""
    return (first.replace(day=28) + 4 * DAY).replace(day=1) - DAY


def shift(day: dt.date, unit: str, step: int) -> dt.date | None:
    """The day some units later; None out of the calendar."""
    try:
        if unit == "Y":
            return day.replace(year=day.year + step, day=min(day.day, _LAST_SAFE_DAY))
        if unit == "M":
            months = day.year * 12 + day.month - 1 + step
            return day.replace(year=months // 12, month=months % 12 + 1, day=min(day.day, _LAST_SAFE_DAY))
        if unit in ("W", "D"):
            return day + step * (7 if unit == "W" else 1) * DAY
        return day.replace(year=day.year + step * {"DE": 10, "CE": 100}[unit], day=min(day.day, _LAST_SAFE_DAY))
    except (ValueError, KeyError, OverflowError):
        return None


def spanned(end: int, unit: str, day: dt.date | None) -> Found | None:
    """The year, month, week or day that holds `day`; without a value where the day is unknown."""
    rule = "ar.timex.unit"
    if day is None:
        return Found(end, "DATE", None, rule)
    if unit == "Y":
        return Found(end, "DATE", str(day.year), rule, dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))
    if unit == "M":
        first = day.replace(day=1)
        return Found(end, "DATE", f"{day.year}-{day.month:02}", rule, first, month_end(first))
    if unit == "W":
        shown = day + DAY if day.weekday() == 6 else day  # Arab weeks begin on Sunday or Saturday
        year, week, _ = shown.isocalendar()
        first = dt.date.fromisocalendar(year, week, 1)
        return Found(end, "DATE", f"{year}-W{week:02}", rule, first, first + 6 * DAY)
    if unit == "D":
        return Found(end, "DATE", day.isoformat(), rule, day, day)
    if unit in ("DE", "CE"):
        return Found(end, "DATE", str(day.year // (10 if unit == "DE" else 100)), rule)
    return None


def weekday(anchor: dt.date, day: int, relation: str, future: bool) -> dt.date:
    """The day of a weekday's name: the nearest one that fits what is said of it or the tense of its clause."""
    back = (anchor.weekday() - day) % 7
    if relation in ("next", "following") or future and not relation and back:
        return anchor + ((7 - back) or 7) * DAY
    if relation in ("past", "recent") and back == 0:
        back = 7
    return anchor - back * DAY


def year_of(anchor: dt.date, month: int, day: int | None, relation: str, future: bool) -> int:
    """The year of a month without one: the latest past one, unless it lies far back or the future is told."""
    past = anchor.year if (month, day or 1) <= (anchor.month, anchor.day) else anchor.year - 1
    if relation == "past":
        return past if day is not None or month != anchor.month else anchor.year - 1
    if relation in ("next", "following"):
        return past + 1 if not (month == anchor.month and (day or 31) > anchor.day) else anchor.year
    if relation == "current":
        return anchor.year
    distance = (anchor - dt.date(past, month, min(day or _LAST_SAFE_DAY, _LAST_SAFE_DAY))).days
    if distance > _FAR:
        return past + 1
    return past + 1 if future and (month, day or 31) < (anchor.month, anchor.day) else past
