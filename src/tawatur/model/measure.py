"""When and how many."""

from typing import Literal

import msgspec

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Category = Literal[
    "killed", "wounded", "detained", "missing", "displaced", "fighters", "people", "money",
    "percent", "weapons", "length", "vote", "other",
]  # fmt: skip


class Timex(msgspec.Struct, frozen=True):
    """A time expression in TIMEX3; `begin` and `finish` are inclusive ISO dates, null if vague."""

    start: int
    end: int
    type: TimexType
    value: str | None
    begin: str | None = None
    finish: str | None = None
    anchor: str | None = None
    rule: str = ""


class Quantity(msgspec.Struct, frozen=True):
    """A figure with what it counts; `high` null is an open end, `subset` a part of another figure."""

    start: int
    end: int
    low: float | int | None
    high: float | int | None
    approximate: bool = False
    category: Category = "other"
    unit: str | None = None
    currency: str | None = None
    subset: bool = False
    rule: str = ""
