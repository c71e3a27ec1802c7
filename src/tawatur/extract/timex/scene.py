"""What the patterns look at."""

import datetime as dt
from collections.abc import Mapping

from tawatur.extract.reading import Reading
from tawatur.extract.timex.values import DAY, Found
from tawatur.language.numbers import NumberLexicon
from tawatur.language.time import TimeLexicon, Words

_YEARS = range(1800, 2100)
_CLAUSE = 12  # tokens between a verb and its weekday
_FAR = 270  # days: a month without a year that lies further back than this is the coming one
_SHARED = frozenset({"اب", "ماي", "صفر"})


class Scene:
    """The tokens of a report with the calendar's words, and the dates named so far."""

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

    def noticed(self, found: Found) -> None:
        """Remembers the last date that a later expression may point back to."""
        if found.begin is not None and found.type in ("DATE", "TIME"):
            self.named = found
            self.last = found.begin

    def word(self, k: int) -> str:
        return self.norms[k] if k < self.size else ""

    def sequence(self, table: Mapping[Words, int | str], k: int, w: str) -> tuple[int, int | str] | None:
        for size in (3, 2, 1):
            key = (w, *self.norms[k + 1 : k + size])
            if len(key) == size and key in table:
                return k + size, table[key]
        return None

    def relation(self, k: int) -> tuple[int, str]:
        relation = self.t.relations.get(self.word(k), "")
        return (k + 1, relation) if relation else (k, "")

    def month_at(self, k: int, w: str | None = None) -> tuple[int, int] | None:
        """A month, also by two names: كانون الثاني/يناير, يناير (كانون الثاني)."""
        if w is None:
            w = self.word(k)
            if w in _SHARED and not self.dated(k):
                return None
        hit = self.sequence(self.t.months, k, w)
        if hit is None:
            return None
        end, month = hit[0], int(hit[1])
        mark = self.word(end)
        opened = mark in "/(\\-" and mark != ""
        second = self.sequence(self.t.months, end + 1, self.word(end + 1)) if opened else None
        if second is None and not opened:
            second = self.sequence(self.t.months, end, mark)
        if second is not None:
            if int(second[1]) != month:
                self.warnings.append(f"two months disagree: {self.reading.words(k, second[0])}")
            end = second[0]
            if mark == "(" and self.word(end) == ")":
                end += 1
        return end, month

    def dated(self, k: int) -> bool:
        """Whether a word that is also something else (أب, ماي) stands as a month: after a number or beside a year."""
        before, after = self.word(k - 1) if k else "", self.word(k + 1)
        return before.isdigit() or before in self.n.ordinals or before in ("/", "شهر", "(") or after in "/(" or self.is_year(after)

    def is_year(self, norm: str) -> bool:
        return len(norm) == 4 and norm.isdigit() and int(norm) in _YEARS

    def year_at(self, k: int) -> tuple[int, int] | None:
        if self.word(k) in ("عام", "سنه", "من", "لعام", "العام", "،") and self.is_year(self.word(k + 1)):
            return k + 2, int(self.word(k + 1))
        return (k + 1, int(self.word(k))) if self.is_year(self.word(k)) else None

    def part(self, k: int, w: str) -> tuple[int, str] | None:
        part = self.t.parts.get(w)
        if part is None:
            return None
        if w == "فجر" or part != "NI" or k + 1 >= self.size:
            return k + 1, part
        return k + 1, part

    def future(self, i: int) -> bool:
        """Whether the clause of token `i` tells what is to come: «سينطلق الخميس», «من المقرر أن يبدأ الخميس»."""
        actors = self.reading.language.actors
        for k in range(i - 1, max(-1, i - _CLAUSE), -1):
            norm = self.norms[k]
            if norm in "،.:؛\"" or self.tokens[k + 1].newline:
                return False
            if norm in self.t.future:
                return True
            if len(norm) > 4 and norm[0] == "س" and norm[1] in "يتن" and (actors is None or norm not in actors.ordinary):
                return True
        return False

    def weekday(self, day: int, relation: str) -> dt.date | None:
        if self.anchor is None:
            return None
        back = (self.anchor.weekday() - day) % 7
        if relation == "next":
            return self.anchor + ((7 - back) or 7) * DAY
        if relation in ("past", "recent") and back == 0:
            back = 7
        return self.anchor - back * DAY

    def year_of(self, month: int, day: int | None, relation: str) -> int | None:
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
