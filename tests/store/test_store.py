"""Reports in, reports out; nothing lost, nothing twice."""

import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tawatur.api import analyze
from tawatur.corroborate import Reader
from tawatur.errors import StoreError
from tawatur.languages.ar import arabic
from tawatur.model import Document, encode
from tawatur.store import Delivery, Store, digest_of
from tawatur.store.overview import search, sources, stats

ONE = Document(id="1", text="فتح الميناء\n\nقال الوزير سمير حداد للصحيفة إن الميناء مفتوح.", title="فتح الميناء", outlet="المرفأ", published="2031-03-04")
TWO = Document(id="2", text="أغلقت المدرسة أبوابها.", outlet="التل", published="2031-03-05")


def delivery(document: Document) -> Delivery:
    analysis = analyze(document)
    return Delivery(digest_of(document), analysis, Reader(arabic()).read(analysis))


@pytest.fixture
def store(place: Callable[[str], Path | str]) -> Iterator[Store]:
    with Store.open(place("a")) as opened:
        yield opened


def test_adding_twice_changes_nothing_and_a_new_text_is_a_new_version(store: Store) -> None:
    assert store.add([delivery(ONE), delivery(TWO)]) == ["1", "2"]
    assert store.add([delivery(ONE)]) == []
    changed = Document(id="1", text=ONE.text + " ثم أغلق.", title=ONE.title, outlet="المرفأ", published="2031-03-04")
    assert store.known([("1", digest_of(ONE)), ("1", digest_of(changed))]) == {("1", digest_of(ONE))}
    assert store.add([delivery(changed)]) == ["1"]
    counted = stats(store)
    assert (counted.reports, counted.versions, counted.outlets) == (2, 3, 2)
    assert [a.document.text for a in store.analyses()] == [changed.text, TWO.text]


def test_an_analysis_comes_back_as_it_was(store: Store) -> None:
    store.add([delivery(ONE)])
    assert [encode(a) for a in store.analyses(["1"])] == [encode(analyze(ONE))]
    assert list(store.analyses(since="2031-03-05")) == [] and list(store.analyses(until="2031-03-04"))


@pytest.mark.parametrize("query", ["صحيفة", "الصحيفة ميناء", "«الميناء مفتوح»", "وزير", "الْوَزِيرُ"])
def test_search_knows_particles_and_spelling(store: Store, query: str) -> None:
    store.add([delivery(ONE), delivery(TWO)])
    assert [f.id for f in search(store, query, arabic())] == ["1"]


def test_search_without_words_finds_nothing(store: Store) -> None:
    store.add([delivery(ONE)])
    assert not list(search(store, '" ( *', arabic())) and not list(search(store, "«مفتوح الميناء»", arabic()))


def test_sources_are_the_named_ones(store: Store) -> None:
    named = Document(id="3", text="قالت منظمة الأمم المتحدة إن الميناء مفتوح. وقال مصدر إنه مغلق.", outlet="التل")
    store.add([delivery(named)])
    assert all(s.kind != "anonymous" and s.statements for s in sources(store))


def test_no_store_is_told(tmp_path: Path) -> None:
    (tmp_path / "no.sqlite").write_text("this is no database, and long enough to be seen as none" * 20)
    with pytest.raises(StoreError, match="no.sqlite"):
        Store.open(tmp_path / "no.sqlite")
    with pytest.raises(StoreError, match="no such store"):
        Store.open(tmp_path / "none.sqlite", create=False)


def test_a_store_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    Store.open(tmp_path / "a.sqlite").close()
    connection = sqlite3.connect(tmp_path / "a.sqlite")
    connection.execute("UPDATE settings SET value = '999'")
    connection.commit()
    connection.close()
    with pytest.raises(StoreError, match="newer version"):
        Store.open(tmp_path / "a.sqlite")
