"""The parts of a page."""

from pathlib import Path

import pytest

import tawatur
from tawatur.extract.layout.dates import read_date
from tawatur.languages.ar import arabic
from tawatur.model import Document
from tawatur.text import Folded, tokenize


def parts(text: str, **fields: str) -> tuple[tawatur.Document, list[tuple[str, str]]]:
    document = tawatur.analyze(Document(id="d", text=text, **fields)).document
    return document, [(p.part, text[p.start : p.end]) for p in document.parts]


def test_founding_report(shared: Path) -> None:
    text = (shared / "corpus" / "haftar-2020-01-23.txt").read_text(encoding="utf-8")
    document, found = parts(text)
    assert [name for name, _ in found] == [
        "title", "dateline", "heading", "heading", "credit", "keywords", "keywords", "related",
    ]  # fmt: skip
    assert document.title == "ميدل إيست آي: السيسي قرر إنهاء دعم حفتر ويريد بديل له"
    assert (document.published, document.published_from) == ("2020-01-23T13:10:00", "text")
    assert document.outlet == document.credit.translated_by == "الخليج الجديد"
    assert document.credit.origin == "ميدل إيست آي"
    assert document.credit.authors == ("مالك بشير",)
    assert document.keywords == ("قوات حفتر", "حكومة الوفاق الليبية", "عبدالفتاح السيسي")
    assert found[2][1] == "• فشل عسكري"
    assert found[-1][1] == "جوتيريش لحفتر: عليك أن تقبل بكل مخرجات قمة برلين"


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("الخميس 23 يناير 2020 01:10 م", "2020-01-23T13:10:00"),
        ("23 كانون الثاني 2020", "2020-01-23"),
        ("تاريخ النشر: ٢٣ يناير/كانون الثاني ٢٠٢٠ - 12:05 صباحا", "2020-01-23T00:05:00"),
        ("2020-01-23 14:30", "2020-01-23T14:30:00"),
        ("23/1/2020", "2020-01-23"),
        ("31 فبراير 2020", None),
        ("قتل 12 شخصا في يناير 2020 في هجوم على مقر الحزب", None),
        ("يناير 2020", None),
    ],
)
def test_date_lines(line: str, value: str | None) -> None:
    lexicon = arabic().layout
    assert lexicon is not None
    found = read_date(tokenize(Folded(line)), lexicon)
    assert (found.value if found else None) == value


def test_wrong_weekday_is_a_warning() -> None:
    text = "عنوان الخبر\n\nالجمعة 23 يناير 2020\n\nقال الوزير إن الميناء مفتوح."
    assert any("Thursday" in w for w in tawatur.analyze(text).warnings)
    assert not tawatur.analyze(text.replace("الجمعة", "الخميس")).warnings


@pytest.mark.parametrize(
    ("line", "dateline", "agencies"),
    [
        ("القاهرة (رويترز) - قال الوزير إن الميناء مفتوح.", "القاهرة (رويترز) -", ("رويترز",)),
        ("دبي، الإمارات العربية المتحدة (CNN)--قالت الوزارة إن الميناء مفتوح.", "دبي، الإمارات العربية المتحدة (CNN)--", ("سي إن إن",)),
        ("بيروت - أ ف ب - قال الوزير إن الميناء مفتوح.", "بيروت - أ ف ب -", ("فرانس برس",)),
    ],
)
def test_datelines(line: str, dateline: str, agencies: tuple[str, ...]) -> None:
    document, found = parts(f"عنوان الخبر\n\n{line}", title="عنوان الخبر")
    assert ("dateline", dateline) in found
    assert document.credit.agencies == agencies


def test_a_dash_in_a_sentence_opens_no_dateline() -> None:
    _, found = parts("عنوان\n\nقال الوزير - وهو يغادر القاعة - إن الميناء مفتوح.", title="عنوان")
    assert [name for name, _ in found] == ["title"]


@pytest.mark.parametrize(
    ("line", "authors", "origin", "translated_by", "agencies"),
    [
        ("المصدر: رويترز", (), "رويترز", None, ("رويترز",)),
        ("المصدر: وكالات", (), None, None, ("وكالات",)),
        ("(رويترز)", (), None, None, ("رويترز",)),
        ("أ ف ب/ رويترز", (), None, None, ("فرانس برس", "رويترز")),
        ("ترجمة: صحيفة الميناء", (), None, "الميناء", ()),
        ('* نقلا عن "المرفأ" اللبنانية', (), "المرفأ", None, ()),
        ("(إعداد سها مراد للنشرة العربية - تحرير هدى سعيد)", ("سها مراد", "هدى سعيد"), None, None, ()),
        ("بقلم: سمير حداد", ("سمير حداد",), None, None, ()),
    ],
)
def test_credit_lines(
    line: str, authors: tuple[str, ...], origin: str | None, translated_by: str | None, agencies: tuple[str, ...]
) -> None:
    body = "قال الوزير إن الميناء مفتوح.\n\nوأضاف أن العمل عاد إليه."
    document, found = parts(f"عنوان الخبر\n\n{body}\n\n{line}", title="عنوان الخبر")
    assert found[-1] == ("credit", line)
    credit = document.credit
    assert (credit.authors, credit.origin, credit.translated_by, credit.agencies) == (authors, origin, translated_by, agencies)


def test_other_stories_and_the_page_are_no_body() -> None:
    body = "قال الوزير إن الميناء مفتوح.\nاقرأ أيضا: الميناء يعود إلى العمل\nوأضاف أن العمل عاد إليه.\nشارك الخبر\nتمت."
    _, found = parts(f"عنوان\n\n{body}", title="عنوان")
    assert found == [("title", "عنوان"), ("related", "اقرأ أيضا: الميناء يعود إلى العمل"), ("boilerplate", "شارك الخبر")]


def test_words_of_labels_inside_sentences_are_body() -> None:
    body = "كتب الوزير في تغريدة أن المعبر مغلق.\nشارك الوزراء في الاجتماع الذي عقد أمس.\nالمصدر قال إن الاجتماع تأجل."
    _, found = parts(f"عنوان\n\n{body}", title="عنوان")
    assert [name for name, _ in found] == ["title"]
