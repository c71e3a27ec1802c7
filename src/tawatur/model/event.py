"""Who did what to whom (PLOVER), and the stance that follows from it."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE",
    "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Factuality = Literal["actual", "denied", "planned", "hypothetical"]
StanceKind = Literal[
    "supports", "opposes", "fights", "mediates", "recognizes", "sanctions", "withdraws_support",
    "negotiates_with",
]  # fmt: skip


class Event(msgspec.Struct, frozen=True):
    """One event as told at one place; `timex` indexes the analysis' `timex`, `attribution` is an id."""

    id: str
    trigger: Span
    type: EventType
    mode: str | None = None
    context: tuple[str, ...] = ()
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    timex: int | None = None
    date: str | None = None
    place: str | None = None
    factuality: Factuality = "actual"
    attribution: str | None = None
    quantities: tuple[int, ...] = ()
    same_as: str | None = None
    rule: str = ""


class Stance(msgspec.Struct, frozen=True):
    """What one actor is to another, as told at one place."""

    source: str
    target: str
    kind: StanceKind
    strength: float
    since: str | None
    until: str | None
    date: str | None
    factuality: Factuality
    attribution: str | None
    evidence: Span
    rule: str
