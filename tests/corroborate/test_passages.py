"""What is kept of a passage: what it negates, whom it counts and where; and which passages that parts."""

from tawatur.api import analyze
from tawatur.corroborate import Reader
from tawatur.corroborate.dossier import Dossier, Passage
from tawatur.corroborate.likeness import Known, alike, opposed, unlike
from tawatur.corroborate.relations import relation
from tawatur.languages.ar import arabic
from tawatur.model import Document

READER = Reader(arabic())


def read(id: str, text: str) -> Dossier:
    return READER.read(analyze(Document(id=id, text=text, outlet=f"outlet {id}", published="2031-05-04")))


def passages(text: str) -> list[Passage]:
    return list(read("1", text).passages)


def test_a_negation_parts_what_it_stands_before() -> None:
    said = passages("الجسر القديم صالح للعبور.")[0]
    assert opposed(said, passages("الجسر القديم ليس صالحا للعبور.")[0])
    # The age is negated, not the crossing.
    assert not opposed(said, passages("الجسر القديم الذي لم يتجاوز عمره عشرين عاما صالح للعبور.")[0])


def test_two_counts_in_two_places_are_two_passages() -> None:
    found = passages("وتأكد مقتل 46 شخصا في بلدة السنديان و31 في بلدة العرعر الساحلية.")
    assert len(found) == 2
    assert set(found[0].where).isdisjoint(found[1].where)


def test_tolls_of_two_places_or_two_fates_are_not_one_claim() -> None:
    here = passages("قتل 46 شخصا في بلدة السنديان.")[0]
    assert not unlike(here, passages("قتل 58 شخصا في السنديان.")[0])
    assert unlike(here, passages("قتل 46 شخصا في بلدة العرعر.")[0])
    assert unlike(here, passages("أصيب 46 شخصا في بلدة السنديان.")[0])
    # «قتل شخص» counts dead, though no figure stands beside it.
    assert not unlike(here, passages("قتل شخص وأصيب أربعة آخرون في بلدة السنديان.")[0])


def test_tolls_of_two_places_contradict_each_other_in_nothing() -> None:
    here = passages("قتل 46 شخصا في بلدة السنديان.")[0]
    there = passages("قتل 31 شخصا في بلدة العرعر.")[0]
    assert relation(0.9, here, there, 1, 1) is None
    wide = passages("يبلغ طول جسر السنديان 300 متر.")[0]
    assert relation(0.9, wide, passages("يبلغ طول جسر السنديان 900 متر.")[0], 1, 1) == "contradicts"


def test_the_number_of_a_toll_is_no_word() -> None:
    assert passages("قتل 46 شخصا على الأقل.")[0].words == passages("قتل 58 شخصا على الأقل.")[0].words


def test_a_pronoun_after_a_comma_begins_a_clause() -> None:
    assert len(passages("وأسفر الهجوم عن مقتل شخص وإصابة أربعة آخرين، هو شاب من مواليد بلدة السنديان.")) == 2


def test_a_toll_alone_ties_no_two_stories() -> None:
    flood = read("1", "قتل 46 شخصا على الأقل.\nجرفت السيول جسر السنديان وأغرقت محاصيل القرى المجاورة.")
    fire = read("2", "قتل 46 شخصا على الأقل.\nالتهم الحريق مصنع الأقمشة في مدينة العرعر ليلا.")
    assert not [(i, j) for i, j, _ in alike(Known(flood), Known(fire), 0.2) if i == j == 0]
    assert not any(stem.startswith("#") for stem in flood.vector)
