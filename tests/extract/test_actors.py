"""Who is named in a report, with what the knowledge base says of them."""

from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.model import Analysis, Document
from tawatur.pipeline import analyze_document


def read(text: str, published: str | None = None) -> Analysis:
    return analyze_document(Document(id="x", text=text, published=published), arabic(), load_knowledge())


def named(analysis: Analysis) -> dict[str, list[str]]:
    """Id → the words of its named mentions."""
    text = analysis.document.text
    return {a.id: [text[m.start : m.end] for m in a.mentions if m.named] for a in analysis.actors}


def holders(analysis: Analysis) -> list[str | None]:
    return [a.holder for a in analysis.attributions]


def test_an_office_on_the_day_takes_up_the_person_named_before() -> None:
    text = "قال ترامب في تغريدة إن الاتفاق سيئ. وأكد الرئيس الأمريكي أنه سينسحب منه."
    assert holders(read(text, "2018-05-08")) == ["trump", "trump"]
    assert holders(read(text, "2022-05-08"))[1] != "trump"


def test_an_office_of_another_state_is_somebody_else() -> None:
    text = "قال رئيس الوزراء الإسرائيلي بنيامين نتنياهو إن القرار صائب. وقال رئيس الوزراء البريطاني إن القرار متسرع."
    first, second = holders(read(text, "2018-05-08"))
    assert first == "netanyahu" and second != "netanyahu"


def test_a_family_name_after_a_first_name_is_somebody_elses() -> None:
    found = named(read("قال المحامي لطفي السراج إن الجلسة تأجلت. وأضاف السراج أن الحكم سيصدر غدا."))
    assert "sarraj" not in found


def test_a_full_name_of_the_report_comes_before_a_known_short_one() -> None:
    found = named(read("السراج يستأنف الحكم\n\nقال المحامي سمير السراج إن موكله بريء. وأضاف السراج أنه سيستأنف."))
    assert "sarraj" not in found


def test_a_nationality_without_a_noun_to_describe_is_the_state() -> None:
    assert named(read("وصل الوفد إلى السعودية أمس."))["SAU"] == ["السعودية"]
    assert "SAU" not in named(read("وصلت السفينة السعودية أمس."))


def test_a_hash_within_a_name() -> None:
    assert named(read("قال دونالد #ترمب إن الاتفاق سيئ."))["trump"] == ["دونالد #ترمب"]
