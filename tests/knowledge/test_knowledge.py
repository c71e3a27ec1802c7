"""The knowledge base as shipped, and its look-ups."""

import time
from collections import Counter
from importlib import resources
from pathlib import Path

import pytest

from tawatur.errors import DataError
from tawatur.knowledge import Knowledge, add_entry, check_file, load_knowledge
from tawatur.knowledge.compile import (
    COMPILED,
    DATA,
    compile_base,
    data_files,
    digest_of,
    encode,
)
from tawatur.knowledge.load import load_base
from tawatur.text import Folded, tokenize


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load_knowledge()


def norms(text: str) -> list[str]:
    return [t.norm for t in tokenize(Folded(text))]


def test_compiled_file_is_fresh_and_deterministic():
    files = data_files()
    assert load_base().digest == digest_of(files), "stale: run python -m tawatur.knowledge.compile"
    compiled = resources.files(DATA).joinpath(COMPILED).read_bytes()
    assert encode(compile_base(files)) == compiled


def test_longest_name_wins(known):
    words = norms("وصل الجيش الوطني الليبي إلى طرابلس")
    end, found = known.longest(words, 1)
    assert (end, found[0].entry.id) == (4, "lna")
    assert known.longest(words, 0) == (0, ())


def test_clitic_and_hashtag(known):
    words = norms("وروسيا #كوريا_الشمالية")
    assert known.longest(words, 0, first="روسيا")[1][0].entry.id == "RUS"
    end, found = known.longest(words, 2)
    assert found[0].entry.id == "PRK" and end == 5


def test_ambiguous_place_is_told_apart_by_country(known):
    _, found = known.longest(norms("طرابلس"), 0)
    assert {c.entry.country for c in found} == {"LBY", "LBN"}
    assert found[0].how


@pytest.mark.parametrize("word", ["مصري", "المصرية", "المصريون", "مصريين", "المصريتان"])
def test_adjective(known, word):
    assert known.adjective(norms(word)[0]) == "EGY"


def test_adjectives_of_two_words(known):
    assert known.adjectives(norms("الكوري الشمالي"), 0) == (2, "PRK")
    assert known.adjectives(norms("الكورية الجنوبية"), 0) == (2, "KOR")
    assert known.adjectives(norms("الجنوب أفريقي"), 0) == (2, "ZAF")
    assert known.adjective("مالي") is None


@pytest.mark.parametrize(
    ("text", "role", "of", "gender", "end"),
    [
        ("وزير الخارجية الأمريكي", "foreign-minister", "USA", "m", 3),
        ("وزيرة خارجية السويد", "foreign-minister", "SWE", "f", 3),
        ("وزير الخارجية", "foreign-minister", None, "m", 2),
        ("رئيس الوزراء البريطاني", "prime-minister", "GBR", "m", 3),
        ("الرئيس المصري", "president", "EGY", "m", 2),
        ("رئيس مصر", "president", "EGY", "m", 2),
        ("المتحدث باسم الجيش الوطني الليبي", "spokesperson", "lna", "m", 5),
        ("المتحدثة باسم الخارجية الروسية", "spokesperson", "RUS.foreign-ministry", "f", 4),
        ("الأمين العام للأمم المتحدة", "secretary-general", "un", "m", 4),
    ],
)
def test_post(known, text, role, of, gender, end):
    hit = known.post(norms(text), 0)
    assert hit is not None
    assert (hit.role, hit.of, hit.gender, hit.end) == (role, of, gender, end)


def test_no_post_without_what_it_is_of(known):
    assert known.post(norms("رئيس القطار"), 0) is None


def test_title(known):
    hit = known.title(norms("اللواء الركن سالم"), 0)
    assert hit is not None and (hit.title, hit.sector, hit.end) == ("major-general", "MIL", 2)
    assert known.title(norms("الطاولة"), 0) is None


@pytest.mark.parametrize(
    ("text", "kind", "state", "id", "end"),
    [
        ("وزارة الخارجية القطرية", "foreign-ministry", "QAT", "QAT.foreign-ministry", 3),
        ("الخارجية الأمريكية", "foreign-ministry", "USA", "us-state-department", 2),
        ("جيش إسرائيل", "army", "ISR", "idf", 2),
        ("وزارة الدفاع", "defence-ministry", None, None, 2),
    ],
)
def test_body(known, text, kind, state, id, end):
    hit = known.body(norms(text), 0)
    assert hit is not None
    assert (hit.kind, hit.state, hit.id, hit.end) == (kind, state, id, end)


def test_body_by_pattern_has_names(known):
    entry = known.entry("QAT.foreign-ministry")
    assert (entry.ar, entry.en) == ("وزارة الخارجية القطرية", "Ministry of Foreign Affairs of Qatar")
    assert known.body(norms("خارجية"), 0) is None
    with pytest.raises(KeyError):
        known.entry("QAT.nothing")


def test_every_alias_finds_its_entry(known):
    for entry in known.entries:
        for form, _ in entry.forms():
            words = norms(form)
            _, found = known.longest(words, 0)
            assert found, form
    everywhere = {c for c in Counter(e.id for e in known.entries).values()}
    assert everywhere == {1}


def test_loads_fast():
    load_base.cache_clear()
    load_knowledge.cache_clear()
    best = 1.0
    for _ in range(3):
        load_base.cache_clear()
        began = time.perf_counter()
        Knowledge(load_base())
        best = min(best, time.perf_counter() - began)
    assert best < 0.3


def test_users_list_wins(known, tmp_path: Path):
    path = tmp_path / "mine.txt"
    entry = add_entry(
        path,
        ar="سالم الفرضي",
        en="Salem Farady",
        country="LBY",
        sectors=["MIL"],
        aliases=["موسكو"],
        roles=["spokesperson@lna:2019.."],
    )
    assert entry.id == "salem-farady"
    assert check_file(path) == []
    mine = load_knowledge(path)
    assert [c.entry.id for c in mine.longest(["موسكو"], 0)[1]] == ["salem-farady"]
    assert mine.who_held("spokesperson", "lna", "2020-01-01")[0] == "salem-farady"
    assert mine.digest != known.digest
    assert known.longest(["موسكو"], 0)[1][0].entry.id == "moscow"
    with pytest.raises(DataError):
        add_entry(path, ar="سالم آخر", en="Salem Other", aliases=["سالم الفرضي"])


def test_check_file_says_where_and_why(tmp_path: Path):
    path = tmp_path / "wrong.txt"
    path.write_text(
        "@kind person\n@columns ar | en | country | sectors | roles\n"
        "سالم | Salem | LBY | XXX\nهند | Hind | LBY | MIL | queen-of-hearts@LBY\nرنا | Rana | ZZZ\n",
        encoding="utf-8",
    )
    problems = check_file(path)
    assert [(p.line, p.entry) for p in problems] == [(3, "salem"), (4, "hind"), (5, "rana")]
    assert "XXX" in problems[0].reason
