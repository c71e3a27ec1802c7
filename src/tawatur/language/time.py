"""What the time stage needs of a language: the words of its calendar."""

from collections.abc import Callable, Mapping

import msgspec

Words = tuple[str, ...]
WordSet = frozenset[str]


class TimeLexicon(msgspec.Struct, frozen=True):
    """Folded words and short sequences of words; what each set is for stands beside it in the data file.

    `months`, `hijri`: sequence → number; `weekdays`: word → 0 (Monday) to 6; `units`: word → (unit of TIMEX3,
    1, 2 or 3 for singular, dual, plural); `parts`: sequence → MO MI AF EV NI; `seasons`: word → SP SU FA WI;
    `days`: sequence → days from publication; `relations`: word → past, recent, next, following, current or
    same; `refs`, `refs_within` (only after `within`): sequence → PRESENT_REF, PAST_REF, FUTURE_REF; `sets`:
    sequence → its TIMEX3; `hijri_days`, `days_of_year`: sequence → "month-day"; `hours`: word → 1 to 12; `minutes`: sequence → minutes after the hour; `decades`: word → tens of the century; `halves`:
    word → H or Q; `vague`, `bounds`, `zones`: sequences; `starts`: words with which an expression may begin;
    `is_future`: whether a word is a verb in the future; `closed`: words that are no nouns.
    """

    months: Mapping[Words, int]
    hijri: Mapping[Words, int]
    weekdays: Mapping[str, int]
    units: Mapping[str, tuple[str, int]]
    parts: Mapping[Words, str]
    seasons: Mapping[str, str]
    days: Mapping[Words, int]
    relations: Mapping[str, str]
    refs: Mapping[Words, str]
    refs_within: Mapping[Words, str]
    sets: Mapping[Words, str]
    hijri_days: Mapping[Words, str]
    days_of_year: Mapping[Words, str]
    hours: Mapping[str, int]
    minutes: Mapping[Words, int]
    decades: Mapping[str, int]
    halves: Mapping[str, str]
    vague: frozenset[Words]
    bounds: frozenset[Words]
    zones: frozenset[Words]
    starts: WordSet
    is_future: Callable[[str], bool]
    closed: WordSet
    article: str
    conjunction: str
    # Words around years, months and days.
    edge: WordSet
    end: WordSet
    middle: WordSet
    night: WordSet
    year_words: WordSet
    of_year: WordSet
    month_words: WordSet
    day_words: WordSet
    today: WordSet
    not_today_after: WordSet
    not_today_before: WordSet
    shared_months: WordSet
    bare_hijri: WordSet
    before_year: WordSet
    not_year_before: WordSet
    era: WordSet
    hijri_mark: WordSet
    teen: WordSet
    join: WordSet
    of: WordSet
    within: WordSet
    part_adverbs: WordSet
    # Pointing.
    demonstratives: WordSet
    that: WordSet
    that_time: WordSet
    self_time: WordSet
    selfsame: WordSet
    then: WordSet
    every: WordSet
    moment: WordSet
    early: WordSet
    late: WordSet
    # Amounts.
    before: WordSet
    after: WordSet
    since: WordSet
    several: WordSet
    few: WordSet
    long: WordSet
    whole: WordSet
    half_more: WordSet
    approx: WordSet
    range: WordSet
    lasting: WordSet
    ambiguous: WordSet
    age: WordSet
    age_after: WordSet
    # The clock; parts of years and centuries.
    hour: WordSet
    tens_of_hours: WordSet
    zone: WordSet
    evening_mark: WordSet
    morning_mark: WordSet
    century: WordSet
    last_rank: WordSet
    six_months: WordSet
    three_months: WordSet
    first: WordSet
    before_christ: frozenset[Words]
    # Tense.
    future: WordSet
    past: WordSet
