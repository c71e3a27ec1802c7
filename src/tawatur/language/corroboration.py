"""What comparing reports needs of a language."""

from collections.abc import Callable, Mapping

import msgspec


class CorroborationLexicon(msgspec.Struct, frozen=True):
    """`stem(norm)`: the key under which a folded word is compared; `counts`: stem → in how many of `reports`
    reports of the language it stands (rarer ones are left out); `empty`: folded words that carry no meaning of their
    own; `alike(norm)`: the folded word that it counts as, where newspapers use several
    for one another; `rising`: words by which a report says that a figure has changed; `commenting`: verbs of
    speech that with a negation tell of somebody's silence; `stage(norm)`: course of events and place in it of a folded
    word (an arrest, then a charge); `alluding`: nouns that mean what
    somebody else has said (الاتهامات، المزاعم); `denying`: words that with such a noun reject it; `negations`: words that negate; `affirmed`: words that a
    negation before them does not negate; `opens`: folded sequences that begin a clause; `joins`: words between two counts; `yields`: verbs that tell what
    an event led to, without و; `tolls`: key of a word → the category of figures that it tells of; `placing`: words before
    the place of what is counted."""

    stem: Callable[[str], str]
    counts: Mapping[str, int]
    reports: int
    empty: frozenset[str]
    alike: Callable[[str], str | None]
    rising: frozenset[str]
    alluding: frozenset[str]
    denying: frozenset[str]
    negations: frozenset[str]
    affirmed: frozenset[str]
    commenting: frozenset[str]
    stage: Callable[[str], tuple[str, int] | None]
    opens: frozenset[tuple[str, ...]]
    joins: frozenset[str]
    yields: frozenset[str]
    tolls: Mapping[str, str]
    placing: frozenset[str]
