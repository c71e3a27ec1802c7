"""Dates of the calendar: days, months and years by name or in digits."""

import datetime as dt

from hijridate import Gregorian, Hijri

from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.values import Found, month_end, year_of
from tawatur.text import Kind

_YEARS = range(1800, 2100)
_NAMED_YEARS = range(100, 2101)  # after «عام» a number is a year
_HIJRI_YEARS = range(1300, 1501)


def made_date(s: Scene, end: int, year: int | None, month: int, day: int | None, rule: str, part: str = "") -> Found | None:
    """A day or month of the calendar; XXXX where the year is unknown, None where there is no such day."""
    ending = f"T{part}" if part else ""
    if year is None:
        value = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
        return Found(end, "TIME" if part else "DATE", value + ending, rule)
    try:
        first = dt.date(year, month, day or 1)
    except ValueError:
        return None
    value = first.isoformat() if day else f"{year}-{month:02}"
    return Found(end, "TIME" if part else "DATE", value + ending, rule, first, first if day else month_end(first))


def read_date(s: Scene, i: int, w: str) -> Found | None:
    """«17 يناير/كانون الثاني 2020», «الرابع من آذار», «28 و29 يونيو», «12 رمضان 1439»."""
    hit = _day_number(s, i, w)
    if hit is None:
        return None
    k, number = hit
    while s.word(k) in s.t.of or s.word(k) in s.t.month_words:
        k += 1
    month = s.month_at(k)
    if month is not None:
        return with_year(s, month[0], month[1], number, "ar.timex.day-month", i)
    return _joined_day(s, i, number, hit[0]) or _hijri_date(s, k, number)


def _day_number(s: Scene, i: int, w: str) -> tuple[int, int] | None:
    if w.isdigit():
        return (i + 1, int(w)) if 1 <= int(w) <= 31 else None
    hit = s.ordinal(i, w)
    return hit if hit is not None and hit[1] <= 31 else None


def _joined_day(s: Scene, i: int, number: int, k: int) -> Found | None:
    """The first day of «28 و29 يونيو», «من 5 إلى 10 مايو»."""
    if s.word(k) not in s.t.join or not s.word(k + 1).isdigit():
        return None
    last = read_date(s, k + 1, s.word(k + 1))
    if last is None or last.begin is None or last.begin != last.finish or last.begin.day <= number:
        return None
    return made_date(s, i + 1, last.begin.year, last.begin.month, number, "ar.timex.day-joined")


def with_year(s: Scene, k: int, month: int, day: int | None, rule: str, i: int) -> Found | None:
    """A day or month with the year that follows, or that what is said of it or its clause's tense gives."""
    year = s.year_at(k)
    if year is not None:
        return made_date(s, year[0], year[1], month, day, rule + "-year")
    k, relation = s.relation(k)
    j = k + (s.word(k) in s.t.of or s.word(k) in s.t.demonstratives)
    if not relation and j > k and s.t.units.get(s.word(j)) == ("Y", 1):
        k, relation = s.relation(j + 1)
        shown = s.anchor.year + {"past": -1, "next": 1}.get(relation, 0) if s.anchor else None
        return made_date(s, k, shown, month, day, rule)
    if s.anchor is None:
        return made_date(s, k, None, month, day, rule)
    told = s.year_told(i) if not relation else None
    if told is not None:
        return made_date(s, k, told, month, day, rule)
    return made_date(s, k, year_of(s.anchor, month, day, relation, s.is_future(i)), month, day, rule)


def read_month(s: Scene, i: int, w: str) -> Found | None:
    """A month without a day: «شهر آذار الماضي», «مايو 2017», «أيار/مايو»."""
    named = w in s.t.month_words
    k = i + named
    month = s.month_at(k) if named else s.month_at(k, w) if w not in s.t.shared_months or s.dated(k) else None
    if month is not None:
        return with_year(s, month[0], month[1], None, "ar.timex.month", i)
    alone = w in s.t.bare_hijri and (s.bare(i - 1) in s.t.lasting or s.bare(i - 1) in s.t.before_year or s.relation(i + 1)[1] != "")
    hijri = s.sequence(s.t.hijri, k, None if named else w) if named or alone else None
    return _hijri_month(s, *hijri) if hijri is not None else None


def _hijri_year(s: Scene, k: int) -> tuple[int, int] | None:
    """The year that stands after a Hijri month, else the one of publication."""
    k += s.word(k) in s.t.of_year
    if s.word(k).isdigit() and int(s.word(k)) in _HIJRI_YEARS:
        year = int(s.word(k))
        return k + 1 + (s.word(k + 1) in s.t.hijri_mark), year
    return (k, Gregorian.fromdate(s.anchor).to_hijri().year) if s.anchor is not None else None


def _hijri_month(s: Scene, end: int, month: int) -> Found | None:
    year = _hijri_year(s, end)
    if year is None:
        return Found(end, "DATE", None, "ar.timex.hijri")
    first = hijri_day(year[1], month, 1)
    last = hijri_day(year[1], month, Hijri(year[1], month, 1).month_length()) if first else None
    return Found(max(end, year[0]) if s.word(year[0] - 1).isdigit() else end, "DATE", f"H{year[1]}-{month:02}", "ar.timex.hijri", first, last)


def _hijri_date(s: Scene, k: int, number: int) -> Found | None:
    """«12 رمضان 1439 هـ»: told in the Gregorian day."""
    month = s.sequence(s.t.hijri, k)
    year = _hijri_year(s, month[0]) if month is not None else None
    if month is None or year is None:
        return None
    day = hijri_day(year[1], month[1], number)
    return Found(max(month[0], year[0]), "DATE", day.isoformat(), "ar.timex.hijri-day", day, day) if day else None


def hijri_day(year: int, month: int, day: int) -> dt.date | None:
    """The Gregorian day of a Hijri date (Umm al-Qura); None where there is none."""
    try:
        made = Hijri(year, month, day).to_gregorian()
    except (ValueError, OverflowError):
        return None
    return dt.date(made.year, made.month, made.day)


def read_holiday(s: Scene, i: int, w: str) -> Found | None:
    """«عيد الأضحى», «رأس السنة»: the one nearest to the day of publication."""
    hijri, solar = s.sequence(s.t.hijri_days, i, w), s.sequence(s.t.days_of_year, i, w)
    hit = hijri or solar
    if hit is None:
        return None
    end, name = hit
    month, day = (int(part) for part in name.split("-"))
    year = s.year_at(end)
    if solar is not None and year is not None:
        return made_date(s, year[0], year[1], month, day, "ar.timex.holiday")
    if s.anchor is None:
        return Found(end, "DATE", None, "ar.timex.holiday")
    here = Gregorian.fromdate(s.anchor).to_hijri().year if solar is None else s.anchor.year
    made = (hijri_day(y, month, day) if solar is None else dt.date(y, month, day) for y in (here - 1, here, here + 1))
    anchor = s.anchor
    nearest = min((d for d in made if d is not None), key=lambda d: abs(d - anchor))
    return Found(end, "DATE", nearest.isoformat(), "ar.timex.holiday", nearest, nearest)


def read_numeric(s: Scene, i: int, w: str) -> Found | None:
    """17/1/2020, 2018-03-09, 17.1.2020, 1439/12/4 هـ."""
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
    year, month, day = (a, b, c) if a in _YEARS or a in _HIJRI_YEARS else (c, b, a)
    if year in _HIJRI_YEARS and s.word(k) in s.t.hijri_mark:
        found = hijri_day(year, month, day)
        return Found(k + 1, "DATE", found.isoformat(), "ar.timex.hijri-day", found, found) if found else None
    if year not in _YEARS or not 1 <= month <= 12:
        return None
    return made_date(s, k, year, month, day, "ar.timex.numeric")


def read_year(s: Scene, i: int, w: str) -> Found | None:
    """«عام 2006», «العام (2006)», «سنة 300 قبل الميلاد»; a bare year where one is likely."""
    named = w in s.t.year_words
    k = i + named
    if named and s.word(k) in (s.t.article, "("):
        k += 1
    shown = w if k == i else s.word(k)
    if named and shown.isdigit() and int(shown) in _NAMED_YEARS and s.word(k + 1) not in ("/", "-"):
        era = s.opens(s.t.before_christ, k + 1)
        if era is not None:
            return Found(era, "DATE", f"BC{int(shown):04}", "ar.timex.year")
        if not s.is_year(shown) and len(shown) < 3:
            return None
    elif not s.is_year(shown) or named or not _is_bare_year(s, i):
        return None
    year = int(shown)
    return Found(s.past_era(k + 1), "DATE", f"{year:04}", "ar.timex.year", dt.date(year, 1, 1), dt.date(year, 12, 31))


def _is_bare_year(s: Scene, i: int) -> bool:
    before, after = s.word(i - 1), s.word(i + 1)
    if after in ("%", "/") or before in ("/", ".", "#", "_"):
        return False
    if before in s.t.of and s.any_in(i - 2, s.t.not_year_before) or before in s.t.not_year_before:
        return False
    if s.any_in(i - 1, s.t.before_year):
        return not _counts(s, i + 1)
    if before in s.t.join and s.is_year(s.word(i - 2)) or after == "-" and s.is_year(s.word(i + 2)):
        return True
    counted = i + 1 < s.size and s.tokens[i + 1].kind is Kind.WORD and not s.tokens[i + 1].newline
    return not counted and before in ("(", "-", "،") and 1950 <= int(s.word(i)) <= 2050


def _counts(s: Scene, k: int) -> bool:
    """Whether the word after a number is a noun that it counts: «من 2000 رخصة»."""
    figures = s.reading.language.quantities
    if figures is None or k >= s.size or s.tokens[k].newline or s.tokens[k].kind is not Kind.WORD:
        return False
    word = s.norms[k]
    if word.startswith(s.t.article) or word in s.t.closed:
        return False
    return figures.noun(word) not in (None, "other") or int(s.norms[k - 1]) % 100 == 0 and not figures.joined(word)
