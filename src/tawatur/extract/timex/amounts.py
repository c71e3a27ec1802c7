"""Amounts of time: how long something lasts, how long ago it was, how often it is."""

import msgspec

from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.values import Found, duration, shift, spanned

Amount = tuple[int, str, float | str | None]  # token after it, unit, count ("?" for a range, None for «سنوات» alone)


def amount(s: Scene, i: int, w: str) -> Amount | None:
    """«يومين», «خمس سنوات», «3 سنوات ونصف», «6 إلى 8 أشهر», «سنوات»."""
    unit = s.t.units.get(w)
    if unit is not None:
        if w.startswith(s.t.article):
            return None
        count = {1: 1.0, 2: 2.0, 3: None}[unit[1]]
        end = i + 1 + (s.word(i + 1) in s.t.whole)
        return _and_a_half(s, end, unit[0], count)
    number = s.n.read(s.norms, i, w)
    if number is None or number.fraction:
        return None
    end, value = number.end, float(number.value)
    joined = s.word(end) in s.t.range or s.word(end) == "-"
    high = s.n.read(s.norms, end + 1) if joined and end + 1 < s.size else None
    if high is not None and high.value > value:
        end = high.end
    unit = s.t.units.get(s.word(end))
    if unit is None or s.word(end).startswith(s.t.article):
        return None
    if high is not None:
        return end + 1, unit[0], "?"
    return _and_a_half(s, end + 1, unit[0], value)


def _and_a_half(s: Scene, end: int, unit: str, count: float | None) -> Amount:
    if s.word(end) not in s.t.half_more or count is None:
        return end, unit, count
    again = s.t.units.get(s.word(end + 1).removeprefix(s.t.article), ("", 0))[0] == unit  # عام ونصف العام
    return end + 1 + again, unit, count + 0.5


def read_duration(s: Scene, i: int, w: str) -> Found | None:
    """«9 أشهر», «يومين», «نحو ست ساعات», «أقل من أسبوع», «الـ5 سنوات المقبلة»."""
    k = s.opens(s.t.bounds, i, w) or i + (w in s.t.approx or w == s.t.article)
    inner = amount(s, k, w if k == i else s.word(k))
    if inner is None:
        return None
    end, name, count = inner
    unit = w if k == i else s.word(k)
    bare = s.t.units.get(unit)
    tail, relation = s.relation(end + (s.word(end) in s.t.long))
    if bare is not None and bare[1] != 2 and not _lasts(s, i, k, unit, tail > end):
        return None  # «يوم», «أشهر» alone are nouns, unless something lasts
    if name == "Y" and bare is None and _is_age(s, i, end):
        return None
    if relation == "next" and bare is not None and bare[1] == 3:
        return Found(tail, "DATE", "FUTURE_REF", "ar.timex.coming-units")
    shown = None if count == "?" else duration(name, "X" if count is None else count)
    return Found(tail, "DURATION", shown, "ar.timex.duration")


def _lasts(s: Scene, i: int, k: int, unit: str, told: bool) -> bool:
    """Whether a unit without a number is an amount of time: by what stands before it or is said of it."""
    number = s.t.units[unit][1]
    if number == 1 and (s.word(k + 1) in s.t.whole or s.word(k + 1) in s.t.half_more):
        return True
    if s.word(k + 1).startswith(s.t.article) and not told:
        return False  # أيام الدراسة, عام الحرب
    if number == 3 and s.word(k + 1) in s.t.of and s.word(k + 2).startswith(s.t.article):
        return s.word(i - 1) not in s.t.of  # أشهر من الاضطرابات
    before = s.bare(i - 1)
    lasts = before in s.t.lasting or k > i
    if unit in s.t.ambiguous:
        return told or lasts and s.word(i - 1) not in s.t.of
    lasts = lasts or k == i and s.word(i)[: -len(unit)] in s.t.lasting
    if number == 3:
        return told or lasts
    return lasts and not (before in s.t.after and s.word(k + 1) not in s.t.of)


def _is_age(s: Scene, i: int, end: int) -> bool:
    """«(45 سنة)», «البالغ من العمر 75 عاما», «عمره 30 سنة»."""
    if s.word(i - 1) == "(" and s.word(end) == ")":
        return True
    before = s.word(i - 1) if s.word(i - 1) not in s.t.approx else s.word(i - 2)
    return before in s.t.age or s.word(end) in s.t.of and s.word(end + 1) in s.t.age_after


def read_ago(s: Scene, i: int, w: str) -> Found | None:
    """«قبل خمس سنوات» is a date; «بعد أيام» one that cannot be told; «قبل يومين من …» neither."""
    if w not in s.t.before and w not in s.t.after:
        return None
    k = s.opens(s.t.bounds, i + 1) or i + 1
    k += s.word(k) in s.t.approx
    if w in s.t.before and s.word(k) in s.t.several and s.t.units.get(s.word(k + 1), ("", 0))[1] == 3:
        return Found(k + 2, "DATE", "PAST_REF", "ar.timex.ago")
    inner = amount(s, k, s.word(k))
    if inner is None or _is_apart(s, inner[0], inner[0] == k + 1 and s.t.units[s.word(k)][1] != 2):
        return None
    end, name, count = inner
    if w in s.t.after:
        return Found(end, "DATE", None, "ar.timex.after") if count is None else None
    if not isinstance(count, float) or s.anchor is None:
        return Found(end, "DATE", "PAST_REF", "ar.timex.ago")
    return _ago(s, end, name, count)


def _is_apart(s: Scene, end: int, bare: bool) -> bool:
    """Whether an amount is measured from something named after it, or the unit of a year or another noun."""
    after = s.word(end)
    if after in s.t.of:
        return s.sequence(s.t.refs, end + 1) is None  # «قبل عام من الآن» is not
    return bare and (after.isdigit() or after.startswith(s.t.article) and after not in s.t.relations)


def _ago(s: Scene, end: int, name: str, count: float) -> Found | None:
    assert s.anchor is not None
    if name == "Y" and count != int(count):
        name, count = "M", count * 12
    day = shift(s.anchor, name, -int(count)) if name in "YMWD" else None
    found = spanned(end, "D" if name == "W" else name, day) if day else None
    return msgspec.structs.replace(found, rule="ar.timex.ago") if found else None


def read_every(s: Scene, i: int, w: str) -> Found | None:
    """«كل عام», «كل 3 سنوات», «يوميا»."""
    often = s.sequence(s.t.sets, i, w)
    if often is not None and s.word(often[0]) not in s.t.weekdays:
        return Found(often[0], "SET", often[1], "ar.timex.every")
    inner = amount(s, i + 1, s.word(i + 1)) if w in s.t.every else None
    if inner is None or not isinstance(inner[2], float):
        return None
    return Found(inner[0], "SET", duration(inner[1], inner[2]), "ar.timex.every")


def read_vague(s: Scene, i: int, w: str) -> Found | None:
    """«فترة طويلة»: time that lasts, nobody says how long."""
    end = s.opens(s.t.vague, i, w)
    return Found(end, "DURATION", None, "ar.timex.vague") if end is not None else None
