"""Time expressions: where they stand, their TIMEX3 value, the days that they mean."""

import datetime as dt
from collections.abc import Iterator, Mapping

import msgspec

from tawatur.extract.reading import Reading
from tawatur.language.numbers import NumberLexicon
from tawatur.language.time import TimeLexicon, Words
from tawatur.model import Timex, TimexType
from tawatur.text import Kind

_YEARS = range(1800, 2100)
_FAR = 270  # days: a month without a year that lies further back than this is the coming one
_DAY = dt.timedelta(days=1)


class Found(msgspec.Struct, frozen=True):
    """A parse: tokens up to `end`, what it is, and the first and last day that it means."""

    end: int
    type: TimexType
    value: str | None
    rule: str
    begin: dt.date | None = None
    finish: dt.date | None = None


def run(reading: Reading) -> None:
    """Fills `reading.timex`."""
    language = reading.language
    if language.time is None or language.numbers is None:
        return
    parser = Parser(reading, language.time, language.numbers)
    out: list[Timex] = []
    i = 0
    while i < len(reading.tokens):
        hit = parser.best(i)
        if hit is None:
            i += 1
            continue
        cut, found = hit
        token = reading.tokens[i]
        start = token.start if not cut else reading.view.start(reading.view.index(token.start) + cut)
        end = reading.tokens[found.end - 1].end
        begin, finish = (d.isoformat() if d else None for d in (found.begin, found.finish))
        out.append(Timex(start, end, found.type, found.value, begin, finish, parser.anchor_name, found.rule))
        parser.noticed(found)
        i = found.end
    reading.timex = tuple(out)
    reading.warnings.extend(parser.warnings)


class Parser:
    """Tries all patterns at a token; the longest wins."""

    def __init__(self, reading: Reading, words: TimeLexicon, numbers: NumberLexicon) -> None:
        self.reading = reading
        self.t = words
        self.n = numbers
        self.tokens = reading.tokens
        self.norms = [token.norm for token in reading.tokens]
        self.size = len(self.norms)
        published = (reading.document.published or "")[:10]
        try:
            self.anchor: dt.date | None = dt.date.fromisoformat(published)
        except ValueError:
            self.anchor = None
        self.anchor_name = published if self.anchor else None
        self.last: dt.date | None = None  # the day named last, for clock times
        self.named: Found | None = None  # the date named last, for «the same day», «at that time»
        self.warnings: list[str] = []
        self._starts = self._first_words()

    def _first_words(self) -> frozenset[str]:
        t = self.t
        heads = {k[0] for table in (t.months, t.days, t.refs) for k in table}
        decades = {article + stem + end for article in ("", "ال") for stem in _TENS for end in _DECADE_ENDS}
        words = {*t.weekdays, *t.units, *t.parts, *t.seasons, *t.edge, *t.approx, *t.year_words, *_OPENERS}
        return frozenset(heads | words | decades | self.n.starts | set(self.n.ordinals))

    def noticed(self, found: Found) -> None:
        """Remembers the last date that a later expression may point back to."""
        if found.begin is not None and found.type in ("DATE", "TIME"):
            self.named = found
            self.last = found.begin

    def best(self, i: int) -> tuple[int, Found] | None:
        """The longest expression at token `i` and how many letters of its first word are attached particles."""
        token = self.tokens[i]
        if token.kind is Kind.MARK or token.kind is Kind.LATIN:
            return None
        if token.kind is Kind.WORD and token.norm[0] not in _CLITICS and token.norm not in self._starts:
            return None
        best: tuple[int, Found] | None = None
        for stem, cut in self._readings(i):
            if token.kind is Kind.WORD and stem not in self._starts:
                continue
            for found in self._all(i, stem):
                if best is None or found.end > best[1].end:
                    best = cut, found
            if best is not None:
                return best
        return best

    def _readings(self, i: int) -> Iterator[tuple[str, int]]:
        norm = self.norms[i]
        yield norm, 0
        if self.tokens[i].kind is Kind.WORD and norm[0] in _CLITICS:
            for split in self.reading.language.splits(norm):
                if split.clitics and len(split.stem) > 1:
                    yield split.stem, len(split.clitics)

    def _all(self, i: int, w: str) -> Iterator[Found]:
        for pattern in (
            self._edge, self._day, self._date, self._numeric, self._month, self._year, self._unit, self._before,
            self._duration, self._clock, self._season, self._decade, self._half, self._ref, self._every, self._back,
        ):  # fmt: skip
            found = pattern(i, w)
            if found is not None:
                yield found

    # --- small readers ---

    def _word(self, k: int) -> str:
        return self.norms[k] if k < self.size else ""

    def _sequence(self, table: Mapping[Words, int | str], k: int, w: str) -> tuple[int, int | str] | None:
        for size in (3, 2, 1):
            key = (w, *self.norms[k + 1 : k + size])
            if len(key) == size and key in table:
                return k + size, table[key]
        return None

    def _relation(self, k: int) -> tuple[int, str]:
        relation = self.t.relations.get(self._word(k), "")
        return (k + 1, relation) if relation else (k, "")

    def _month_at(self, k: int, w: str | None = None) -> tuple[int, int] | None:
        """A month, also by two names: كانون الثاني/يناير, يناير (كانون الثاني)."""
        if w is None:
            w = self._word(k)
            if w in _SHARED and not self._dated(k):
                return None
        hit = self._sequence(self.t.months, k, w)
        if hit is None:
            return None
        end, month = hit[0], int(hit[1])
        mark = self._word(end)
        opened = mark in "/(\\-" and mark != ""
        second = self._sequence(self.t.months, end + 1, self._word(end + 1)) if opened else None
        if second is None and not opened:
            second = self._sequence(self.t.months, end, mark)
        if second is not None:
            if int(second[1]) != month:
                self.warnings.append(f"two months disagree: {self.reading.words(k, second[0])}")
            end = second[0]
            if mark == "(" and self._word(end) == ")":
                end += 1
        return end, month

    def _dated(self, k: int) -> bool:
        """Whether a word that is also something else (أب, ماي) stands as a month: after a number or beside a year."""
        before, after = self._word(k - 1) if k else "", self._word(k + 1)
        return before.isdigit() or before in self.n.ordinals or before in ("/", "شهر", "(") or after in "/(" or self._is_year(after)

    def _is_year(self, norm: str) -> bool:
        return len(norm) == 4 and norm.isdigit() and int(norm) in _YEARS

    def _year_at(self, k: int) -> tuple[int, int] | None:
        if self._word(k) in ("عام", "سنه", "من", "لعام", "العام", "،") and self._is_year(self._word(k + 1)):
            return k + 2, int(self._word(k + 1))
        return (k + 1, int(self._word(k))) if self._is_year(self._word(k)) else None

    def _part(self, k: int, w: str) -> tuple[int, str] | None:
        part = self.t.parts.get(w)
        if part is None:
            return None
        if w == "فجر" or part != "NI" or k + 1 >= self.size:
            return k + 1, part
        return k + 1, part

    # --- resolution ---

    def _weekday(self, day: int, relation: str) -> dt.date | None:
        if self.anchor is None:
            return None
        back = (self.anchor.weekday() - day) % 7
        if relation == "next":
            return self.anchor + ((7 - back) or 7) * _DAY
        if relation in ("past", "recent") and back == 0:
            back = 7
        return self.anchor - back * _DAY

    def _year_of(self, month: int, day: int | None, relation: str) -> int | None:
        """The year of a month without one: the latest past one, unless it lies far back or «next» is said."""
        if self.anchor is None:
            return None
        here = self.anchor
        past = here.year if (month, day or 1) <= (here.month, here.day) else here.year - 1
        if relation == "past":
            return past if (month, here.day) != (here.month, 0) and not (day is None and month == here.month) else here.year - 1
        if relation == "next":
            return past + 1 if not (month == here.month and (day or 31) > here.day) else here.year
        if relation == "current":
            return here.year
        try:
            distance = (here - dt.date(past, month, min(day or 28, 28))).days
        except ValueError:
            return past
        return past + 1 if distance > _FAR else past

    def _date_found(self, end: int, year: int | None, month: int, day: int | None, rule: str, part: str = "") -> Found | None:
        if year is None:
            value = f"XXXX-{month:02}" + (f"-{day:02}" if day else "")
            return Found(end, "DATE", value + (f"T{part}" if part else ""), rule)
        try:
            first = dt.date(year, month, day or 1)
        except ValueError:
            return None
        last = first if day else _month_end(first)
        value = first.isoformat() if day else f"{year}-{month:02}"
        self.last = first
        return Found(end, "TIME" if part else "DATE", value + (f"T{part}" if part else ""), rule, first, last)

    # --- patterns ---

    def _edge(self, i: int, w: str) -> Found | None:
        """«بداية عام 2018», «نهاية الأسبوع الماضي»: the value of what follows."""
        if w not in self.t.edge:
            return None
        k = i + 1
        inner = next((f for f in sorted(self._all(k, self._word(k)), key=lambda f: -f.end) if f.type == "DATE"), None)
        if inner is None and w == "منتصف" and self._word(k) in ("ليل", "الليل"):
            after = self._day(k + 1, self._word(k + 1))
            day = after.begin + _DAY if after and after.begin else self.anchor
            return Found(after.end if after else k + 1, "TIME", f"{day}T00:00" if day else None, "ar.timex.midnight", day, day)
        if inner is None and self._word(k).startswith("ال") and self.t.units.get(self._word(k), ("", 0))[1] == 1:
            inner = self._span(k + 1, self.t.units[self._word(k)][0], self.anchor)
        if inner is None or inner.rule == "ar.timex.ref":
            return None
        value = inner.value
        if w in ("نهايه", "بنهايه") and value and "-W" in value:
            value += "-WE"
        return msgspec.structs.replace(inner, value=value, rule="ar.timex.edge")

    def _day(self, i: int, w: str) -> Found | None:
        """Part of the day, «يوم», yesterday or a weekday, its relation, and the date that stands beside."""
        k, part = i, ""
        hit = self._part(k, w)
        if hit is not None:
            k, part = hit
            w = self._word(k)
        if w in ("يوم", "اليوم", "نهار") and (
            self._word(k + 1) in self.t.weekdays or self._sequence(self.t.days, k + 1, self._word(k + 1))
        ):
            if w == "اليوم" and self._word(k + 1) in self.t.weekdays and self.anchor is None:
                return None
            k, w = k + 1, self._word(k + 1)
        near = self._sequence(self.t.days, k, w)
        day: dt.date | None = None
        if near is not None:
            k = near[0]
            day = self.anchor + int(near[1]) * _DAY if self.anchor else None
            relation = ""
            if self._word(k) in self.t.weekdays:
                named = self._weekday(self.t.weekdays[self._word(k)], "")
                if day is not None and named is not None and named != day:
                    self.warnings.append(f"weekday and publication day disagree: {self.reading.words(i, k + 1)}")
                    day = named
                k += 1
            elif self._word(k) == "(" and self._word(k + 1) in self.t.weekdays and self._word(k + 2) == ")":
                k += 3
        elif w in self.t.weekdays:
            number = self.t.weekdays[w]
            k, relation = self._relation(k + 1)
            day = self._weekday(number, relation)
            if self._word(k) == "-" and self._word(k + 1) in self.t.weekdays:
                k += 2
            elif self._word(k) in ("،", "(") or self._word(k).isdigit() or self._word(k) in self.n.ordinals:
                j = k + 1 if self._word(k) in ("،", "(") else k
                date = self._date(j, self._word(j))
                if date is not None and date.begin is not None:
                    k, day = date.end + (1 if self._word(k) == "(" and self._word(date.end) == ")" else 0), date.begin
                    clock = self._clock(k, self._word(k)) if self._word(k).isdigit() else None
                    if clock is not None and clock.value is not None:
                        late = self._word(clock.end) == "م" and int(clock.value[-5:-3]) < 12
                        hour = int(clock.value[-5:-3]) + 12 * late
                        shown = f"{day.isoformat()}T{hour:02}{clock.value[-3:]}"
                        end = clock.end + (self._word(clock.end) in ("م", "ص"))
                        return Found(end, "TIME", shown, "ar.timex.stamp", day, day)
        elif w == "اليوم" and hit is None and self._word(k + 1) == "(":
            inner = self._sequence(self.t.days, k + 2, self._word(k + 2))
            if inner is None or self._word(inner[0]) != ")":
                return None
            k, day = inner[0] + 1, self.anchor + int(inner[1]) * _DAY if self.anchor else None
        elif hit is not None and part == "NI" and self._word(k) == "قبل" and self._word(k + 1) == "الماضيه":
            k, day = k + 2, self.anchor - 2 * _DAY if self.anchor else None
        elif hit is not None and self._word(i).startswith("ال"):
            k, relation = self._relation(k)
            if not relation and part != "NI":
                return None
            day = self.anchor - _DAY if self.anchor and relation == "past" else self.anchor
        elif hit is not None:
            date = self._date(k, self._word(k))
            if date is None or date.value is None:
                return None
            return Found(date.end, "TIME", f"{date.value}T{part}", "ar.timex.part-of-date", date.begin, date.finish)
        else:
            return None
        after = self._part(k, self._word(k))
        if not part and after is not None and not self._word(k).startswith("ال"):
            k, part = after
        if day is None:
            return Found(k, "DATE", None, "ar.timex.day")
        self.last = day
        value = day.isoformat() + (f"T{part}" if part else "")
        return Found(k, "TIME" if part else "DATE", value, "ar.timex.day", day, day)

    def _date(self, i: int, w: str) -> Found | None:
        """«17 يناير/كانون الثاني 2020», «الرابع من آذار», «شهر آذار الماضي» without its month alone."""
        number: int | None = None
        k = i
        if w.isdigit() and 1 <= int(w) <= 31:
            number, k = int(w), i + 1
        elif w in self.n.ordinals:
            number, k = self.n.ordinals[w], i + 1
            if self._word(k) == "عشر":
                number, k = number + 10, k + 1
            elif self._word(k).startswith("وال") and self.n.ordinals.get(self._word(k)[1:]) in (20, 30):
                number, k = number + self.n.ordinals[self._word(k)[1:]], k + 1
        if number is None or not 1 <= number <= 31:
            return None
        while self._word(k) in ("من", "شهر", "لشهر"):
            k += 1
        month = self._month_at(k)
        if month is None:
            return None
        return self._with_year(month[0], month[1], number, "ar.timex.day-month")

    def _with_year(self, k: int, month: int, day: int | None, rule: str) -> Found | None:
        year = self._year_at(k)
        if year is not None:
            return self._date_found(year[0], year[1], month, day, rule + "-year")
        k, relation = self._relation(k)
        if self._word(k) in ("هذا", "من") and self._word(k + 1) in ("العام", "السنه") and relation == "":
            k, relation = k + 2, "current"
        return self._date_found(k, self._year_of(month, day, relation), month, day, rule)

    def _month(self, i: int, w: str) -> Found | None:
        """A month without a day: «شهر آذار الماضي», «مايو 2017», «أيار/مايو»."""
        k = i
        named = w in ("شهر", "الشهر", "شهري")
        if named:
            k += 1
        month = self._month_at(k) if named or k > i else self._month_at(k, w) if w not in _SHARED or self._dated(k) else None
        if month is not None:
            if month[1] in (5, 8) and not named and self._word(k) in _SHARED and not self._dated(k):
                return None
            return self._with_year(month[0], month[1], None, "ar.timex.month")
        hijri = self._sequence(self.t.hijri, k, self._word(k)) if named or w == "رمضان" else None
        if hijri is not None and self.anchor is not None:
            return self._hijri(hijri[0], int(hijri[1]))
        return None

    def _hijri(self, end: int, month: int) -> Found:
        from hijridate import Gregorian

        assert self.anchor is not None
        year = Gregorian.fromdate(self.anchor).to_hijri().year
        return Found(end, "DATE", f"H{year}-{month:02}", "ar.timex.hijri")

    def _numeric(self, i: int, w: str) -> Found | None:
        """17/1/2020, 2018-03-09, 17.1.2020."""
        pieces: list[str] = []
        k = i
        if w.count(".") == 2:
            pieces, k = w.split("."), i + 1
        elif w.isdigit():
            while len(pieces) < 3 and self._word(k).isdigit():
                pieces.append(self._word(k))
                k += 1
                if len(pieces) < 3:
                    if self._word(k) not in ("/", "-"):
                        return None
                    k += 1
        if len(pieces) != 3:
            return None
        a, b, c = (int(p) for p in pieces)
        year, month, day = (a, b, c) if a in _YEARS else (c, b, a)
        if year not in _YEARS or not 1 <= month <= 12:
            return None
        return self._date_found(k, year, month, day, "ar.timex.numeric")

    def _year(self, i: int, w: str) -> Found | None:
        """«عام 2006», «العام الماضي» is a unit; a bare year after a preposition or where no noun follows."""
        k = i
        named = w in self.t.year_words
        if named:
            k += 1
            if self._word(k) in ("ال", "("):
                k += 1
        if not self._is_year(w if k == i else self._word(k)):
            return None
        year = int(w if k == i else self._word(k))
        if not named and not self._bare_year(i):
            return None
        self.last = dt.date(year, 1, 1)
        return Found(k + 1, "DATE", str(year), "ar.timex.year", dt.date(year, 1, 1), dt.date(year, 12, 31))

    def _bare_year(self, i: int) -> bool:
        before, after = self._word(i - 1) if i else "", self._word(i + 1)
        if after in ("%", "/") or before in ("/", "اكثر", "نحو", "حوالي", "."):
            return False
        counted = i + 1 < self.size and self.tokens[i + 1].kind is Kind.WORD and not self.tokens[i + 1].newline
        if before == "من" and i > 1 and self._word(i - 2).lstrip("ولب") in ("اكثر", "اقل"):
            return False
        if before in _BEFORE_YEAR or before.startswith("و") and before[1:] in _BEFORE_YEAR:
            return True
        if before == "و" and i > 1 and self._is_year(self._word(i - 2)) or before in ("بين", "الي") and self._is_year(after):
            return True
        return not counted and before in ("#", "_", "(", "-", "،") and 1950 <= int(self._word(i)) <= 2050

    def _unit(self, i: int, w: str) -> Found | None:
        """«العام الماضي», «الأيام المقبلة», «هذا الشهر», «العامين الماضيين»."""
        demonstrative = w in ("هذا", "هذه")
        k = i + 1 if demonstrative else i
        unit = self.t.units.get(self._word(k) if demonstrative else w)
        if unit is None:
            return None
        name, number = unit
        k += 1
        count = self.n.read(self.norms, k) if number == 3 else None
        if count is None and number == 3 and self._word(k).startswith("ال"):
            count = self.n.read(self.norms, k, self._word(k)[2:])
        few = self._word(k) in ("القليله", "العديده", "الطويله")
        if count is not None:
            k = count.end
        elif few:
            k += 1
        k, relation = self._relation(k)
        if demonstrative and not relation:
            relation = "current"
        if not relation:
            return None
        if relation == "same":
            if self.last is None or number != 1:
                return None
            return self._span(k, name, self.last)
        if number != 1:
            if count is not None:
                return Found(k, "DURATION", _duration(name, count.value), "ar.timex.last-units")
            if number == 2:
                return Found(k, "DURATION", _duration(name, 2), "ar.timex.last-units")
            if relation == "next" and not few:
                return Found(k, "DATE", "FUTURE_REF", "ar.timex.coming-units")
            return Found(k, "DURATION", _duration(name, "X"), "ar.timex.last-units")
        if relation == "recent":
            return Found(k, "DURATION", _duration(name, 1), "ar.timex.last-units")
        if self.anchor is None:
            return Found(k, "DATE", None, "ar.timex.unit")
        step = {"past": -1, "next": 1}.get(relation, 0)
        return self._span(k, name, _shift(self.anchor, name, step))

    def _span(self, k: int, unit: str, day: dt.date | None) -> Found | None:
        """The year, month, week or day that holds `day`."""
        if day is None:
            return Found(k, "DATE", None, "ar.timex.unit")
        if unit == "Y":
            return Found(k, "DATE", str(day.year), "ar.timex.unit", dt.date(day.year, 1, 1), dt.date(day.year, 12, 31))
        if unit == "M":
            first = day.replace(day=1)
            return Found(k, "DATE", f"{day.year}-{day.month:02}", "ar.timex.unit", first, _month_end(first))
        if unit == "W":
            shown = day + _DAY if day.weekday() == 6 else day  # Arab weeks begin on Sunday or Saturday
            year, week, _ = shown.isocalendar()
            first = dt.date.fromisocalendar(year, week, 1)
            return Found(k, "DATE", f"{year}-W{week:02}", "ar.timex.unit", first, first + 6 * _DAY)
        if unit == "D":
            return Found(k, "DATE", day.isoformat(), "ar.timex.unit", day, day)
        if unit == "DE":
            return Found(k, "DATE", str(day.year // 10), "ar.timex.unit")
        if unit == "CE":
            return Found(k, "DATE", str(day.year // 100), "ar.timex.unit")
        return None

    def _before(self, i: int, w: str) -> Found | None:
        """«قبل خمس سنوات» is a date; «بعد أيام» one that cannot be told."""
        if w not in ("قبل", "بعد", "منذ"):
            return None
        k = i + 1
        while self._word(k) in ("نحو", "حوالي", "قرابه", "ما", "يقارب", "اكثر", "من"):
            k += 1
        if self._word(k) in ("عده", "بضعه", "بضع") and w == "قبل" and self.t.units.get(self._word(k + 1), ("", 0))[1] == 3:
            return Found(k + 2, "DATE", "PAST_REF", "ar.timex.ago")
        inner = self._amount(k, self._word(k))
        if inner is None or w == "منذ":
            return None
        end, name, count = inner
        if w == "بعد":
            return Found(end, "DATE", None, "ar.timex.after") if count is None or not self._word(end) else None
        if count is None or self.anchor is None:
            return Found(end, "DATE", "PAST_REF", "ar.timex.ago")
        day = _shift(self.anchor, name, -int(count)) if name in "YMWD" else None
        found = self._span(end, name if name != "W" else "D", day) if day else None
        return msgspec.structs.replace(found, rule="ar.timex.ago") if found else None

    def _amount(self, i: int, w: str) -> tuple[int, str, float | None] | None:
        """A count of units: (end, unit, count); None for «سنوات» alone."""
        unit = self.t.units.get(w)
        if unit is not None:
            if w.startswith("ال"):
                return None
            count = {1: 1.0, 2: 2.0, 3: None}[unit[1]]
            end = i + 1
            if self._word(end) in ("واحد", "واحده", "كامل", "كامله"):
                end += 1
            if self._word(end) == "ونصف" and count:
                return end + 1, unit[0], count + 0.5
            return end, unit[0], count
        number = self.n.read(self.norms, i, w)
        if number is None or number.fraction:
            return None
        unit = self.t.units.get(self._word(number.end))
        if unit is None or self._word(number.end).startswith("ال"):
            return None
        return number.end + 1, unit[0], float(number.value)

    def _duration(self, i: int, w: str) -> Found | None:
        """«9 أشهر», «يومين», «نحو ست ساعات», «أقل من أسبوع», «الـ5 سنوات المقبلة»."""
        k = i
        if w in self.t.approx:
            k = i + 1
        elif w in ("اكثر", "اقل") and self._word(i + 1) == "من":
            k = i + 2
        elif w == "ال" and self._word(i + 1).isdigit():
            k = i + 1
        inner = self._amount(k, w if k == i else self._word(k))
        if inner is None:
            return None
        end, name, count = inner
        number = self.t.units.get(self._word(k) if k > i else w)
        if number is not None and number[1] == 1 and k == i and self._word(i - 1 if i else 0) not in _LASTING:
            return None  # «يوم», «عام» alone: a noun, unless something lasts
        if count is None and self._word(end) == "طويله":
            end += 1
        end, _ = self._relation(end)
        return Found(end, "DURATION", _duration(name, "X" if count is None else count), "ar.timex.duration")

    def _clock(self, i: int, w: str) -> Found | None:
        """«الساعة 20.31 بتوقيت غرينتش مساء أمس», «الساعة الثامنة مساء», 05:00."""
        k = i
        named = w in ("الساعه", "ساعه")
        if named:
            k += 1
        word = w if k == i else self._word(k)
        hour: int | None = None
        minute = 0
        if word.isdigit() and self._word(k + 1) == ":" and self._word(k + 2).isdigit():
            hour, minute, k = int(word), int(self._word(k + 2)), k + 3
        elif named and word.count(".") == 1 and word.replace(".", "").isdigit():
            hour, minute, k = int(word.split(".")[0]), int(word.split(".")[1]), k + 1
        elif named and word in self.n.ordinals and self.n.ordinals[word] <= 12:
            hour, k = self.n.ordinals[word], k + 1
            if self._word(k) == "عشره":
                hour, k = hour + 10, k + 1
        elif named and word == "الواحده":
            hour, k = 1, k + 1
        elif named and word.isdigit() and int(word) < 25:
            hour, k = int(word), k + 1
        if hour is None or hour > 24 or minute > 59:
            return None
        if self._word(k) == "بتوقيت":
            k += 2
        elif self._word(k) in ("ت", "ت.") and self._word(k + 1) in ("غ", "غ."):
            k += 2
        elif self._word(k) == "(" and self._word(k + 1) == "بتوقيت":
            k += 3 + (self._word(k + 3) == ")")
        if self._word(k) == "من":
            k += 1
        day: dt.date | None = self.last or self.anchor
        part = self._part(k, self._word(k))
        later = self._day(k, self._word(k))
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

    def _season(self, i: int, w: str) -> Found | None:
        """«صيف عام 2005», «الربيع الماضي»."""
        season = self.t.seasons.get(w)
        if season is None:
            return None
        year = self._year_at(i + 1)
        if year is not None:
            return Found(year[0], "DATE", f"{year[1]}-{season}", "ar.timex.season")
        k, relation = self._relation(i + 1)
        if not relation or self.anchor is None:
            return None
        shown = self.anchor.year + {"past": 0, "next": 1}.get(relation, 0)
        return Found(k, "DATE", f"{shown}-{season}", "ar.timex.season")

    def _decade(self, i: int, w: str) -> Found | None:
        """«التسعينيات», «سبعينات القرن الماضي»."""
        base = w[2:] if w.startswith("ال") else w
        stem = next((base[: -len(s)] for s in _DECADE_ENDS if base.endswith(s)), "")
        tens = _TENS.get(stem)
        if tens is None:
            return None
        k = i + 1
        if self._word(k) == "القرن":
            k += 1
            if self._word(k) in self.t.relations:
                k += 1
        return Found(k, "DATE", f"19{tens}", "ar.timex.decade", dt.date(1900 + tens * 10, 1, 1), dt.date(1909 + tens * 10, 12, 31))

    def _half(self, i: int, w: str) -> Found | None:
        """«النصف الأول من 2017», «الربع الثاني من العام», «الشهور الستة الأولى من العام»."""
        k = i + 1
        letter = {"النصف": "H", "الربع": "Q"}.get(w)
        if letter is not None:
            rank = self.n.ordinals.get(self._word(k))
            k += 1
            if rank is None and self._word(k - 1) == "الاخير":
                rank = 2 if letter == "H" else 4
        elif w in ("الشهور", "الاشهر") and self._word(k) == "السته" and self._word(k + 1) == "الاولي":
            letter, rank, k = "H", 1, k + 2
        else:
            return None
        if rank is None or rank > 4:
            return None
        if self._word(k) == "من":
            k += 1
        year = self._year_at(k)
        if year is not None:
            return Found(year[0], "DATE", f"{year[1]}-{letter}{rank}", "ar.timex.half")
        if self._word(k) in ("العام", "السنه"):
            k, relation = self._relation(k + 1)
            shown = self.anchor.year + {"past": -1, "next": 1}.get(relation, 0) if self.anchor else None
            return Found(k, "DATE", f"{shown}-{letter}{rank}" if shown else None, "ar.timex.half")
        return None

    def _ref(self, i: int, w: str) -> Found | None:
        """«الآن», «مؤخرا», «في وقت سابق»."""
        hit = self._sequence(self.t.refs, i, w)
        if hit is not None:
            end = hit[0]
            if self._word(end) == "من" and self._word(end + 1) in ("هذا", "العام", "اليوم") or self._word(end) == "هذا":
                inner = self._unit(end + (self._word(end) == "من"), self._word(end + (self._word(end) == "من")))
                if inner is not None:
                    return inner
            return Found(end, "DATE", str(hit[1]), "ar.timex.ref")
        if w == "اليوم" and self._word(i - 1 if i else 0) not in ("هذا", "ذلك", "نفس", "في", "كل", "طوال"):
            after = self._word(i + 1)
            if after not in self.n.ordinals and after not in self.t.relations and after not in ("الذي", "ال", "التالي", "(", "الواحد"):
                return Found(i + 1, "DATE", "PRESENT_REF", "ar.timex.today")
        return None

    def _back(self, i: int, w: str) -> Found | None:
        """«نفس اليوم», «ذلك الحين», «آنذاك»: the date named last."""
        k = i + 1
        if w == "نفس" and self._word(k) in ("اليوم", "العام", "الشهر") or w == "ذلك" and self._word(k) in ("الحين", "اليوم", "الوقت"):
            k += 1
        elif w not in ("انذاك", "حينها"):
            if w in ("سنويا", "السنوي", "السنويه"):
                return Found(k, "SET", "P1Y", "ar.timex.every")
            unit = {"يوميا": "D", "شهريا": "M", "اسبوعيا": "W"}.get(w)
            if unit is not None:
                return Found(k, "SET", f"P1{unit}", "ar.timex.every")
            if w == "وقت" and self._word(k) in ("مبكر", "متاخر"):
                day = self._day(k + 1, self._word(k + 1))
                part = "MO" if self._word(k) == "مبكر" else "NI"
                if day is not None and day.begin is not None:
                    return Found(day.end, "TIME", f"{day.begin.isoformat()}T{part}", "ar.timex.part-of-day", day.begin, day.begin)
            return None
        if self.named is None or self.named.value is None:
            return None
        value = self.named.value.partition("T")[0]
        return Found(k, "DATE", value, "ar.timex.back", self.named.begin, self.named.finish)

    def _every(self, i: int, w: str) -> Found | None:
        """«كل عام»."""
        unit = self.t.units.get(self._word(i + 1)) if w == "كل" else None
        if unit is None or unit[1] != 1 or self._word(i + 1).startswith("ال"):
            return None
        return Found(i + 2, "SET", _duration(unit[0], 1), "ar.timex.every")


_TENS = {"عشر": 2, "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثمان": 8, "تسع": 9}
_DECADE_ENDS = ("ينيات", "ينات", "يات")
_OPENERS = ("نفس", "ذلك", "انذاك", "حينها", "سنويا", "يوميا", "شهريا", "اسبوعيا", "السنوي", "السنويه", "وقت", "قبل", "بعد", "هذا", "هذه", "كل", "اكثر", "اقل", "ال", "النصف", "الربع", "شهر", "نهار", "التسعينيات")
_CLITICS = frozenset("وفبلك")
_SHARED = frozenset({"اب", "ماي", "صفر"})
_LASTING = frozenset({"خلال", "لمده", "مده", "طوال", "طيله", "منذ", "اقل", "اكثر", "من", "قبل", "كل"})
_BEFORE_YEAR = frozenset({"في", "منذ", "حتي", "قبل", "بعد", "بين", "الي", "خلال", "من", "مطلع", "منتصف", "نهايه", "بدايه", "اواخر", "اوايل", "لعام", "صيف"})


def _duration(unit: str, count: float | int | str) -> str:
    """P3D, PT6H, PXY, P2DE."""
    shown = count if isinstance(count, str) else f"{count:.0f}" if count == int(count) else f"{count:g}"
    return f"PT{shown}{unit[1]}" if unit.startswith("T") else f"P{shown}{unit}"


def _month_end(first: dt.date) -> dt.date:
    return (first.replace(day=28) + 4 * _DAY).replace(day=1) - _DAY


def _shift(day: dt.date, unit: str, step: int) -> dt.date | None:
    """The day some units later; None out of the calendar."""
    try:
        if unit == "Y":
            return day.replace(year=day.year + step, day=min(day.day, 28))
        if unit == "M":
            months = day.year * 12 + day.month - 1 + step
            return day.replace(year=months // 12, month=months % 12 + 1, day=min(day.day, 28))
        if unit in ("W", "D"):
            return day + step * (7 if unit == "W" else 1) * _DAY
        return day.replace(year=day.year + step * {"DE": 10, "CE": 100}[unit], day=min(day.day, 28))
    except (ValueError, KeyError, OverflowError):
        return None
