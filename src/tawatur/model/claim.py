"""What several reports say alike: the formats `tawatur.claims/1` and `tawatur.copies/1`."""

from typing import Literal

import msgspec

from tawatur.model.attribution import Polarity

CLAIMS: Literal["tawatur.claims/1"] = "tawatur.claims/1"
COPIES: Literal["tawatur.copies/1"] = "tawatur.copies/1"
ClaimRelationType = Literal["denies", "contradicts", "confirms", "updates"]
CopyEvidence = Literal["credit line", "same sentences"]


class Place(msgspec.Struct, frozen=True):
    """A stretch of one report's text."""

    document: str
    start: int
    end: int


class Report(msgspec.Struct, frozen=True):
    """One passage that states the claim; offsets into that document's text.

    `voice`: "attributed" to a holder, or the "reporter" speaks; `chain`: who told it, from the holder to the
    document's outlet; `value`: the figure it gives, where the claim is about one.
    """

    document: str
    start: int
    end: int
    voice: Literal["attributed", "reporter"]
    attribution: str | None = None
    holder: str | None = None
    chain: tuple[str, ...] = ()
    polarity: Polarity = "positive"
    value: float | int | None = None


class Origins(msgspec.Struct, frozen=True):
    """How many independent first voices stand behind a claim: at least `min`, at most `max`, and why."""

    min: int
    max: int
    why: tuple[str, ...] = ()


class ClaimRelation(msgspec.Struct, frozen=True):
    """What this claim does to another one, and the passage that shows it."""

    type: ClaimRelationType
    claim: str
    evidence: Place


class Value(msgspec.Struct, frozen=True):
    """A figure that one report gives; `as_of`: when it was published."""

    document: str
    low: float | int | None
    high: float | int | None
    as_of: str | None = None


class Claim(msgspec.Struct, frozen=True):
    """One claim across reports.

    `gist`: the clearest passage, word for word. `disjoint_paths`: chains from different first voices to a reader
    that share no teller; `bottlenecks`: tellers that every chain passes; `unknown_links`: chains that begin
    with nobody known.
    """

    schema: Literal["tawatur.claims/1"]
    id: str
    gist: str
    actors: tuple[str, ...]
    first_reported: str | None
    last_reported: str | None
    reports: tuple[Report, ...]
    origins: Origins
    disjoint_paths: int = 0
    bottlenecks: tuple[str, ...] = ()
    unknown_links: int = 0
    relations: tuple[ClaimRelation, ...] = ()
    values: tuple[Value, ...] = ()
    warnings: tuple[str, ...] = ()


class Copies(msgspec.Struct, frozen=True):
    """Two reports of one text; `share`: which part of each stands in the other, 0 to 1."""

    schema: Literal["tawatur.copies/1"]
    documents: tuple[str, str]
    share: tuple[float, float]
    likely_origin: str | None
    evidence: CopyEvidence
