"""Who did what to whom: every trigger's own examples, parties, factuality, what is one event."""

import pytest

from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.model import Document
from tawatur.pipeline import analyze_document

TRIGGERS = [rule for rule in arabic().lexicon.rules() if rule.id.startswith("ar.event.")]


def read(text, title=None):
    return analyze_document(Document(id="d", text=text, title=title, published="2024-05-06"), arabic(), load_knowledge())


def told(text):
    analysis = read(text)
    names = {a.id: a.name for a in analysis.actors}
    return [
        (e.type, e.trigger.of(text), [names[a] for a in e.actors], [names[a] for a in e.recipients], e.factuality)
        for e in analysis.events
    ]


@pytest.mark.parametrize("rule", TRIGGERS, ids=lambda rule: rule.id)
def test_examples_of_a_trigger(rule):
    assert rule.yes
    for text in rule.yes:
        assert rule.id in [e.rule for e in read(text).events], text
    for text in rule.no:
        assert rule.id not in [e.rule for e in read(text).events], text


@pytest.mark.parametrize(
    ("text", "actors", "recipients"),
    [
        ("شن مسلحون هجوما على مقر الشرطة.", ["مسلحون"], ["مقر الشرطة"]),
        ("قتل مسلحون ثلاثة جنود.", ["مسلحون"], ["ثلاثة جنود"]),
        ("قتل ثلاثة جنود في هجوم على حاجز.", [], ["ثلاثة جنود"]),
        ("تعرضت قافلة لهجوم على يد مسلحين.", ["مسلحين"], ["قافلة"]),
        ("قالت الشرطة إنها اعتقلت ثلاثة ناشطين.", ["الشرطة"], ["ثلاثة ناشطين"]),
        ("العقوبات التي فرضتها الحكومة على الشركة.", ["الحكومة"], ["الشركة"]),
        ("التقى وزير الخارجية قائد الجيش.", ["وزير الخارجية"], ["قائد الجيش"]),
        ("هاجم الوزير سالم الداودي الوزير كمال الراوي.", ["سالم الداودي"], ["كمال الراوي"]),
        ("سمحت الحكومة للنازحين بالعودة.", ["الحكومة"], ["النازحين"]),
        ("أعلن مسؤول أميركي أن بلاده ستطرد دبلوماسيين.", ["الولايات المتحدة"], ["دبلوماسيين"]),
        ("قتل 17 جنديا في كمين نصبه مسلحون.", ["مسلحون"], ["17 جنديا"]),
        ("استقبل الوزير سالم الداودي، الاثنين في المدينة، الوزير كمال الراوي.", ["سالم الداودي"], ["كمال الراوي"]),
        ("هاجمت صواريخ إسرائيلية مقر الشرطة.", ["إسرائيل"], ["مقر الشرطة"]),
        ("استهدفت مسلحين في البلدة.", [], ["مسلحين"]),
        ("هذا هو الوزير كمال الراوي الذي قتله مسلحون.", ["مسلحون"], ["كمال الراوي"]),
        ("أشرف الوزير سالم الداودي على القوات التي هاجمت مقر الشرطة.", ["القوات"], ["مقر الشرطة"]),
        ("كان الوزير سالم الداودي وراء الهجوم على مقر الشرطة.", ["سالم الداودي"], ["مقر الشرطة"]),
        ("واتُّهم الوزير سالم الداودي بالفساد.", [], ["سالم الداودي"]),
        ("كان اتهام الوزير سالم الداودي بالفساد هراء.", [], ["سالم الداودي"]),
        ("أسفرت الحرب عن 280 قتيلا، وقتل 30 مدنيا و40 جنديا.", [], ["30 مدنيا", "40 جنديا"]),
    ],
)
def test_who_and_to_whom(text, actors, recipients):
    assert [(e[2], e[3]) for e in told(text)] == [(actors, recipients)]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("هاجم الجيش المدينة.", "actual"),
        ("لم يهاجم الجيش المدينة.", "denied"),
        ("نفت الحكومة قصف المدينة.", "denied"),
        ("قرر الجيش مهاجمة المدينة.", "planned"),
        ("سيهاجم الجيش المدينة.", "planned"),
        ("قد يهاجم الجيش المدينة.", "hypothetical"),
        ("قال الرئيس إن البلاد لن ترضخ للضغوط.", "actual"),
        ("نفت الحكومة مسؤوليتها عن هجوم على القافلة.", "actual"),
        ("ستقدم الحكومة مساعدات للنازحين.", "planned"),
        ("بحث القادة الهجوم المرتقب على المدينة.", "planned"),
    ],
)
def test_whether_it_happened(text, factuality):
    assert [e[4] for e in told(text)] == [factuality]


def test_a_cause_and_its_result_are_one_event():
    assert told("أسفرت غارة جوية عن مقتل خمسة مدنيين.") == [("ASSAULT", "غارة", [], ["خمسة مدنيين"], "actual")]


def test_killed_and_hurt_in_one_attack_are_one_event():
    found = told("أسفر هجوم على السوق عن مقتل 33 شخصا وجرح 17 شخصا.")
    assert [(e[0], e[1]) for e in found] == [("ASSAULT", "هجوم")]
    assert {"33 شخصا", "17 شخصا"} <= set(found[0][3])


def test_accidents_are_no_attacks():
    assert told("قتل شخصان في حادث سير.") == []


def test_an_event_told_again_points_to_the_first():
    events = read("هاجم مسلحون حاجز الميناء يوم الاثنين. وهاجم مسلحون حاجز الميناء.").events
    assert [e.same_as for e in events] == [None, events[0].id]


def test_spans_and_references_of_events():
    text = "قالت الشرطة إن مسلحين هاجموا قافلة يوم الاثنين وقتلوا ثلاثة جنود."
    analysis = read(text)
    actors = {a.id for a in analysis.actors}
    told_by = {a.id: a for a in analysis.attributions}
    assert analysis.events
    for event in analysis.events:
        assert text[event.trigger.start : event.trigger.end] == event.trigger.of(text) != ""
        assert set(event.actors) | set(event.recipients) <= actors
        assert told_by[event.attribution].content[0].start <= event.trigger.start
        assert event.timex is None or analysis.timex[event.timex].value == event.date
        assert all(analysis.quantities[n].category == "killed" for n in event.quantities)


def test_a_language_without_events_gives_none():
    from msgspec.structs import replace

    bare = replace(arabic(), events=None, stances=None)
    analysis = analyze_document(Document(id="d", text="هاجم مسلحون قافلة."), bare, load_knowledge())
    assert analysis.events == () and analysis.stances == ()
