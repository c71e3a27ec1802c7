"""Each example of each rule is a test: `yes` must match, `no` must not."""

import pytest

from tawatur.languages.ar import arabic
from tawatur.lexicon import Rule, check_lexicon
from tests.extract.read import content, read

# Rules of the other layers have tests of their own (test_events.py, test_stances.py).
RULES = [rule for rule in arabic().lexicon.rules() if rule.layer in ("attribution", "turns", "layout")]
YES = [(rule, example) for rule in RULES for example in rule.yes]
NO = [(rule, example) for rule in RULES for example in rule.no]


def _applies(rule: Rule, example: str) -> bool:
    analysis = read(example)
    if rule.layer == "attribution":
        return any(a.rule == rule.id for a in analysis.attributions)
    if rule.layer == "turns":
        first = rule.data["words"][0].split("|")
        words = example.replace("،", " ،").split()
        turn = max(n for n, word in enumerate(words) if _bare(word) in {_bare(w) for w in first})
        rest = " ".join(words[turn:]).replace(" ،", "،").rstrip(".")
        return bool(analysis.attributions) and not any(rest in content(analysis, a) for a in analysis.attributions)
    body = "قال الوزير سليم الدرعاوي إن الميناء مفتوح منذ أمس أمام السفن.\n"
    analysis = read(body + example)
    return any(part.start <= len(body) < part.end for part in analysis.document.parts)


def _bare(word: str) -> str:
    return word.translate(str.maketrans("أإآى", "اااي"))


@pytest.mark.parametrize(("rule", "example"), YES, ids=[f"{rule.id}-{n}" for n, (rule, _) in enumerate(YES)])
def test_matches(rule: Rule, example: str) -> None:
    assert _applies(rule, example)


@pytest.mark.parametrize(("rule", "example"), NO, ids=[f"{rule.id}-{n}" for n, (rule, _) in enumerate(NO)])
def test_does_not_match(rule: Rule, example: str) -> None:
    assert not _applies(rule, example)


def test_every_rule_of_speech_has_an_example() -> None:
    assert [rule.id for rule in RULES if rule.layer in ("attribution", "turns") and not rule.yes] == []


def test_the_data_are_sound() -> None:
    check_lexicon(arabic().lexicon)
