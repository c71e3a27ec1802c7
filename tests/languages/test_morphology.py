"""Written forms of Arabic verbs, attached particles and the lexicon's files."""

import pytest

from tawatur.languages.ar import arabic
from tawatur.languages.ar.morphology import conjugate
from tawatur.languages.ar.words import splits
from tawatur.lexicon import check_lexicon
from tawatur.text import fold


def written(perfect, imperfect, **more):
    return {f.norm for f in conjugate(perfect, imperfect, **more)}


@pytest.mark.parametrize(
    ("perfect", "imperfect", "forms"),
    [
        ("قال", "يقول", "قالت قالوا قالا قلت يقول تقول يقولون يقل قيل يقال قائلا قائلة سيقول"),
        ("نفى", "ينفي", "نفت نفوا ينفي ينفون نافيا نافية"),
        ("دعا", "يدعو", "دعت دعوا تدعو يدعون داعيا داعية"),
        ("أضاف", "يضيف", "أضافت أضافوا يضيف تضيف يضيفون مضيفا مضيفة مضيفين"),
        ("أفاد", "يفيد", "أفادت أفادوا يفيد تفيد مفيدا"),
        ("رد", "يرد", "ردت ردوا يرد ترد"),
    ],
)
def test_conjugation(perfect, imperfect, forms):
    assert {fold(f) for f in forms.split()} <= written(perfect, imperfect)


def test_second_form_objects_and_nouns():
    assert {"موكدا", "موكده", "موكدين"} <= written("أكد", "يؤكد", derived=True)
    assert fold("اتهمه") in written("اتهم", "يتهم", objects=True)
    assert fold("تهديداتها") in written("هدد", "يهدد", nouns=("تهديد",), derived=True)


@pytest.mark.parametrize(
    ("word", "clitics", "stem"), [("وللصحيفة", "ول", "الصحيفة"), ("بأن", "ب", "أن"), ("فقال", "ف", "قال")]
)
def test_splits(word, clitics, stem):
    assert any(s.clitics == clitics and s.stem == fold(stem) for s in splits(fold(word)))


@pytest.mark.parametrize(
    ("word", "particle", "stem"),
    [("ولاية", "", "ولاية"), ("للصحيفة", "ل", "الصحيفة"), ("وأضاف", "", "أضاف"), ("بدمشق", "ب", "دمشق")],
)
def test_the_likeliest_reading(word, particle, stem):
    lexicon = arabic().attribution
    assert lexicon is not None
    read = lexicon.word(fold(word))
    assert (read.particle, read.stem) == (particle, fold(stem))


def test_the_data_files_are_sound():
    check_lexicon(arabic().lexicon)
