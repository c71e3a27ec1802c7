"""Counted nouns in any form, duals, verbs and nouns that say what became of people, words of the calendar."""

import pytest

from tawatur.languages.ar import arabic
from tawatur.text import fold

QUANTITIES = arabic().quantities
TIME = arabic().time
assert QUANTITIES is not None and TIME is not None


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("جندي جنديا جنود الجنود جنودها", "fighters"),
        ("قتيل قتيلا قتلى القتلى", "killed"),
        ("معتقل معتقلا معتقلين المعتقلين معتقلي", "detained"),
        ("دولار دولارا دولارات الدولارات", "money"),
        ("طائرة طائرات الطائرات طائرتين", "weapons"),
        ("كيلومتر كيلومترا كيلومترات", "length"),
        ("شخص شخصا أشخاص", "people"),
        ("دولة دول سيارات منازل", "other"),
        ("زهرة غيمة", None),
    ],
)
def test_counted_nouns(words, category):
    assert {QUANTITIES.noun(fold(word)) for word in words.split()} == {category}


@pytest.mark.parametrize("word", ["صاروخين", "الصاروخين", "شركتين", "جنديين", "مدنيان", "قتيلان", "مرتين"])
def test_duals(word):
    assert QUANTITIES.dual(fold(word)) is not None


@pytest.mark.parametrize("word", ["مدنيين", "قوانين", "الوزيران", "طالبان", "بلدان", "اثنتين", "موجودتان", "سكان"])
def test_no_duals(word):
    assert QUANTITIES.dual(fold(word)) is None


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("قتل قتلت قتلوا مقتل ومقتل بمقتل مقتلهم يقتل قتلهم", "killed"),
        ("أصيب أصيبوا وأصيبت إصابة وإصابة جرح", "wounded"),
        ("اعتقل اعتقلت اعتقال واعتقال القبض", "detained"),
        ("توقف حضر قال", None),
    ],
)
def test_fate(words, category):
    assert {QUANTITIES.fate.get(fold(word)) for word in words.split()} == {category}


def test_the_future_is_a_verb_with_its_particle():
    assert all(TIME.is_future(fold(w)) for w in ("سيعقد", "وستنشر", "سيصل"))
    assert not any(TIME.is_future(fold(w)) for w in ("ستين", "سيارة", "سيناء", "سنوات", "سياسي"))


def test_month_names_of_all_traditions_are_one_month():
    assert {TIME.months[tuple(fold(w).split())] for w in ("يوليو", "تموز", "جويلية")} == {7}
    assert {TIME.months[tuple(fold(w).split())] for w in ("يناير", "كانون الثاني", "جانفي")} == {1}
