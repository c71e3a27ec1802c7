"""Days by their distance or by the name of the weekday, with the part of the day."""

import datetime as dt

from tawatur.extract.timex.dates import read_date
from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.values import DAY, Found


def read_day(s: Scene, i: int, w: str) -> Found | None:
    """Part of the day, «يوم», yesterday or a weekday, its relation, and the date that stands beside."""
    k, part = i, ""
    hit = s.part(k, w)
    if hit is not None:
        k, part = hit
        w = s.word(k)
    if w in ("يوم", "اليوم", "نهار") and (
        s.word(k + 1) in s.t.weekdays or s.sequence(s.t.days, k + 1, s.word(k + 1))
    ):
        if w == "اليوم" and s.word(k + 1) in s.t.weekdays and s.anchor is None:
            return None
        k, w = k + 1, s.word(k + 1)
    near = s.sequence(s.t.days, k, w)
    day: dt.date | None = None
    if near is not None:
        k = near[0]
        day = s.anchor + int(near[1]) * DAY if s.anchor else None
        relation = ""
        if s.word(k) in s.t.weekdays:
            number = s.t.weekdays[s.word(k)]
            if day is not None and day.weekday() != number:
                s.warnings.append(f"weekday and publication day disagree: {s.reading.words(i, k + 1)}")
                day += ((number - day.weekday() + 3) % 7 - 3) * DAY  # the nearest one of that name
            date = read_date(s, k + 1, s.word(k + 1))
            k += 1
            if date is not None and date.begin is not None and date.begin == date.finish:
                k, day = date.end, date.begin
        elif s.word(k) == "(" and s.word(k + 1) in s.t.weekdays and s.word(k + 2) == ")":
            k += 3
    elif w in s.t.weekdays:
        number = s.t.weekdays[w]
        k, relation = s.relation(k + 1)
        day = s.weekday(number, relation or ("next" if s.future(i) else ""))
        if s.word(k) == "-" and s.word(k + 1) in s.t.weekdays:
            k += 2
        elif s.word(k) in ("،", "(") or s.word(k).isdigit() or s.word(k) in s.n.ordinals:
            j = k + 1 if s.word(k) in ("،", "(") else k
            date = read_date(s, j, s.word(j))
            if date is not None and date.begin is not None:
                k, day = date.end + (1 if s.word(k) == "(" and s.word(date.end) == ")" else 0), date.begin
    elif w == "اليوم" and hit is None and s.word(k + 1) == "(":
        inner = s.sequence(s.t.days, k + 2, s.word(k + 2))
        if inner is None or s.word(inner[0]) != ")":
            return None
        k, day = inner[0] + 1, s.anchor + int(inner[1]) * DAY if s.anchor else None
    elif hit is not None and part == "NI" and s.word(k) == "قبل" and s.word(k + 1) == "الماضيه":
        k, day = k + 2, s.anchor - 2 * DAY if s.anchor else None
    elif hit is not None and s.word(i).startswith("ال"):
        k, relation = s.relation(k)
        if not relation and part != "NI":
            return None
        day = s.anchor - DAY if s.anchor and relation == "past" else s.anchor
    elif hit is not None:
        date = read_date(s, k, s.word(k))
        if date is None or date.value is None:
            return None
        return Found(date.end, "TIME", f"{date.value}T{part}", "ar.timex.part-of-date", date.begin, date.finish)
    else:
        return None
    after = s.part(k, s.word(k))
    if not part and after is not None and not s.word(k).startswith("ال"):
        k, part = after
    if day is None:
        return Found(k, "DATE", None, "ar.timex.day")
    s.last = day
    value = day.isoformat() + (f"T{part}" if part else "")
    return Found(k, "TIME" if part else "DATE", value, "ar.timex.day", day, day)
