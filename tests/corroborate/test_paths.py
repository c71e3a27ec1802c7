"""Ways to the reader: which share a teller, and who stands on all of them."""

from tawatur.corroborate.dossier import Passage, Teller
from tawatur.corroborate.origins import Statement
from tawatur.corroborate.paths import Paths, paths


def statement(document: str, outlet: str, voice: str | None, *chain: str) -> Statement:
    teller = Teller(voice, voice, voice, "person", True) if voice else None
    kind = "attributed" if voice else "reporter"
    return Statement(document, outlet, Passage(0, 1, kind, None, teller, chain, None, "positive", {}, (), (), 0))


def never(one: str, other: str) -> bool:
    return False


def test_no_source_is_no_chain() -> None:
    assert paths([statement("1", "البرق", None)], never) == Paths(0, ())


def test_two_voices_through_one_agency() -> None:
    told = [statement("1", "البرق", "a", "wakala"), statement("2", "الأفق", "b", "wakala")]
    assert paths(told, never) == Paths(1, ("wakala",))


def test_two_voices_two_ways() -> None:
    assert paths([statement("1", "البرق", "a"), statement("2", "الأفق", "b")], never) == Paths(2, ())


def test_a_copy_is_told_through_what_it_copies() -> None:
    told = [statement("1", "البرق", "a"), statement("2", "الأفق", "b")]
    assert paths(told, lambda one, other: True) == Paths(1, ("البرق",))
