"""Times of the clock."""

import datetime as dt

from tawatur.extract.timex.days import read_day
from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.values import Found


def read_clock(s: Scene, i: int, w: str) -> Found | None:
    """«الساعة 20.31 بتوقيت غرينتش مساء أمس», «الثامنة والنصف مساء», 05:00."""
    k = i
    named = w in ("الساعه", "ساعه")
    if named:
        k += 1
    word = w if k == i else s.word(k)
    hour: int | None = None
    minute = 0
    if word.isdigit() and s.word(k + 1) == ":" and s.word(k + 2).isdigit():
        hour, minute, k = int(word), int(s.word(k + 2)), k + 3
    elif named and word.count(".") == 1 and word.replace(".", "").isdigit():
        hour, minute, k = int(word.split(".")[0]), int(word.split(".")[1]), k + 1
    elif not named and word.count(".") == 1 and word.replace(".", "").isdigit() and s.word(k + 1) == "بتوقيت":
        hour, minute, k = int(word.split(".")[0]), int(word.split(".")[1]), k + 1
    elif word in s.n.ordinals and s.n.ordinals[word] <= 12 or word == "الواحده":
        hour, k = s.n.ordinals.get(word, 1), k + 1
        if s.word(k) == "عشره":
            hour, k = hour + 10, k + 1
        if s.word(k) in ("والنصف", "والربع"):
            minute, k = 30 if s.word(k) == "والنصف" else 15, k + 1
        spoken = word.startswith("ال") and word.endswith("ه") and s.part(k, s.word(k)) is not None
        if not named and not spoken:
            return None  # «السابعة» alone is the seventh of anything
    elif named and word.isdigit() and int(word) < 25:
        hour, k = int(word), k + 1
    if hour is None or hour > 24 or minute > 59:
        return None
    if s.word(k) == "بتوقيت":
        k += 2
    elif s.word(k) in ("ت", "ت.") and s.word(k + 1) in ("غ", "غ."):
        k += 2
    elif s.word(k) == "(" and s.word(k + 1) == "بتوقيت":
        k += 3 + (s.word(k + 3) == ")")
    if s.word(k) == "من":
        k += 1
    day: dt.date | None = s.last or s.anchor
    part = s.part(k, s.word(k))
    later = read_day(s, k, s.word(k))
    if later is not None and later.begin is not None:
        k, day = later.end, later.begin
        name = (later.value or "")[-2:] if "T" in (later.value or "") else ""
    else:
        name = part[1] if part else ""
        k = part[0] if part else k
    if name in ("EV", "NI") and hour < 12 and not (name == "NI" and hour < 5):
        hour += 12
    if day is None:
        return Found(k, "TIME", f"T{hour:02}:{minute:02}", "ar.timex.clock")
    return Found(k, "TIME", f"{day.isoformat()}T{hour:02}:{minute:02}", "ar.timex.clock", day, day)


def read_stamp(s: Scene, i: int, w: str) -> Found | None:
    """«الخميس 23 يناير 2020 01:10 م»: a weekday with its date, and the clock."""
    found = read_day(s, i, w) if w in s.t.weekdays else None
    if found is None or found.begin is None or not s.word(found.end - 1).isdigit() or not s.word(found.end).isdigit():
        return None
    clock = read_clock(s, found.end, s.word(found.end))
    if clock is None or clock.value is None:
        return None
    late = s.word(clock.end) == "م" and int(clock.value[-5:-3]) < 12
    hour = int(clock.value[-5:-3]) + 12 * late
    shown = f"{found.begin.isoformat()}T{hour:02}{clock.value[-3:]}"
    end = clock.end + (s.word(clock.end) in ("م", "ص"))
    return Found(end, "TIME", shown, "ar.timex.stamp", found.begin, found.begin)
