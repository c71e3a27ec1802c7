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
