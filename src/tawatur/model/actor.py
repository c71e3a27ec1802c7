"""Who speaks and is spoken of."""

from typing import Literal

import msgspec

ActorKind = Literal["person", "organisation", "state", "place", "outlet", "anonymous", "document"]


class Mention(msgspec.Struct, frozen=True):
    """One place where the actor is mentioned; `named` is false for pronouns and descriptions."""

    start: int
    end: int
    named: bool = True


class Descriptors(msgspec.Struct, frozen=True):
    """What the text says of an actor, of an unnamed source above all."""

    nationality: str | None = None
    role: str | None = None
    access: str | None = None


class Actor(msgspec.Struct, frozen=True):
    """One actor of one document.

    `id` is that of the knowledge base, or `<document id>#a<n>`. An unnamed source
    (`kind` "anonymous") is an actor of its own report alone.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    name_en: str | None = None
    kind: ActorKind = "organisation"
    country: str | None = None
    sector: tuple[str, ...] = ()
    descriptors: Descriptors = Descriptors()
    count_min: int = 1
    mentions: tuple[Mention, ...] = ()
    acts_for: str | None = None
