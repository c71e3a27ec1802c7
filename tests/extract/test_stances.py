"""What one actor is to another, by what it did and by what it is called."""

import pytest

from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.model import Document
from tawatur.pipeline import analyze_document

STANDING = [rule for rule in arabic().lexicon.rules() if rule.id.startswith("ar.stance.")]


def stances(text):
    analysis = analyze_document(Document(id="d", text=text, published="2024-05-06"), arabic(), load_knowledge())
    names = {a.id: a.name for a in analysis.actors}
    return [(names[s.source], s.kind, names[s.target], s.rule) for s in analysis.stances], analysis


@pytest.mark.parametrize("rule", STANDING, ids=lambda rule: rule.id)
def test_examples_of_a_description(rule):
    assert rule.yes
    for text in rule.yes:
        assert rule.id in [s[3] for s in stances(text)[0]], text
    for text in rule.no:
        assert rule.id not in [s[3] for s in stances(text)[0]], text


def test_a_backer_is_the_source():
    found, analysis = stances('قالت كتائب "النسر" المدعومة من الوزير كمال الراوي إنها دخلت البلدة.')
    assert ("كمال الراوي", "supports", "النسر", "ar.stance.backed") in found
    for stance in analysis.stances:
        assert stance.evidence.of(analysis.document.text)


def test_an_attack_is_a_fight_between_named_actors():
    found, _ = stances("هاجمت قوات الوزير سالم الداودي قوات الوزير كمال الراوي.")
    assert ("سالم الداودي", "fights", "كمال الراوي", "ar.event.hajama") in found


def told(text):
    return [(s.kind, s.factuality, s.since, s.until) for s in stances(text)[1].stances]


def test_support_ends_or_is_reviewed():
    assert told("قرر الوزير كمال الراوي إنهاء دعم الوزير سالم الداودي.") == [("withdraws_support", "planned", None, None)]
    reviewed = told("أعلن الوزير كمال الراوي أنه سيعيد النظر في دعمه للوزير سالم الداودي.")
    assert reviewed == [("supports", "actual", None, None), ("withdraws_support", "planned", None, None)]


def test_who_loses_support_had_it_of_the_other():
    found, _ = stances("كان ذلك سببا في خسارة الوزير سالم الداودي لدعم الوزير كمال الراوي.")
    assert found == [("كمال الراوي", "withdraws_support", "سالم الداودي", "ar.stance.loses")]


def test_since_when():
    found = told("يشن الوزير سالم الداودي هجوما على قوات الوزير كمال الراوي منذ أبريل 2024.")
    assert found == [("fights", "actual", "2024-04", None)]


def test_joined_backers():
    found, _ = stances('قالت كتائب "النسر" المدعومة من الوزير كمال الراوي والوزير سالم الداودي إنها دخلت البلدة.')
    assert {s[0] for s in found} >= {"كمال الراوي"}


def test_unnamed_people_have_no_standing():
    found, _ = stances('هاجم مسلحون كتائب "النسر".')
    assert found == []
