"""What the time stage needs of a language: the words of its calendar."""

from collections.abc import Mapping

import msgspec

Words = tuple[str, ...]


class TimeLexicon(msgspec.Struct, frozen=True):
    """Folded words and short sequences of words.

    `months`, `hijri`: sequence → number; `weekdays`: word → 0 (Monday) to 6; `units`: word → (unit of TIMEX3,
    1, 2 or 3 for singular, dual, plural); `parts`: word → MO MI AF EV NI; `seasons`: word → SP SU FA WI;
    `days`: sequence → days from publication; `relations`: word → past, recent, next, current or same;
    `refs`: sequence → PRESENT_REF, PAST_REF, FUTURE_REF; `edge`, `approx`, `year_words`, `future` (what
    says that a clause tells of days to come): sets of words.
    """

    months: Mapping[Words, int]
    hijri: Mapping[Words, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, tuple[str, int]]
    parts: Mapping[str, str]
    seasons: Mapping[str, str]
    days: Mapping[Words, int]
    relations: Mapping[str, str]
    refs: Mapping[Words, str]
    edge: frozenset[str]
    approx: frozenset[str]
    year_words: frozenset[str]
    future: frozenset[str] = frozenset()
