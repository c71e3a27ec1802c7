"""Excerpts to export: the dispute of the examples, and one report made by hand with nested speech and markup."""

from collections.abc import Callable

import pytest

from tawatur.cli.analyze import analyses
from tawatur.corroborate import Reader, corroborate
from tawatur.export.excerpt import Excerpt
from tawatur.languages.ar import arabic
from tawatur.model import Analysis

from ..conftest import ROOT
from .made import made


@pytest.fixture(scope="session")
def dispute() -> Excerpt:
    """The seven reports of the examples and the claims across them."""
    reports = tuple(analyses([str(ROOT / "examples" / "dispute" / "reports.jsonl")], []))
    texts = {a.document.id: a.document.text for a in reports}
    reader = Reader(arabic())
    return Excerpt(reports, corroborate([reader.read(a) for a in reports], texts.__getitem__).claims)


@pytest.fixture(scope="session")
def everything(dispute: Excerpt) -> Excerpt:
    """The dispute, with the report made by hand."""
    return Excerpt((*dispute.analyses, made()), dispute.claims)


@pytest.fixture(scope="session")
def text_of(everything: Excerpt) -> Callable[[str], str]:
    """The text of a report by its id."""
    by_id: dict[str, Analysis] = {a.document.id: a for a in everything.analyses}
    return lambda id: by_id[id].document.text
