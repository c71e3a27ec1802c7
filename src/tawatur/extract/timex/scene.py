"""What the patterns look at."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import TypeVar

from tawatur.extract.reading import Reading
from tawatur.extract.timex.values import Found
from tawatur.language.numbers import NumberLexicon
from tawatur.language.time import TimeLexicon, Words

V = TypeVar("V")
_YEARS = range(1800, 2100)
_STOPS = frozenset(".؟!")
_LONGEST = 4  # words of a sequence
_TENSE = 12  # tokens between a verb and the weekday or month that it tells of


class Scene:
    """The tokens of a report with the calendar's words, and the dates named so far.

    `t`, `n`: the words of time and of numbers. `anchor`: the day of publication. `last`: the day named last;
    `named`: the date or time named last, as it was found.
    """

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
        self.last: dt.date | None = None
        self.named: Found | None = None
        self.warnings: list[str] = []

    def noticed(self, found: Found) -> None:
        """Remembers the last date that a later expression may point back to."""
        if found.begin is not None and found.type in ("DATE", "TIME"):
            self.named = found
            self.last = found.begin

    def year_told(self, k: int) -> int | None:
        """The year that the sentence of token `k` has told before it («وفي العام ذاته، … في 3 يونيو»)."""
        named = self.named
        if named is None or named.begin is None or named.value is None or len(named.value) != 4:
            return None
        return None if any(norm in _STOPS for norm in self.norms[named.end : k]) else named.begin.year

    def warn(self, what: str, first: int, last: int) -> None:
        """Says once what a reviewer should see of tokens `[first, last)`."""
        warning = f"{what}: {self.reading.words(first, last)}"
        if warning not in self.warnings:
            self.warnings.append(warning)

    def word(self, k: int) -> str:
        """The norm of a token, "" outside of the text."""
        return self.norms[k] if 0 <= k < self.size else ""

    def readings(self, k: int) -> Iterator[tuple[str, int]]:
        """The word itself and the word without attached particles, with the number of letters cut."""
        norm = self.word(k)
        yield norm, 0
        if norm[:1] in self.reading.language.clitics:
            for split in self.reading.language.splits(norm):
                if split.clitics and len(split.stem) > 1:
                    yield split.stem, len(split.clitics)

    def any_in(self, k: int, words: frozenset[str]) -> bool:
        """Whether one of the readings of a token is one of the words."""
        return any(stem in words for stem, _ in self.readings(k))

    def bare(self, k: int) -> str:
        """The same without the attached "and"."""
        return self.word(k).removeprefix(self.t.conjunction)

    def sequence(self, table: Mapping[Words, V], k: int, w: str | None = None) -> tuple[int, V] | None:
        """The longest sequence of the table at a token: (token after it, value)."""
        first = self.word(k) if w is None else w
        for size in range(_LONGEST, 0, -1):
            key = (first, *self.norms[k + 1 : k + size])
            if len(key) == size and key in table:
                return k + size, table[key]
        return None

    def opens(self, sequences: frozenset[Words], k: int, w: str | None = None) -> int | None:
        """The token after the longest of the sequences that begins at a token."""
        first = self.word(k) if w is None else w
        for size in range(_LONGEST, 0, -1):
            if (first, *self.norms[k + 1 : k + size]) in sequences:
                return k + size
        return None

    def relation(self, k: int) -> tuple[int, str]:
        """«الماضي», «المقبل» … at a token: (token after it, relation), or (the token, "")."""
        relation = self.t.relations.get(self.word(k), "")
        return (k + 1, relation) if relation else (k, "")

    def ordinal(self, k: int, w: str) -> tuple[int, int] | None:
        """«الرابع», «الرابع عشر», «الرابع والعشرين»: (token after it, number)."""
        number = self.n.ordinals.get(w)
        if number is None:
            return None
        if self.word(k + 1) in self.t.teen and number < 10:
            return k + 2, number + 10
        more = self.n.ordinals.get(self.bare(k + 1)) if self.word(k + 1) != self.bare(k + 1) else None
        return (k + 2, number + more) if more in (20, 30) else (k + 1, number)

    def is_future(self, k: int) -> bool:
        """Whether the clause that token `k` stands in tells the future, by the nearest verb before it."""
        for j in range(k - 1, max(-1, k - _TENSE), -1):
            word = self.norms[j]
            if word in self.t.future or self.t.is_future(word):
                return True
            if word in (".", "؛") or word in self.t.past or self.reading.says(j):
                return False
        return False

    def month_at(self, k: int, w: str | None = None) -> tuple[int, int] | None:
        """A month, also by two names: كانون الثاني/يناير, يناير (كانون الثاني)."""
        if w is None:
            w = self.word(k)
            if w in self.t.shared_months and not self.dated(k):
                return None
        hit = self.sequence(self.t.months, k, w)
        if hit is None:
            return None
        end, month = hit
        mark = self.word(end)
        opened = mark in "/(\\-" and mark != ""
        second = self.sequence(self.t.months, end + 1) if opened else None
        if second is None and not opened:
            second = self.sequence(self.t.months, end)
        if second is not None:
            if second[1] != month:
                self.warn("two months disagree", k, second[0])
            end = second[0]
            if mark == "(" and self.word(end) == ")":
                end += 1
        return end, month

    def dated(self, k: int) -> bool:
        """Whether a word that is also something else (أب, ماي) stands as a month: after a number or beside a year."""
        before, after = self.word(k - 1), self.word(k + 1)
        if before.isdigit() or before in self.n.ordinals or before in ("/", "(") or before in self.t.month_words:
            return True
        return after in "/(" and after != "" or self.is_year(after)

    def is_year(self, norm: str) -> bool:
        """Whether a number is a year of the last or coming centuries."""
        return len(norm) == 4 and norm.isdigit() and int(norm) in _YEARS

    def year_at(self, k: int) -> tuple[int, int] | None:
        """A year, also «عام 2010», «من العام 2010», «، 2010»."""
        j = k
        while j < k + 2 and self.word(j) in self.t.of_year:
            j += 1
        if not self.is_year(self.word(j)):
            return None
        return self.past_era(j + 1), int(self.word(j))

    def past_era(self, k: int) -> int:
        """The token after «م», «ميلادية» if it stands at `k`."""
        glued = k < self.size and (self.tokens[k].glued or len(self.norms[k]) > 1)
        return k + 1 if glued and self.word(k) in self.t.era else k

    def part(self, k: int, w: str | None = None) -> tuple[int, str] | None:
        """A part of the day."""
        return self.sequence(self.t.parts, k, w)
