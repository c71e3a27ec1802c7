"""`/contested` and `/sources`."""

import msgspec

from tawatur.store import Store
from tawatur.store.findings import Wanted, find_claims
from tawatur.store.overview import Source, sources
from tawatur.web.pages.lines import ClaimLine, line

_MOST = 200  # lines on one page


class ClaimList(msgspec.Struct, frozen=True):
    """Claims in the order of their last report, the newest first; `more`: how many are left out."""

    claims: tuple[ClaimLine, ...]
    more: int


class SourceList(msgspec.Struct, frozen=True):
    """Named sources by the reports that quote them."""

    sources: tuple[Source, ...]


def contested(store: Store) -> ClaimList:
    """Claims that are denied or contradicted, or deny or contradict another one."""
    found = sorted(map(line, find_claims(store, Wanted(contested=True))), key=lambda c: c.last_reported or "", reverse=True)
    return ClaimList(tuple(found[:_MOST]), max(0, len(found) - _MOST))


def source_list(store: Store) -> SourceList:
    """Who is quoted by name."""
    return SourceList(tuple(sources(store, _MOST)))
