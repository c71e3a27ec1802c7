"""Who says what, construction by construction, in sentences on invented people."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extract.read import content, media, read, told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the subject after the verb, with apposition, adjuncts and commas between
        ("قال وزير النقل سليم الدرعاوي، أمس، إن الميناء مفتوح.", [("قال", "سليم الدرعاوي", "إن الميناء مفتوح")]),
        ("وأمر القائد العام للحرس، المشير سليم الدرعاوي، الأربعاء، بوقف العمل.", [("وأمر", "سليم الدرعاوي", "بوقف العمل")]),
        ("قال، اليوم، رئيس البلدية سليم الدرعاوي إنه لن يترشح.", [("قال", "سليم الدرعاوي", "إنه لن يترشح")]),
        # the subject before it
        ("وكان شهود عيان في مدينة عدن قد أفادوا أن النار أخمدت.", [("أفادوا", "شهود عيان في مدينة عدن", "أن النار أخمدت")]),
        # names that no list knows: beside a title, before one, after a verb
        ("أكد قائد الشرطة نيل باسو أن المشتبه به معروف.", [("أكد", "نيل باسو", "أن المشتبه به معروف")]),
        ("قال بهرام فاسمي، المتحدث باسم البلدية، إن البيان قديم.", [("قال", "بهرام فاسمي", "إن البيان قديم")]),
        # an unnamed source and what it does
        ("قال مصدر محلي يتابع الملف إن الرئاسة غاضبة.", [("قال", "مصدر محلي", "إن الرئاسة غاضبة")]),
        # objects that cannot speak
        ("نفى الوزير كل الاتهامات.", [("نفى", "الوزير", "كل الاتهامات")]),
        ("وأدان المجلس الهجوم على القرية.", [("وأدان", "المجلس", "الهجوم على القرية")]),
        ("وحث الطرفين على الحوار.", [("وحث", None, "على الحوار")]),
        # whom a verb accuses, with and without its subject; passives
        ("اتهمت دول غربية هولندا بالإهمال.", [("اتهمت", "دول غربية", "هولندا بالإهمال")]),
        ("اتهم الجيش الهولندي القوات البلجيكية بالإهمال.", [("اتهم", "الجيش الهولندي", "القوات البلجيكية بالإهمال")]),
        ("اتهمت الشركة، الخميس، أربعة من جيرانها بالإهمال.", [("اتهمت", "الشركة", "أربعة من جيرانها بالإهمال")]),
        (
            "قالت المديرة إن العمل توقف. واتهمت البلدية بالإهمال.",
            [("قالت", "المديرة", "إن العمل توقف"), ("واتهمت", "المديرة", "البلدية بالإهمال")],
        ),
        ("واتهم الصحفيون بالإهمال.", []),
        ("واتهم سليم الدرعاوي، الذي كان في جولة، هولندا بالإهمال.", [("واتهم", "سليم الدرعاوي", "هولندا بالإهمال")]),
        # where the subject is, and whom the words are said to, stand before what is said
        ("أكد الاتحاد العام للعمل في هولندا استمرار الإضراب.", [("أكد", "الاتحاد العام للعمل", "استمرار الإضراب")]),
        ("اقترح الوزير على الدول الأعضاء، زيادة نفقاتها.", [("اقترح", "الوزير", "زيادة نفقاتها")]),
        # a subject that begins somebody's words
        (
            'قال الوزير إن "المجموعات الثلاث أكدت ضرورة الحوار".',
            [("قال", "الوزير", 'إن "المجموعات الثلاث أكدت ضرورة الحوار'), ("أكدت", "المجموعات الثلاث", "ضرورة الحوار")],
        ),
        # who acted goes on to speak
        (
            "قالت البلدية إن الجسر انهار. وحددت الشرطة هوية السائق، وقالت إنه من القرية.",
            [("قالت", "البلدية", "إن الجسر انهار"), ("وقالت", "الشرطة", "إنه من القرية")],
        ),
        # where people write is no source
        ("وكتب سليم الدرعاوي على موقع التواصل الاجتماعي \"تويتر\" أن العمل توقف.", [("وكتب", "سليم الدرعاوي", "أن العمل توقف")]),
        # what a verb takes begins the content, past what carried the words
        ("أعلن المجلس في بيان مسجل الخميس بدء عملية \"تنظيف النهر\".", [("أعلن", "المجلس", 'بدء عملية "تنظيف النهر')]),
        ("أعلنت الهيئة، التي تدير المطار، مسؤوليتها عن التأخير.", [("أعلنت", "الهيئة", "مسؤوليتها عن التأخير")]),
        # according-to phrases
        ("انهار الجسر فجرا، وفق ما أكده مصدر محلي.", [("وفق ما أكده", "مصدر محلي", "انهار الجسر فجرا")]),
        ("وحسب ما أفاد به شاهد فإن النار أخمدت.", [("وحسب ما أفاد", "شاهد", "فإن النار أخمدت")]),
        # the reporter's turn ends the content
        ("قال الوزير إن العمل توقف، في إشارة إلى الإضراب.", [("قال", "الوزير", "إن العمل توقف")]),
        # nobody is named
        ("يذكر أن الجسر قديم.", []),
    ],
)  # fmt: skip
def test_constructions(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    assert told(text) == expected


def test_a_headline_speaks_for_its_holder() -> None:
    first = told("قال الوزير سليم الدرعاوي إن العمل مستمر.", title="الدرعاوي: لن نتراجع عن المشروع")[0]
    assert first == (":", "سليم الدرعاوي", "لن نتراجع عن المشروع")


def test_holders_are_carried_on() -> None:
    got = told("قال الوزير سليم الدرعاوي إن الميناء مفتوح. وأضاف أن العمل عاد، مشيرا إلى أن السفن تنتظر. وأوضح الوزير أن المخزون كاف.")
    assert [holder for _, holder, _ in got] == ["سليم الدرعاوي"] * 4


def test_two_unnamed_sources_stay_two() -> None:
    got = told("قال مصدر جزائري إن اللقاء ألغي. وأكد دبلوماسي مصري أن الخلاف قديم. وأضاف المصدر الجزائري أن الملف نقل.")
    assert [holder for _, holder, _ in got] == ["مصدر جزائري", "دبلوماسي مصري", "مصدر جزائري"]


def test_a_statement_inside_a_statement() -> None:
    analysis = read("قالت الصحيفة إن الوزير أكد أن الميناء مفتوح.")
    outer, inner = analysis.attributions
    assert inner.parent == outer.id and content(analysis, inner) == "أن الميناء مفتوح"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نقلت وكالة رويترز عن مسؤول قوله إن الطريق مغلقة.", ["وكالة رويترز"]),
        ("قال مسؤول لوكالة رويترز إن الطريق مغلقة.", ["رويترز"]),
        ("قال المتحدث لبي بي سي إن العمل توقف.", ["بي بي سي"]),
        ("ذكرت وكالة رويترز نقلا عن مسؤول أن الطريق مغلقة.", ["وكالة رويترز"]),
        ("قال مسؤول، في حوار مع وكالة أنباء \"تسنيم\"، إن الطريق مغلقة.", ["تسنيم"]),
        ("قال سليم الدرعاوي، الكاتب في صحيفة الحياة، إن الطريق مغلقة.", []),
    ],
)
def test_media_between(text: str, expected: list[str]) -> None:
    analysis = read(text)
    assert [name.removeprefix("وكالة ") for name in media(analysis, analysis.attributions[0])] == [
        name.removeprefix("وكالة ") for name in expected
    ]


def test_modes() -> None:
    def mode(text: str) -> str:
        return read(text).attributions[0].mode

    assert mode('قال الوزير: "الميناء مفتوح منذ أمس أمام كل السفن".') == "direct"
    assert mode("قال الوزير إن الميناء مفتوح.") == "indirect"
    assert mode('قال الوزير إن الميناء "مفتوح أمام كل السفن" منذ أمس.') == "mixed"


def test_a_name_in_quotation_marks_is_no_quotation() -> None:
    assert told('قالت حركة "النهر الأخضر" إن السد قديم.') == [("قالت", "النهر الأخضر", "إن السد قديم")]


def test_polarity() -> None:
    negative = read("لم يؤكد الوزير أن الميناء مفتوح.").attributions[0]
    assert negative.polarity == "negative"


WORDS = st.lists(
    st.sampled_from(
        "قال وأضاف الوزير سليم الدرعاوي إن أن مصدر المصدر أمس \" « » : ، . ( ) الميناء مفتوح لوكالة رويترز وفقا ل بحسب لم "
        "يؤكد مؤكدا التي وهو نقلت عن قوله # _ ـ 280 قتيلا Reuters \u200f \n \n\n".split(" ")
    ),
    max_size=40,
)


@given(WORDS)
def test_spans_lie_in_the_text_whatever_it_is(words: list[str]) -> None:
    text = " ".join(words)
    if not text.strip():
        return
    analysis = read(text)
    ids = {actor.id for actor in analysis.actors}
    for a in analysis.attributions:
        for span in (a.cue, *a.content, *a.quoted, *((a.source,) if a.source else ())):
            assert 0 <= span.start < span.end <= len(text)
            assert text[span.start : span.end] == text[span.start : span.end].strip()
        assert all(link.actor in ids for link in a.chain)
        assert a.holder is None or a.holder in ids
    for item in (*analysis.timex, *analysis.quantities, *(m for actor in analysis.actors for m in actor.mentions)):
        assert 0 <= item.start < item.end <= len(text)
