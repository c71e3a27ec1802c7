"""A headline that says more firmly than its report what both tell."""

from tawatur.api import analyze
from tawatur.model import Document


def overstated(title: str, body: str) -> list[str]:
    text = f"{title}\n\n{body}"
    found = analyze(Document(id="1", text=text, title=title, outlet="البرق", published="2031-03-04"))
    return [w for w in found.warnings if w.startswith("overstates")]


def test_a_review_becomes_a_decision() -> None:
    body = "قال مصدر مطلع إن الرئيس سالم القصاب غير راض وإن نورستان ستعيد النظر في دعم الجنرال حداد."
    (warning,) = overstated("مصدر: القصاب قرر وقف دعم الجنرال حداد", body)
    assert "القصاب قرر" in warning and "ستعيد النظر" in warning


def test_a_decision_told_as_one() -> None:
    body = "قرر الرئيس سالم القصاب وقف دعم الجنرال حداد."
    assert not overstated("القصاب قرر وقف دعم الجنرال حداد", body)


def test_a_question_claims_nothing() -> None:
    body = "ربما يعيد الرئيس سالم القصاب النظر في دعم الجنرال حداد."
    assert not overstated("هل قرر القصاب وقف دعم الجنرال حداد؟", body)


def test_a_headline_as_open_as_its_report() -> None:
    body = "نورستان ستعيد النظر في دعم الجنرال حداد، بحسب الرئيس القصاب."
    assert not overstated("القصاب: نورستان تعيد النظر في دعم الجنرال حداد", body)
