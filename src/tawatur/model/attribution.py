"""Who says what, on whose authority."""

from typing import Literal

import msgspec

from tawatur.model.span import Span

Mode = Literal["direct", "indirect", "mixed"]
Act = Literal["say", "confirm", "deny", "accuse", "warn", "demand", "promise", "threaten", "believe", "ask"]
Polarity = Literal["positive", "negative"]
Relation = Literal["said_to", "reported", "cited", "translated", "published"]


class Link(msgspec.Struct, frozen=True):
    """One teller of a chain and how the words came to it from the one before."""

    actor: str
    relation: Relation | None = None
    evidence: Span | None = None


class Attribution(msgspec.Struct, frozen=True):
    """One content carried by one cue to one holder."""

    id: str
    cue: Span
    source: Span | None
    holder: str | None
    holder_certain: bool
    holder_candidates: tuple[str, ...]
    content: tuple[Span, ...]
    quoted: tuple[Span, ...]
    mode: Mode
    act: Act
    polarity: Polarity
    addressee: str | None
    parent: str | None
    chain: tuple[Link, ...]
    rule: str
    confidence: float
