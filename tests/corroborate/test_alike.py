"""Words that newspapers use for one another, stages of a course, and silence."""

import pytest

from tawatur.languages.ar import arabic
from tawatur.languages.ar.stems import likener
from tawatur.text import fold


@pytest.mark.parametrize(("word", "other"), [("علقت", "جمدت"), ("ويعلق", "أرجأ"), ("يوقف", "اعتقل"), ("وبالمهاجم", "منفذ")])
def test_in_whatever_form(word: str, other: str) -> None:
    lexicon = arabic().corroboration
    assert lexicon is not None
    assert lexicon.alike(fold(word)) == lexicon.alike(fold(other)) is not None


@pytest.mark.parametrize(("word", "other"), [("صاروخ", "صرخ"), ("لقاء", "لقي"), ("قضية", "قضوا")])
def test_the_same_consonants_are_not_the_same_word(word: str, other: str) -> None:
    lexicon = arabic().corroboration
    assert lexicon is not None
    assert lexicon.alike(fold(word)) != lexicon.alike(fold(other))


def test_a_word_stands_in_one_row() -> None:
    with pytest.raises(ValueError, match="قتل"):
        likener([["قتل", "اغتال"], ["هاجم", "قتل"]], frozenset())


def test_a_charge_comes_after_an_arrest() -> None:
    lexicon = arabic().corroboration
    assert lexicon is not None
    arrest, charge = lexicon.stage(fold("اعتقلت")), lexicon.stage(fold("اتهام"))
    assert arrest is not None and charge is not None and arrest[0] == charge[0] and arrest[1] < charge[1]
