"""All that is read out of one document: the exchange format `tawatur.analysis/1`."""

from collections import Counter
from typing import Literal

import msgspec

from tawatur.model.actor import Actor
from tawatur.model.attribution import Attribution
from tawatur.model.document import Document
from tawatur.model.event import Event, Stance
from tawatur.model.measure import Quantity, Timex

Voice = Literal["attributed", "nested", "reporter", "undecided"]
_SHOWN = 6  # speakers in a repr
SCHEMA: Literal["tawatur.analysis/1"] = "tawatur.analysis/1"


class MadeBy(msgspec.Struct, frozen=True):
    """By what the analysis was made: the same values and the same document give the same bytes."""

    version: str
    language: str
    lexicon: str


class Coverage(msgspec.Struct, frozen=True):
    """One sentence of the body and whose voice it is."""

    start: int
    end: int
    voice: Voice


class Analysis(msgspec.Struct, frozen=True):
    """One analysed document; keys stand in the order of the exchange format."""

    schema: Literal["tawatur.analysis/1"]
    made_by: MadeBy
    document: Document
    actors: tuple[Actor, ...] = ()
    timex: tuple[Timex, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    events: tuple[Event, ...] = ()
    stances: tuple[Stance, ...] = ()
    coverage: tuple[Coverage, ...] = ()
    warnings: tuple[str, ...] = ()

    def __repr__(self) -> str:
        """Outlet, date and who says how much; the fields are there for the rest."""
        names = {actor.id: actor.name for actor in self.actors}
        said = Counter(names.get(a.holder or "", "?") for a in self.attributions)
        who = ", ".join(f"{name} {n}" for name, n in said.most_common(_SHOWN)) + (" …" if len(said) > _SHOWN else "")
        place = " ".join(x for x in (self.document.outlet, (self.document.published or "")[:10]) if x) or self.document.id
        return f"<Analysis {place}: {len(self.attributions)} statements{': ' if who else ''}{who}>"
