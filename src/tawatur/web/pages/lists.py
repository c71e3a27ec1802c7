"""`/contested` and `/sources`."""

import msgspec

from tawatur.model import ClaimRelationType
from tawatur.store import Store
from tawatur.store.findings import Wanted, find_claims
from tawatur.store.overview import Source, sources
from tawatur.web.pages.lines import ClaimLine, line

_MOST = 200  # lines on one page


class Dispute(msgspec.Struct, frozen=True):
    """One claim, and one that denies or contradicts it."""

    claim: ClaimLine
    type: ClaimRelationType
    by: ClaimLine


class Contested(msgspec.Struct, frozen=True):
    """Disputes, the last reported first; `more`: how many are left out."""

    disputes: tuple[Dispute, ...]
    more: int


class SourceList(msgspec.Struct, frozen=True):
    """Named sources by the reports that quote them."""

    sources: tuple[Source, ...]


def contested(store: Store) -> Contested:
    """What is denied or contradicted, and by what."""
    claims = {c.id: c for c in find_claims(store, Wanted(contested=True))}
    found = [
        Dispute(line(claims[r.claim]), r.type, line(c))
        for c in claims.values()
        for r in c.relations
        if r.type in ("denies", "contradicts") and r.claim in claims
    ]
    found = list({(d.claim.id, d.type, d.by.id): d for d in found}.values())
    found.sort(key=lambda d: (d.by.last_reported or "", d.claim.id, d.by.id), reverse=True)
    return Contested(tuple(found[:_MOST]), max(0, len(found) - _MOST))


def source_list(store: Store) -> SourceList:
    """Who is quoted by name."""
    return SourceList(tuple(sources(store, _MOST)))
