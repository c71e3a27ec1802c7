"""Dates of the calendar: days, months and years by name or in digits."""

import datetime as dt

import msgspec

from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.values import Found, month_end
from tawatur.text import Kind

_YEARS = range(1800, 2100)
_SHARED = frozenset({"اب", "ماي", "صفر"})
_BEFORE_YEAR = frozenset({"في", "منذ", "حتي", "قبل", "بعد", "بين", "الي", "خلال", "من", "مطلع", "منتصف", "نهايه", "بدايه", "اواخر", "اوايل", "لعام", "صيف"})


def made_date(s: Scene, end: int, year: int | None, month: int, day: int | None, rule: str, part: str = "") -> Found | None:
    if year is None:
        value = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
        return Found(end, "DATE", value + (f"T{part}" if part else ""), rule)
    try:
        first = dt.date(year, month, day or 1)
    except ValueError:
        return None
    last = first if day else month_end(first)
    value = first.isoformat() if day else f"{year}-{month:02}"
    s.last = first
    return Found(end, "TIME" if part else "DATE", value + (f"T{part}" if part else ""), rule, first, last)


def read_date(s: Scene, i: int, w: str) -> Found | None:
    """«17 يناير/كانون الثاني 2020», «الرابع من آذار», «شهر آذار الماضي» without its month alone."""
    number: int | None = None
    k = i
    if w.isdigit() and 1 <= int(w) <= 31:
        number, k = int(w), i + 1
    elif w in s.n.ordinals:
        number, k = s.n.ordinals[w], i + 1
        if s.word(k) == "عشر":
            number, k = number + 10, k + 1
        elif s.word(k).startswith("وال") and s.n.ordinals.get(s.word(k)[1:]) in (20, 30):
            number, k = number + s.n.ordinals[s.word(k)[1:]], k + 1
    if number is None or not 1 <= number <= 31:
        return None
    while s.word(k) in ("من", "شهر", "لشهر"):
        k += 1
    month = s.month_at(k)
    if month is None:
        return _of_list(s, i, k, number)
    return with_year(s, month[0], month[1], number, "ar.timex.day-month")


_LIST = 7  # tokens from a day to the month that it shares


def _of_list(s: Scene, i: int, k: int, number: int) -> Found | None:
    """«12 و13 أفريل 2018», «من 5 إلى 10 ماي»: a day before others of one month."""
    if not s.word(i).isdigit() or k != i + 1:
        return None
    j = k
    while j < i + _LIST and s.word(j) in ("و", "الي", "،", "-", "ثم") and s.word(j + 1).isdigit() and int(s.word(j + 1)) <= 31:
        j += 2
        month = s.month_at(j)
        if month is not None:
            whole = with_year(s, month[0], month[1], number, "ar.timex.day-month")
            return None if whole is None else msgspec.structs.replace(whole, end=k)
    return None


def with_year(s: Scene, k: int, month: int, day: int | None, rule: str) -> Found | None:
    year = s.year_at(k)
    if year is not None:
        return made_date(s, year[0], year[1], month, day, rule + "-year")
    k, relation = s.relation(k)
    if s.word(k) in ("هذا", "من") and s.word(k + 1) in ("العام", "السنه") and relation == "":
        k, relation = k + 2, "current"
    return made_date(s, k, s.year_of(month, day, relation), month, day, rule)


def read_month(s: Scene, i: int, w: str) -> Found | None:
    """A month without a day: «شهر آذار الماضي», «مايو 2017», «أيار/مايو»."""
    k = i
    named = w in ("شهر", "الشهر", "شهري")
    if named:
        k += 1
    month = s.month_at(k) if named or k > i else s.month_at(k, w) if w not in _SHARED or s.dated(k) else None
    if month is not None:
        if month[1] in (5, 8) and not named and s.word(k) in _SHARED and not s.dated(k):
            return None
        return with_year(s, month[0], month[1], None, "ar.timex.month")
    hijri = s.sequence(s.t.hijri, k, s.word(k)) if named or w == "رمضان" else None
    if hijri is not None and s.anchor is not None:
        return hijri_month(s, hijri[0], int(hijri[1]))
    return None


def hijri_month(s: Scene, end: int, month: int) -> Found:
    from hijridate import Gregorian

    assert s.anchor is not None
    year = Gregorian.fromdate(s.anchor).to_hijri().year
    return Found(end, "DATE", f"H{year}-{month:02}", "ar.timex.hijri")


def read_numeric(s: Scene, i: int, w: str) -> Found | None:
    """17/1/2020, 2018-03-09, 17.1.2020."""
    pieces: list[str] = []
    k = i
    if w.count(".") == 2:
        pieces, k = w.split("."), i + 1
    elif w.isdigit():
        while len(pieces) < 3 and s.word(k).isdigit():
            pieces.append(s.word(k))
            k += 1
            if len(pieces) < 3:
                if s.word(k) not in ("/", "-"):
                    return None
                k += 1
    if len(pieces) != 3:
        return None
    a, b, c = (int(p) for p in pieces)
    year, month, day = (a, b, c) if a in _YEARS else (c, b, a)
    if year not in _YEARS or not 1 <= month <= 12:
        return None
    return made_date(s, k, year, month, day, "ar.timex.numeric")


def read_year(s: Scene, i: int, w: str) -> Found | None:
    """«عام 2006», «العام الماضي» is a unit; a bare year after a preposition or where no noun follows."""
    k = i
    named = w in s.t.year_words
    if named:
        k += 1
        if s.word(k) in ("ال", "("):
            k += 1
    if not s.is_year(w if k == i else s.word(k)):
        return None
    year = int(w if k == i else s.word(k))
    if not named and not is_bare_year(s, i):
        return None
    s.last = dt.date(year, 1, 1)
    return Found(k + 1, "DATE", str(year), "ar.timex.year", dt.date(year, 1, 1), dt.date(year, 12, 31))


def is_bare_year(s: Scene, i: int) -> bool:
    before, after = s.word(i - 1) if i else "", s.word(i + 1)
    if after in ("%", "/") or before in ("/", "اكثر", "نحو", "حوالي", "."):
        return False
    counted = i + 1 < s.size and s.tokens[i + 1].kind is Kind.WORD and not s.tokens[i + 1].newline
    if before == "من" and i > 1 and s.word(i - 2).lstrip("ولب") in ("اكثر", "اقل"):
        return False
    if before in _BEFORE_YEAR or before.startswith("و") and before[1:] in _BEFORE_YEAR:
        return True
    if before == "و" and i > 1 and s.is_year(s.word(i - 2)) or before in ("بين", "الي") and s.is_year(after):
        return True
    return not counted and before in ("#", "_", "(", "-", "،") and 1950 <= int(s.word(i)) <= 2050
