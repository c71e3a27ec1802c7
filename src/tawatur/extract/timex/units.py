"""Years, months, weeks … counted, spanned or told from the day of publication."""

import datetime as dt

import msgspec

from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.values import DAY, Found, duration, month_end, shift

_TENS = {"عشر": 2, "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثمان": 8, "تسع": 9}
_DECADE_ENDS = ("ينيات", "ينات", "يات")
_LASTING = frozenset({"خلال", "لمده", "مده", "طوال", "طيله", "منذ", "اقل", "اكثر", "من", "قبل", "كل"})


def read_unit(s: Scene, i: int, w: str) -> Found | None:
    """«العام الماضي», «الأيام المقبلة», «هذا الشهر», «العامين الماضيين»."""
    demonstrative = w in ("هذا", "هذه")
    k = i + 1 if demonstrative else i
    unit = s.t.units.get(s.word(k) if demonstrative else w)
    if unit is None:
        return None
    name, number = unit
    k += 1
    count = s.n.read(s.norms, k) if number == 3 else None
    if count is None and number == 3 and s.word(k).startswith("ال"):
        count = s.n.read(s.norms, k, s.word(k)[2:])
    few = s.word(k) in ("القليله", "العديده", "الطويله")
    if count is not None:
        k = count.end
    elif few:
        k += 1
    k, relation = s.relation(k)
    if demonstrative and not relation:
        relation = "current"
    if not relation:
        return None
    if relation == "same":
        if s.last is None or number != 1:
            return None
        return spanned(s, k, name, s.last)
    if number != 1:
        if count is not None:
            return Found(k, "DURATION", duration(name, count.value), "ar.timex.last-units")
        if number == 2:
            return Found(k, "DURATION", duration(name, 2), "ar.timex.last-units")
        if relation == "next" and not few:
            return Found(k, "DATE", "FUTURE_REF", "ar.timex.coming-units")
        return Found(k, "DURATION", duration(name, "X"), "ar.timex.last-units")
    if relation == "recent":
        return Found(k, "DURATION", duration(name, 1), "ar.timex.last-units")
    if s.anchor is None:
        return Found(k, "DATE", None, "ar.timex.unit")
    step = {"past": -1, "next": 1}.get(relation, 0)
    return spanned(s, k, name, shift(s.anchor, name, step))


def spanned(s: Scene, k: int, unit: str, day: dt.date | None) -> Found | None:
    """The year, month, week or day that holds `day`."""
    if day is None:
        return Found(k, "DATE", None, "ar.timex.unit")
    if unit == "Y":
        return Found(k, "DATE", str(day.year), "ar.timex.unit", dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))
    if unit == "M":
        first = day.replace(day=1)
        return Found(k, "DATE", f"{day.year}-{day.month:02}", "ar.timex.unit", first, month_end(first))
    if unit == "W":
        shown = day + DAY if day.weekday() == 6 else day  # Arab weeks begin on Sunday or Saturday
        year, week, _ = shown.isocalendar()
        first = dt.date.fromisocalendar(year, week, 1)
        return Found(k, "DATE", f"{year}-W{week:02}", "ar.timex.unit", first, first + 6 * DAY)
    if unit == "D":
        return Found(k, "DATE", day.isoformat(), "ar.timex.unit", day, day)
    if unit == "DE":
        return Found(k, "DATE", str(day.year // 10), "ar.timex.unit")
    if unit == "CE":
        return Found(k, "DATE", str(day.year // 100), "ar.timex.unit")
    return None


def read_before(s: Scene, i: int, w: str) -> Found | None:
    """«قبل خمس سنوات» is a date; «بعد أيام» one that cannot be told."""
    if w not in ("قبل", "بعد", "منذ"):
        return None
    k = i + 1
    while s.word(k) in ("نحو", "حوالي", "قرابه", "ما", "يقارب", "اكثر", "من"):
        k += 1
    if s.word(k) in ("عده", "بضعه", "بضع") and w == "قبل" and s.t.units.get(s.word(k + 1), ("", 0))[1] == 3:
        return Found(k + 2, "DATE", "PAST_REF", "ar.timex.ago")
    inner = amount(s, k, s.word(k))
    if inner is None or w == "منذ":
        return None
    end, name, count = inner
    if w == "بعد":
        return Found(end, "DATE", None, "ar.timex.after") if count is None or not s.word(end) else None
    if count is None or s.anchor is None:
        return Found(end, "DATE", "PAST_REF", "ar.timex.ago")
    day = shift(s.anchor, name, -int(count)) if name in "YMWD" else None
    found = spanned(s, end, name if name != "W" else "D", day) if day else None
    return msgspec.structs.replace(found, rule="ar.timex.ago") if found else None


def amount(s: Scene, i: int, w: str) -> tuple[int, str, float | None] | None:
    """A count of units: (end, unit, count); None for «سنوات» alone."""
    unit = s.t.units.get(w)
    if unit is not None:
        if w.startswith("ال"):
            return None
        count = {1: 1.0, 2: 2.0, 3: None}[unit[1]]
        end = i + 1
        if s.word(end) in ("واحد", "واحده", "كامل", "كامله"):
            end += 1
        if s.word(end) == "ونصف" and count:
            return end + 1, unit[0], count + 0.5
        return end, unit[0], count
    number = s.n.read(s.norms, i, w)
    if number is None or number.fraction:
        return None
    unit = s.t.units.get(s.word(number.end))
    if unit is None or s.word(number.end).startswith("ال"):
        return None
    return number.end + 1, unit[0], float(number.value)


def read_duration(s: Scene, i: int, w: str) -> Found | None:
    """«9 أشهر», «يومين», «نحو ست ساعات», «أقل من أسبوع», «الـ5 سنوات المقبلة»."""
    k = i
    if w in s.t.approx:
        k = i + 1
    elif w in ("اكثر", "اقل") and s.word(i + 1) == "من":
        k = i + 2
    elif w == "ال" and s.word(i + 1).isdigit():
        k = i + 1
    inner = amount(s, k, w if k == i else s.word(k))
    if inner is None:
        return None
    end, name, count = inner
    number = s.t.units.get(s.word(k) if k > i else w)
    if number is not None and number[1] == 1 and k == i and s.word(i - 1 if i else 0) not in _LASTING:
        return None  # «يوم», «عام» alone: a noun, unless something lasts
    if count is None and s.word(end) == "طويله":
        end += 1
    end, _ = s.relation(end)
    return Found(end, "DURATION", duration(name, "X" if count is None else count), "ar.timex.duration")


def read_every(s: Scene, i: int, w: str) -> Found | None:
    """«كل عام»."""
    unit = s.t.units.get(s.word(i + 1)) if w == "كل" else None
    if unit is None or unit[1] != 1 or s.word(i + 1).startswith("ال"):
        return None
    return Found(i + 2, "SET", duration(unit[0], 1), "ar.timex.every")


def read_half(s: Scene, i: int, w: str) -> Found | None:
    """«النصف الأول من 2017», «الربع الثاني من العام», «الشهور الستة الأولى من العام»."""
    k = i + 1
    letter = {"النصف": "H", "السداسي": "H", "السداسيه": "H", "الربع": "Q", "الثلاثي": "Q", "الثلاثيه": "Q"}.get(w)
    if letter is not None:
        rank = s.n.ordinals.get(s.word(k))
        k += 1
        if rank is None and s.word(k - 1) == "الاخير":
            rank = 2 if letter == "H" else 4
    elif w in ("الشهور", "الاشهر") and s.word(k) == "السته" and s.word(k + 1) == "الاولي":
        letter, rank, k = "H", 1, k + 2
    else:
        return None
    if rank is None or rank > 4:
        return None
    if s.word(k) == "من":
        k += 1
    year = s.year_at(k)
    if year is not None:
        return Found(year[0], "DATE", f"{year[1]}-{letter}{rank}", "ar.timex.half")
    if s.word(k) in ("العام", "السنه"):
        k, relation = s.relation(k + 1)
        shown = s.anchor.year + {"past": -1, "next": 1}.get(relation, 0) if s.anchor else None
        return Found(k, "DATE", f"{shown}-{letter}{rank}" if shown else None, "ar.timex.half")
    return None


def read_season(s: Scene, i: int, w: str) -> Found | None:
    """«صيف عام 2005», «الربيع الماضي»."""
    season = s.t.seasons.get(w)
    if season is None:
        return None
    year = s.year_at(i + 1)
    if year is not None:
        return Found(year[0], "DATE", f"{year[1]}-{season}", "ar.timex.season")
    k, relation = s.relation(i + 1)
    if not relation or s.anchor is None:
        return None
    shown = s.anchor.year + {"past": 0, "next": 1}.get(relation, 0)
    return Found(k, "DATE", f"{shown}-{season}", "ar.timex.season")


def read_decade(s: Scene, i: int, w: str) -> Found | None:
    """«التسعينيات», «سبعينات القرن الماضي»."""
    base = w[2:] if w.startswith("ال") else w
    stem = next((base[: -len(s)] for s in _DECADE_ENDS if base.endswith(s)), "")
    tens = _TENS.get(stem)
    if tens is None:
        return None
    k = i + 1
    if s.word(k) == "القرن":
        k += 1
        if s.word(k) in s.t.relations:
            k += 1
    return Found(k, "DATE", f"19{tens}", "ar.timex.decade", dt.date(1900 + tens * 10, 1, 1), dt.date(1909 + tens * 10, 12, 31))
