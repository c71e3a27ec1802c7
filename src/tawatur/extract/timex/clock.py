"""Times of the clock."""

import datetime as dt

from tawatur.extract.timex.days import read_day
from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.values import Found

Hour = tuple[int, int, int]  # token after it, hour, minute
_AFTERNOON = ("EV", "AF")
_NOON_ENDS = 6  # «الثانية ظهرا» is 14:00, «الحادية عشرة ظهرا» is 11:00
_SMALL_HOURS = 5  # «الثالثة ليلا» is 03:00, «التاسعة ليلا» is 21:00


def read_clock(s: Scene, i: int, w: str) -> Found | None:
    """«الساعة 20.31 بتوقيت غرينتش مساء أمس», «الثامنة والنصف مساء», 05:00."""
    named = w in s.t.hour
    hit = _hour(s, i + named, s.word(i + 1) if named else w, named)
    if hit is None or hit[1] > 24 or hit[2] > 59:
        return None
    k, hour, minute = hit
    k, zoned = _zone(s, k)
    k += s.word(k) in s.t.of
    part = s.part(k)
    later = read_day(s, k, s.word(k))
    day: dt.date | None = s.last or s.anchor
    name = ""
    if later is not None and later.begin is not None:
        k, day = later.end, later.begin
        name = (later.value or "").rpartition("T")[2] if "T" in (later.value or "") else ""
    elif part is not None:
        k, name = part
    if not zoned:
        k, _ = _zone(s, k)
    k -= s.word(k - 1) in s.t.of
    shown = f"T{_in_day(hour, name):02}:{minute:02}"
    if day is None:
        return Found(k, "TIME", shown, "ar.timex.clock")
    return Found(k, "TIME", day.isoformat() + shown, "ar.timex.clock", day, day)


def _hour(s: Scene, k: int, w: str, named: bool) -> Hour | None:
    if w.isdigit() and s.word(k + 1) == ":" and s.word(k + 2).isdigit() and len(s.word(k + 2)) == 2:
        return k + 3, int(w), int(s.word(k + 2))
    point = w.replace(",", ".")
    if point.count(".") == 1 and point.replace(".", "").isdigit() and (named or s.word(k + 1) in s.t.zone or s.opens(s.t.zones, k + 1)):
        hour, minute = point.split(".")
        return (k + 1, int(hour), int(minute)) if len(minute) == 2 else None
    if named and w.isdigit():
        return k + 1, int(w), 0
    return _hour_in_words(s, k, w, named)


def _hour_in_words(s: Scene, k: int, w: str, named: bool) -> Hour | None:
    """«الساعة الثامنة والنصف»; without «الساعة» only before a part of the day."""
    hour = s.t.hours.get(w)
    if hour is None:
        return None
    k += 1
    if s.word(k) in s.t.tens_of_hours and hour < 3:
        hour, k = hour + 10, k + 1
    more = s.sequence(s.t.minutes, k)
    minute = 0
    if more is not None:
        k, minute = more
        hour, minute = (hour - 1, 60 + minute) if minute < 0 else (hour, minute)
    if not named and s.part(k + (s.word(k) in s.t.of)) is None:
        return None
    return k, hour, minute


def _zone(s: Scene, k: int) -> tuple[int, bool]:
    """A time zone, also in brackets: (token after it, whether one stands there)."""
    opened = s.word(k) == "("
    j = k + opened
    end = s.opens(s.t.zones, j) or (j + 2 if s.word(j) in s.t.zone else None)
    if end is None or opened and s.word(end) != ")":
        return k, False
    return end + opened, True


def _in_day(hour: int, part: str) -> int:
    """The hour of 24 of an hour with its part of the day."""
    if hour >= 12:
        return 0 if hour == 12 and part == "NI" else hour
    if part in _AFTERNOON or part == "MI" and hour < _NOON_ENDS or part == "NI" and hour >= _SMALL_HOURS:
        return hour + 12
    return hour


def read_stamp(s: Scene, i: int, w: str) -> Found | None:
    """«الخميس 23 يناير 2020 01:10 م»: a weekday with its date, and the clock."""
    found = read_day(s, i, w) if w in s.t.weekdays else None
    if found is None or found.begin is None or not s.word(found.end - 1).isdigit() or not s.word(found.end).isdigit():
        return None
    hit = _hour(s, found.end, s.word(found.end), named=False)
    if hit is None or hit[1] > 24 or hit[2] > 59:
        return None
    k, hour, minute = hit
    late = s.word(k) in s.t.evening_mark and hour < 12
    end = k + (s.word(k) in s.t.evening_mark or s.word(k) in s.t.morning_mark)
    shown = f"{found.begin.isoformat()}T{hour + 12 * late:02}:{minute:02}"
    return Found(end, "TIME", shown, "ar.timex.stamp", found.begin, found.begin)
