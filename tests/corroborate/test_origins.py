"""Independence is never assumed: the table of who counts."""

import msgspec
import pytest

from tawatur.corroborate.dossier import Passage, Teller
from tawatur.corroborate.origins import Statement, origins


def passage(teller: Teller | None, *words: str, voice: str = "attributed") -> Passage:
    made = {"voice": voice, "start": 0, "end": 1, "attribution": None, "teller": None, "chain": (), "act": None}
    made |= {"polarity": "positive", "words": dict.fromkeys(words, 1.0), "actors": (), "figures": (), "sentence": 0}
    return msgspec.structs.replace(msgspec.convert(made, Passage), teller=teller)


def person(name: str, body: str | None = None) -> Teller:
    return Teller(name, name, name, "person", True, body)


def unnamed(report: str) -> Teller:
    return Teller(f"{report}#a1", f"{report}#a1", "مصدر", "anonymous", False)


BARE = passage(None, "a", "b", voice="reporter")
HADDAD, NASSAR = person("سمير حداد"), person("ليلى نصار")
PORT = Teller("port", "port", "إدارة الميناء", "organisation", True)


@pytest.mark.parametrize(
    ("statements", "least", "most"),
    [
        ([("1", BARE)], 0, 1),
        ([("1", passage(HADDAD, "a"))], 1, 1),
        ([("1", passage(HADDAD, "a")), ("2", passage(person("حداد"), "b")), ("3", passage(HADDAD, "c"))], 1, 1),
        ([("1", passage(HADDAD, "a")), ("2", passage(NASSAR, "b"))], 2, 2),
        ([("1", passage(HADDAD, "a", "b", "c")), ("2", passage(NASSAR, "a", "b", "c"))], 1, 1),
        ([("1", passage(person("سمير حداد", "port"), "a")), ("2", passage(PORT, "b"))], 1, 1),
        ([("1", passage(unnamed("1"), "a")), ("2", passage(unnamed("2"), "b"))], 1, 2),
        ([("1", passage(unnamed("1"), "a")), ("2", passage(HADDAD, "b"))], 1, 2),
        ([("1", passage(HADDAD, "a")), ("1", BARE)], 1, 1),
        ([("1", passage(HADDAD, "a")), ("2", BARE)], 1, 2),
        ([("1", passage(None, "a", "b", "c", voice="reporter")), ("2", passage(None, "a", "b", "c", voice="reporter"))], 0, 1),
    ],
)
def test_who_counts(statements: list[tuple[str, Passage]], least: int, most: int) -> None:
    found = origins([Statement(document, f"outlet {document}", p) for document, p in statements], lambda a, b: False)
    assert (found.min, found.max) == (least, most) and found.why


def test_copies_tell_once() -> None:
    two = [Statement("1", "a", BARE), Statement("2", "b", passage(None, "x", voice="reporter"))]
    assert origins(two, lambda a, b: False).max == 2
    assert origins(two, lambda a, b: {a, b} == {"1", "2"}).max == 1
