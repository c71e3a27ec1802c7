"""The dossiers, read back as HTML."""

import re

import msgspec

from tawatur.export import dossier
from tawatur.export.excerpt import Excerpt

from .test_views import read


def page(excerpt: Excerpt) -> str:
    source = "".join(dossier.write(excerpt))
    assert "<script" not in source and not re.search(r"(src=|url\(|@import|href=)", source) and 'dir="rtl"' in source
    read(source)
    return source


def test_a_claim(dispute: Excerpt) -> None:
    claim = next(c for c in dispute.claims if any(r.claim == c.id for other in dispute.claims for r in other.relations))
    source = page(Excerpt(dispute.analyses, (claim,), claim, beside=dispute.claims))
    assert claim.gist in source and "ينفيه" in source
    for analysis in dispute.analyses:
        for report in claim.reports:
            if report.document == analysis.document.id:
                assert f'<mark class="content">{analysis.document.text[report.start : report.end]}</mark>' in source.replace("&quot;", '"')


def test_every_claim_has_a_page(dispute: Excerpt) -> None:
    for claim in dispute.claims:
        assert page(Excerpt(dispute.analyses, (claim,), claim, beside=dispute.claims)).count("<section>") >= 2


def test_an_actor(dispute: Excerpt) -> None:
    ids = frozenset(a.id for report in dispute.analyses for a in report.actors if a.name == "وائل الراشدي")
    source = page(Excerpt(dispute.analyses, dispute.claims[:1], actors=ids))
    assert "<h1><bdi>وائل الراشدي</bdi></h1>" in source and "ما قاله (2)" in source and "سبعة آخرين" in source


def test_no_report_can_bring_its_own_html(dispute: Excerpt) -> None:
    bad = "<img src=x onerror=alert(1)>"
    claim = msgspec.structs.replace(dispute.claims[0], gist=bad, warnings=(bad,))
    reports = [
        msgspec.structs.replace(a, document=msgspec.structs.replace(a.document, outlet=bad, url=bad)) for a in dispute.analyses
    ]
    assert "<img" not in "".join(dossier.write(Excerpt(reports, (claim,), claim)))
