"""Days by their distance or by the name of the weekday, with the part of the day."""

import datetime as dt

from tawatur.extract.timex.dates import read_date
from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.values import DAY, Found, weekday


def read_day(s: Scene, i: int, w: str) -> Found | None:
    """Part of the day, «يوم», yesterday or a weekday, its relation, and the date that stands beside."""
    hit = s.part(i, w)
    k, part = hit if hit is not None else (i, "")
    if hit is not None:
        w = s.word(k)
    if w in s.t.day_words and (s.word(k + 1) in s.t.weekdays or s.sequence(s.t.days, k + 1)):
        if w in s.t.today and s.word(k + 1) in s.t.weekdays and s.anchor is None:
            return None
        k, w = k + 1, s.word(k + 1)
    found = _near(s, i, k, w) or _weekday(s, i, k, w) or _today(s, k, w, hit is not None)
    if found is None and hit is not None:
        return _of_part(s, i, k, part)
    if found is None:
        return None
    k, day = found
    after = s.part(k)
    if not part and after is not None and not s.word(k).startswith(s.t.article):
        k, part = after
    if day is None:
        return Found(k, "DATE", None, "ar.timex.day")
    value = day.isoformat() + (f"T{part}" if part else "")
    return Found(k, "TIME" if part else "DATE", value, "ar.timex.day", day, day)


Day = tuple[int, dt.date | None]  # token after it, the day if it can be told


def _near(s: Scene, i: int, k: int, w: str) -> Day | None:
    """«أمس», «غدا», «أمس (الخميس)», «أمس الخميس»."""
    near = s.sequence(s.t.days, k, w)
    if near is None:
        return None
    k = near[0]
    day = s.anchor + near[1] * DAY if s.anchor else None
    if s.word(k) in s.t.weekdays:
        named = weekday(s.anchor, s.t.weekdays[s.word(k)], "", near[1] > 0) if s.anchor else None
        if named != day:
            s.warn("weekday and publication day disagree", i, k + 1)
        return k + 1, named
    if s.word(k) == "(" and s.word(k + 1) in s.t.weekdays and s.word(k + 2) == ")":
        return k + 3, day
    return k, day


def _weekday(s: Scene, i: int, k: int, w: str) -> Day | None:
    """«الخميس الماضي», «ليل الأربعاء الخميس», «الخميس 23 يناير», «الجمعة (22 مايو)»."""
    if w not in s.t.weekdays:
        return None
    end, relation = s.relation(k + 1)
    day = weekday(s.anchor, s.t.weekdays[w], relation, s.is_future(i)) if s.anchor else None
    second = end + (s.word(end) == "-")
    if s.word(second) in s.t.weekdays and s.t.weekdays[s.word(second)] == (s.t.weekdays[w] + 1) % 7:
        return second + 1, day
    j = end + (s.word(end) in ("،", "("))
    if s.word(j).isdigit() or s.word(j) in s.n.ordinals:
        date = read_date(s, j, s.word(j))
        if date is not None and date.begin is not None:
            closed = s.word(end) == "(" and s.word(date.end) == ")"
            return date.end + closed, date.begin
    return end, day


def _today(s: Scene, k: int, w: str, parted: bool) -> Day | None:
    """«اليوم (أمس)» and, after a part of the day, «اليوم»."""
    if w not in s.t.today:
        return None
    if parted:
        return k + 1, s.anchor
    inner = s.sequence(s.t.days, k + 2) if s.word(k + 1) == "(" else None
    if inner is None or s.word(inner[0]) != ")":
        return None
    return inner[0] + 1, s.anchor + inner[1] * DAY if s.anchor else None


def _of_part(s: Scene, i: int, k: int, part: str) -> Found | None:
    """«الليلة», «مساء الرابع من مايو», «ليلة قبل الماضية», «ليلا»."""
    anchor = s.anchor
    if part == "NI" and s.word(k) in s.t.before and s.t.relations.get(s.word(k + 1)) == "past":
        return _parted(k + 2, anchor - 2 * DAY if anchor else None, part)
    if s.word(i).startswith(s.t.article):
        end, relation = s.relation(k)
        if relation or part == "NI":
            day = anchor - DAY if anchor and relation == "past" else anchor
            return _parted(end, day, part)
        return None
    date = read_date(s, k, s.word(k))
    if date is not None and date.value is not None:
        return Found(date.end, "TIME", f"{date.value}T{part}", "ar.timex.part-of-date", date.begin, date.finish)
    if k == i + 1 and s.word(i) in s.t.part_adverbs:
        return Found(k, "TIME", f"XXXX-XX-XXT{part}", "ar.timex.part")  # the adverb: ليلا
    return None


def _parted(end: int, day: dt.date | None, part: str) -> Found:
    if day is None:
        return Found(end, "TIME", f"XXXX-XX-XXT{part}", "ar.timex.day")
    return Found(end, "TIME", f"{day.isoformat()}T{part}", "ar.timex.day", day, day)
