"""The invented dispute of examples/: what seven reports come to, as expected.json says."""

import json
from pathlib import Path
from typing import Any

import pytest

from tawatur.api import analyze
from tawatur.corroborate import Corroboration, Reader, corroborate
from tawatur.ingest import Delivered, read
from tawatur.languages.ar import arabic
from tawatur.model import Claim

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "dispute"
EXPECTED: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {item.document.id: item.document.text for item in read(str(FOLDER / "reports.jsonl")) if isinstance(item, Delivered)}


@pytest.fixture(scope="module")
def found(texts: dict[str, str]) -> Corroboration:
    reader = Reader(arabic())
    items = [item for item in read(str(FOLDER / "reports.jsonl")) if isinstance(item, Delivered)]
    return corroborate((reader.read(analyze(item.document)) for item in items), texts.__getitem__)


def about(found: Corroboration, report: str, words: str, texts: dict[str, str]) -> Claim:
    """The claim that this report states with these words."""
    for claim in found.claims:
        for r in claim.reports:
            if r.document == report and words in texts[report][r.start : r.end]:
                return claim
    raise AssertionError(words)


def test_the_shooting(found: Corroboration, texts: dict[str, str]) -> None:
    expected = EXPECTED["claims"][0]
    claim = about(found, "dispute-1", "لجريدة المرسى إن حرس الحدود أطلق النار", texts)
    assert {r.document for r in claim.reports} == set(expected["reports"])
    assert {"min": claim.origins.min, "max": claim.origins.max} == expected["origins"]
    assert claim.origins.why


def test_the_toll_rises(found: Corroboration, texts: dict[str, str]) -> None:
    expected = EXPECTED["claims"][1]
    before = about(found, "dispute-1", "ثلاثة أشخاص قتلوا", texts)
    after = about(found, expected["updated_by"], "ارتفع إلى خمسة", texts)
    assert ("updates", before.id) in {(r.type, r.claim) for r in after.relations}
    assert sorted({v.low for v in (*before.values, *after.values) if v.low is not None}) == expected["values"]
    assert {r.document for r in before.reports} == set(expected["reports"])


def test_the_denial(found: Corroboration, texts: dict[str, str]) -> None:
    shooting = about(found, "dispute-1", "لجريدة المرسى إن حرس الحدود أطلق النار", texts)
    denial = about(found, EXPECTED["denied_by"], "نفت وزارة الداخلية", texts)
    assert ("denies", shooting.id) in {(r.type, r.claim) for r in denial.relations}
    assert all(r.polarity == "negative" for r in denial.reports)


def test_copies(found: Corroboration) -> None:
    assert [list(pair.documents) for pair in found.copies] == EXPECTED["copies"]


def test_each_passage_stands_in_one_claim_and_gists_are_word_for_word(found: Corroboration, texts: dict[str, str]) -> None:
    places = [(r.document, r.start, r.end) for claim in found.claims for r in claim.reports]
    assert len(places) == len(set(places))
    for claim in found.claims:
        assert claim.gist in {texts[r.document][r.start : r.end] for r in claim.reports}
        assert 0 <= claim.origins.min <= claim.origins.max
        assert {relation.claim for relation in claim.relations} <= {c.id for c in found.claims} - {claim.id}
