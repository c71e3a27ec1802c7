"""Years, months, weeks … told from the day of publication, and the parts of years and centuries."""

import datetime as dt

from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.values import Found, duration, shift, spanned

_STEPS = {"past": -1, "next": 1, "following": 1}


def read_unit(s: Scene, i: int, w: str) -> Found | None:
    """«العام الماضي», «الأيام المقبلة», «هذا الشهر», «العامين الماضيين», «الأشهر الـ12 الأخيرة»."""
    demonstrative = w in s.t.demonstratives
    k = i + demonstrative
    unit = s.t.units.get(s.word(k) if demonstrative else w)
    if unit is None:
        return None
    name, number = unit
    k, count = _count_behind(s, k + 1) if number == 3 else (k + 1, None)
    few = count is None and s.word(k) in s.t.few
    k, relation = s.relation(k + few)
    if demonstrative and not relation:
        relation = "current"
    if not relation:
        return Found(k, "DURATION", duration(name, "X"), "ar.timex.last-units") if few and number == 3 else None
    if relation in ("same", "following"):
        return _from_named(s, k, name, number, relation)
    if number > 1:
        if relation == "next" and count is None and number == 3 and not few:
            return Found(k, "DATE", "FUTURE_REF", "ar.timex.coming-units")
        shown = count if count is not None else 2 if number == 2 else "X"
        return Found(k, "DURATION", duration(name, shown), "ar.timex.last-units")
    if relation == "recent":
        return Found(k, "DURATION", duration(name, 1), "ar.timex.last-units")
    if name == "Y" and s.is_year(s.word(k)):  # العام الماضي 2017
        return spanned(s.past_era(k + 1), name, dt.date(int(s.word(k)), 1, 1))
    return spanned(k, name, shift(s.anchor, name, _STEPS.get(relation, 0)) if s.anchor else None)


def _count_behind(s: Scene, k: int) -> tuple[int, float | int | None]:
    """The number behind a plural: «السنوات العشر», «الأشهر الـ12», «الأيام 3»."""
    j = k + (s.word(k) == s.t.article)
    number = s.n.read(s.norms, j) if j < s.size else None
    if number is None and s.word(k).startswith(s.t.article) and len(s.word(k)) > len(s.t.article):
        number = s.n.read(s.norms, k, s.word(k)[len(s.t.article) :])
    return (k, None) if number is None or number.fraction else (number.end, number.value)


def _from_named(s: Scene, k: int, name: str, number: int, relation: str) -> Found | None:
    """«العام نفسه», «الشهر التالي»: from the date named last."""
    if s.last is None or number != 1:
        return None
    return spanned(k, name, s.last if relation == "same" else shift(s.last, name, 1))


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
    return Found(k, "DATE", f"{s.anchor.year + (relation == 'next')}-{season}", "ar.timex.season")


def read_decade(s: Scene, i: int, w: str) -> Found | None:
    """«التسعينيات», «سبعينات القرن الماضي»."""
    tens = s.t.decades.get(w)
    if tens is None:
        return None
    k = i + 1
    if s.word(k) in s.t.century:
        k, _ = s.relation(k + 1)
    first = 1900 + tens * 10
    return Found(k, "DATE", f"19{tens}", "ar.timex.decade", dt.date(first, 1, 1), dt.date(first + 9, 12, 31))


def read_century(s: Scene, i: int, w: str) -> Found | None:
    """«القرن التاسع عشر», «القرن الـ18»."""
    if w not in s.t.century:
        return None
    hit = s.ordinal(i + 1, s.word(i + 1))
    if hit is None and s.word(i + 1) == s.t.article and s.word(i + 2).isdigit():
        hit = i + 3, int(s.word(i + 2))
    return Found(hit[0], "DATE", f"{hit[1] - 1:02}", "ar.timex.century") if hit is not None and hit[1] < 23 else None


def read_half(s: Scene, i: int, w: str) -> Found | None:
    """«النصف الأول من 2017», «الربع الثاني من العام», «الشهور الستة الأولى من العام»."""
    k = i + 1
    letter = s.t.halves.get(w)
    rank: int | None
    if letter is not None:
        rank = s.n.ordinals.get(s.word(k))
        if rank is None and s.word(k) in s.t.last_rank:
            rank = 2 if letter == "H" else 4
        k += 1
    elif s.t.units.get(w) == ("M", 3) and s.word(k) in s.t.six_months | s.t.three_months and s.word(k + 1) in s.t.first:
        letter, rank, k = "H" if s.word(k) in s.t.six_months else "Q", 1, k + 2
    else:
        return None
    if rank is None or rank > 4:
        return None
    return _of_the_year(s, k, f"{letter}{rank}")


def _of_the_year(s: Scene, k: int, part: str) -> Found | None:
    year = s.year_at(k)
    if year is not None:
        return Found(year[0], "DATE", f"{year[1]}-{part}", "ar.timex.half")
    bare = k
    k += s.word(k) in s.t.of
    k += s.word(k) in s.t.demonstratives
    if s.t.units.get(s.word(k)) != ("Y", 1):
        return _latest(s, bare, part)
    k, relation = s.relation(k + 1)
    shown = s.anchor.year + _STEPS.get(relation, 0) if s.anchor else None
    return Found(k, "DATE", f"{shown}-{part}" if shown else None, "ar.timex.half")


def _latest(s: Scene, k: int, part: str) -> Found | None:
    """«الربع الثالث» without a year: the latest one that has begun; a half may be one of a match or a thing."""
    k, relation = s.relation(k)
    if s.anchor is None or part[0] != "Q" or relation not in ("", "past"):
        return None
    begun = (int(part[1]) - 1) * 3 + 1 <= s.anchor.month
    return Found(k, "DATE", f"{s.anchor.year if begun else s.anchor.year - 1}-{part}", "ar.timex.half")
