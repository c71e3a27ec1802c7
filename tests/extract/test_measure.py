"""When and how many, in invented sentences; the day of publication is Monday, 2024-05-06."""

import pytest

from tests.extract.read import read


def missed(reason: str) -> pytest.MarkDecorator:
    """A known miss: the test fails when it is mended, so that the mark goes."""
    return pytest.mark.xfail(reason=reason, strict=True)


def times(text: str) -> list[tuple[str, str | None]]:
    return [(text[t.start : t.end], t.value) for t in read(text).timex]


def figures(text: str) -> list[tuple[str, float | int | None, float | int | None, str]]:
    return [(text[q.start : q.end], q.low, q.high, q.category) for q in read(text).quantities]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("انطلقت العملية ليلة أمس الأحد 04 مارس 2018.", [("ليلة أمس الأحد 04 مارس 2018", "2018-03-04TNI")], marks=missed("the date behind the weekday is read as a second time")),
        ("يبدأ العمل يوم غد الثلاثاء.", [("يوم غد الثلاثاء", "2024-05-07")]),
        ("سينطلق العمل الخميس.", [("الخميس", "2024-05-09")]),
        ("انطلق العمل الخميس.", [("الخميس", "2024-05-02")]),
        ("وصل في 17 يناير/كانون الثاني 2020.", [("17 يناير/كانون الثاني 2020", "2020-01-17")]),
        pytest.param("وصل يومي 12 و13 أفريل 2018.", [("12", "2018-04-12"), ("13 أفريل 2018", "2018-04-13")], marks=missed("days in numbers before one month")),
        ("من 5 إلى 10 ماي.", [("5", "2024-05-05"), ("10 ماي", "2024-05-10")]),
        ("تفتح المراكز السابعة صباحا وتغلق السابعة مساء.", [("السابعة صباحا", "2024-05-06T07:00"), ("السابعة مساء", "2024-05-06T19:00")]),
        ("وصل في الساعة 04.00 بتوقيت غرينتش.", [("الساعة 04.00 بتوقيت غرينتش", "2024-05-06T04:00")]),
        ("خلال الثلاثي الأول من سنة 2018.", [("الثلاثي الأول من سنة 2018", "2018-Q1")]),
        ("نهاية الأسبوع الجاري.", [("نهاية الأسبوع الجاري", "2024-W19-WE")]),
        ("توقف العمل منذ ثلاث سنوات.", [("ثلاث سنوات", "P3Y")]),
        # what is no time
        ("حل الفريق في المركز السابع.", []),
    ],
)
def test_times(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert times(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قتل احد عشر شخصا.", [("احد عشر شخصا", 11, 11, "killed")]),
        ("قتل نحو 280 مدنيا وأكثر من 2000 مقاتل.", [("نحو 280 مدنيا", 280, 280, "killed"), ("أكثر من 2000 مقاتل", 2000, None, "killed")]),
        pytest.param("قتل ثمانية من عناصر الشرطة على الأقل.", [("ثمانية من عناصر الشرطة على الأقل", 8, None, "killed")], marks=missed("a bound behind a partitive")),
        ("أصيب 28 بجروح.", [("28", 28, 28, "wounded")]),
        pytest.param("قتل وجرح سبعة عشر سائحا.", [("سبعة عشر سائحا", 17, 17, "killed")], marks=missed("two fates of one count: the nearer is taken")),
        ("تم اعتقال أربعة من إخوان المركز.", [("أربعة من إخوان", 4, 4, "detained")]),
        ("سجلت 20 حالة اختناق.", [("20 حالة اختناق", 20, 20, "wounded")]),
        ("قدرت الخسائر بما يفوق الثلاثة مليارات جنيه.", [("ما يفوق الثلاثة مليارات جنيه", 3_000_000_000, None, "money")]),
        ("ارتفع الإنتاج بنسبة 20 بالمائة.", [("20 بالمائة", 20, 20, "percent")]),
        ("نزح 146 ألف شخص.", [("146 ألف شخص", 146_000, 146_000, "displaced")]),
        ("شارك العشرات في الوقفة.", [("العشرات", 10, None, "people")]),
        ("تبعد القرية 60 كيلومترا.", [("60 كيلومترا", 60, 60, "length")]),
        # what counts nothing
        ("وصل في عام 2018.", []),
        ("صدرت الفقرة في المادة 15 من القانون.", []),
        ("قالت الشركتان إن العقد ألغي.", []),
    ],
)
def test_figures(text: str, expected: list[tuple[str, float | int | None, float | int | None, str]]) -> None:
    assert figures(text) == expected


def test_an_approximator_shows() -> None:
    (figure,) = read("حضر نحو 40 موظفا.").quantities
    assert figure.approximate and figure.low == figure.high == 40


def test_two_names_of_one_month_that_disagree_are_told() -> None:
    assert any("disagree" in warning for warning in read("وصل في 17 يناير/شباط 2020.").warnings)
