"""`/reports/{id}`: one report with all that is read out of it."""

import msgspec

from tawatur.model import Analysis, Copies
from tawatur.store import Store
from tawatur.store.lookup import claims_in, copies_of, find_report
from tawatur.web.pages.lines import ClaimLine, line


class ReportPage(msgspec.Struct, frozen=True):
    """The analysis, the claims that the report states and those it shares, and the reports it copies or is copied by."""

    analysis: Analysis
    claims: tuple[ClaimLine, ...]
    copies: tuple[Copies, ...]


def report_page(store: Store, id: str) -> ReportPage | None:
    """None where there is no such report."""
    analysis = find_report(store, id)
    if analysis is None:
        return None
    return ReportPage(analysis, tuple(map(line, claims_in(store, id))), tuple(copies_of(store, id)))
