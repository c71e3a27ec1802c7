"""A parsed time expression, and its value in TIMEX3."""

import datetime as dt

import msgspec

from tawatur.model import TimexType

DAY = dt.timedelta(days=1)


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
    return (first.replace(day=28) + 4 * DAY).replace(day=1) - DAY


def shift(day: dt.date, unit: str, step: int) -> dt.date | None:
    """The day some units later; None out of the calendar."""
    try:
        if unit == "Y":
            return day.replace(year=day.year + step, day=min(day.day, 28))
        if unit == "M":
            months = day.year * 12 + day.month - 1 + step
            return day.replace(year=months // 12, month=months % 12 + 1, day=min(day.day, 28))
        if unit in ("W", "D"):
            return day + step * (7 if unit == "W" else 1) * DAY
        return day.replace(year=day.year + step * {"DE": 10, "CE": 100}[unit], day=min(day.day, 28))
    except (ValueError, KeyError, OverflowError):
        return None
