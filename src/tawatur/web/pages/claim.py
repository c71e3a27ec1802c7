"""`/claims/{id}`: one claim, who states it, on whose word, and who disputes it."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from tawatur.export.people import statements
from tawatur.model import Analysis, Claim, ClaimRelationType, Document, Place, Polarity
from tawatur.store import Store
from tawatur.store.findings import find_claim
from tawatur.store.lookup import claims_by_id, claims_on
from tawatur.text import fold
from tawatur.web.pages.chain import Teller, chain_of
from tawatur.web.pages.lines import ClaimLine, line

Link = tuple[Claim, ClaimRelationType, bool, Place]  # the other claim, what is done, by it or to it, where that is said


class Told(msgspec.Struct, frozen=True):
    """One passage that states the claim; `words` as they stand, `chain` from the holder to the reader.

    `statement`: its number on the report's page; `copy_of_words`: the id of an earlier report that has the very same words.
    """

    document: str
    outlet: str | None
    published: str | None
    start: int
    end: int
    words: str
    voice: Literal["attributed", "reporter"]
    polarity: Polarity
    chain: tuple[Teller, ...]
    statement: int | None
    copy_of_words: str | None


class Related(msgspec.Struct, frozen=True):
    """Another claim; `theirs`: it does that to this claim, else this claim does it to that one."""

    type: ClaimRelationType
    theirs: bool
    claim: ClaimLine
    words: str
    document: str
    outlet: str | None
    published: str | None


class ClaimPage(msgspec.Struct, frozen=True):
    """The claim, its passages in the order of publication, and what stands against it or with it.

    `bottlenecks`: the names of the tellers that every chain passes.
    """

    claim: Claim
    bottlenecks: tuple[str, ...]
    passages: tuple[Told, ...]
    related: tuple[Related, ...]


def claim_page(store: Store, id: str) -> ClaimPage | None:
    """None where no claim, or more than one, begins with the id."""
    claim = find_claim(store, id)
    if claim is None:
        return None
    ends = claims_by_id(store, {r.claim for r in claim.relations})
    links: list[Link] = [(ends[r.claim], r.type, False, r.evidence) for r in claim.relations if r.claim in ends]
    for other in claims_on(store, claim.id):
        links += [(other, r.type, True, r.evidence) for r in other.relations if r.claim == claim.id]
    wanted = {r.document for r in claim.reports} | {place.document for *_, place in links}
    analyses = {a.document.id: a for a in store.analyses(wanted)}
    related = tuple(_related(link, analyses[link[3].document].document) for link in links if link[3].document in analyses)
    names = _names(analyses.values())
    bottlenecks = tuple(names.get(key, key) for key in claim.bottlenecks)
    return ClaimPage(claim, bottlenecks, tuple(_passages(claim, analyses)), related)


def _names(analyses: Iterable[Analysis]) -> dict[str, str]:
    """The names behind the keys of tellers: ids of actors, folded names, reports without an outlet."""
    names: dict[str, str] = {}
    for analysis in analyses:
        document = analysis.document
        for name in (document.outlet, *(actor.name for actor in analysis.actors)):
            if name:
                names.setdefault(fold(name), name)
        names |= {actor.id: actor.name for actor in analysis.actors}
        names.setdefault(document.id, document.title or document.id)
    return names


def _related(link: Link, document: Document) -> Related:
    other, type, theirs, place = link
    words = " ".join(document.text[place.start : place.end].split())
    return Related(type, theirs, line(other), words, document.id, document.outlet, document.published)


def _passages(claim: Claim, analyses: dict[str, Analysis]) -> Iterable[Told]:
    seen: dict[str, str] = {}
    there = [r for r in claim.reports if r.document in analyses]
    for r in sorted(there, key=lambda r: (analyses[r.document].document.published or "~", r.document, r.start)):
        analysis = analyses[r.document]
        document = analysis.document
        words = document.text[r.start : r.end]
        first = seen.setdefault(" ".join(words.split()), document.id)
        yield Told(
            document=document.id,
            outlet=document.outlet,
            published=document.published,
            start=r.start,
            end=r.end,
            words=words,
            voice=r.voice,
            polarity=r.polarity,
            chain=chain_of(analysis, r.attribution),
            statement=next((s.number for s in statements(analysis) if s.attribution.id == r.attribution), None),
            copy_of_words=first if first != document.id else None,
        )
