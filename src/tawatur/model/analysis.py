"""All that is read out of one document: the exchange format `tawatur.analysis/1`."""

from typing import Literal

import msgspec

from tawatur.model.actor import Actor
from tawatur.model.attribution import Attribution
from tawatur.model.document import Document
from tawatur.model.event import Event, Stance
from tawatur.model.measure import Quantity, Timex

Voice = Literal["attributed", "nested", "reporter", "undecided"]
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
