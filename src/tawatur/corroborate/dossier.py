"""What corroboration keeps of one report: small, comparable, and enough to do without the analysis."""

from typing import Literal

import msgspec

COUNTED = frozenset({"killed", "wounded", "detained", "missing", "displaced"})  # categories of figures that are tolls


class Figure(msgspec.Struct, frozen=True):
    """A figure of a passage."""

    low: float | int | None
    high: float | int | None
    category: str
    unit: str | None


class Teller(msgspec.Struct, frozen=True):
    """Whose words a passage holds.

    `key`: an id of the knowledge base, the folded name of a named holder, or "<document>#a3" of an unnamed one.
    `body`: the key of the body that a person speaks for, `role`: the folded office, where they are known.
    """

    actor: str
    key: str
    name: str
    kind: str
    named: bool
    body: str | None = None
    role: str | None = None


class Passage(msgspec.Struct, frozen=True):
    """A clause that states something; offsets into the report's text.

    `words`: stem → weight (its rarity in the language). `chain`: keys of the tellers between the holder and the
    report's outlet. `negates`: the stems that a negation stands before. `tolls`: the categories of people counted,
    `where`: stems that name the place. `denied`: the holder denies it. `alluding`: it names what others said, and no
    content of its own. `stage`: course of events and place in it of what it tells first: an arrest, a charge. `silent`:
    somebody is said not to have spoken.
    """

    start: int
    end: int
    voice: Literal["attributed", "reporter"]
    attribution: str | None
    teller: Teller | None
    chain: tuple[str, ...]
    act: str | None
    polarity: Literal["positive", "negative"]
    words: dict[str, float]
    actors: tuple[str, ...]
    figures: tuple[Figure, ...]
    sentence: int
    negates: tuple[str, ...] = ()
    tolls: tuple[str, ...] = ()
    where: tuple[str, ...] = ()
    denied: bool = False
    alluding: bool = False
    rising: bool = False
    stage: tuple[str, int] | None = None
    silent: bool = False
    title: bool = False


class Dossier(msgspec.Struct, frozen=True):
    """One report. `vector`: its most telling stems, of length 1. `shingles`: keys of its runs of words, in order, for
    copies. `sources`: whom its credit line names as the origin of its text.
    """

    document: str
    outlet: str | None
    published: str | None
    day: int | None
    vector: dict[str, float]
    shingles: tuple[int, ...]
    sources: tuple[str, ...]
    passages: tuple[Passage, ...]
