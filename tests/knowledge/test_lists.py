"""What the shipped lists hold, and what a list may not hold."""

from collections import Counter

import pytest

from tawatur.errors import DataError
from tawatur.knowledge import Knowledge, load_knowledge
from tawatur.knowledge.compile import check_ids, compile_base, data_files, own_aliases
from tawatur.knowledge.lists import read_entries, read_table
from tawatur.knowledge.load import load_base
from tawatur.knowledge.variants import norms, spellings

# What the product promises.
LEAST = {"state": 200, "place": 1500, "person": 500, "organisation": 500, "outlet": 300}


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load_knowledge()


def entries(text: str, kind: str = "person"):
    return [e for _, e in read_entries(read_table(f"@kind {kind}\n{text}", "list.txt", ("ar", "en", "country", "aliases", "roles", "id")))]


@pytest.mark.parametrize("kind", LEAST)
def test_as_many_as_promised(known, kind):
    assert Counter(e.kind for e in known.entries)[kind] >= LEAST[kind]


def test_persons_with_dated_roles(known):
    dated = [e for e in known.entries if e.kind == "person" and any(r.since or r.until for r in e.roles)]
    assert len(dated) >= 500


def test_every_known_entry_says_where_it_is_from(known):
    assert [e.id for e in known.entries if not e.source or not e.file] == []


def test_every_entry_has_both_names(known):
    assert [e.id for e in known.entries if not e.ar or not e.en] == []


def test_no_two_own_one_name_unless_it_is_said_how_they_are_told_apart():
    base = load_base()
    for alias, value in base.aliases.items():
        strong = [base.entries[code >> 1] for code in ((value,) if isinstance(value, int) else value) if not code & 1]
        if len(strong) > 1:
            assert alias in base.how, (alias, [e.id for e in strong])


def test_two_owners_of_one_name_are_an_error_unless_one_is_weak():
    pair = entries("سالم الفرضي | Salem Farady | LBY | الفرضي\nهند الفرضي | Hind Farady | LBY | الفرضي")
    with pytest.raises(DataError, match="owned by"):
        own_aliases(pair, {})
    assert own_aliases(pair, {"الفرضي": "first name"})[1] == {"الفرضي": "first name"}
    weak = entries("سالم الفرضي | Salem Farady | LBY | الفرضي\nهند الفرضي | Hind Farady | LBY | ~الفرضي")
    assert own_aliases(weak, {})[0]["الفرضي"] == (0, 3)


def test_one_id_stands_once():
    with pytest.raises(DataError, match="stands also in"):
        check_ids(entries("سالم الفرضي | Salem | LBY\nسالم النجار | Salem | LBY"))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("ﺳﺎﻟﻢ | Salem", "not NFKC"),
        ("سالم | Salem | Libya", "alpha-3"),
        ("Salem | Salem", "no Arabic letter"),
        ("سالم | Salem | LBY |  | president@LBY:2019..2012", "ends before it begins"),
        ("سالم | Salem | LBY |  | president of Libya", "is not like"),
        (" | Salem", "the Arabic name is missing"),
        ("سالم | Salem | LBY | | | salem | more", "fields"),
    ],
)
def test_what_a_list_may_not_hold(line, reason):
    with pytest.raises(DataError, match=reason):
        entries(line)


def test_a_role_that_no_list_knows_is_an_error():
    files = data_files()
    files["world.txt"] += "سالم الفرضي | Salem Farady | LBY |  |  | queen-of-hearts:2012\n"
    with pytest.raises(DataError, match=r"world.txt:salem-farady.*queen-of-hearts"):
        compile_base(files)


def test_first_names_before_all_spellings_of_the_family_name():
    person = entries("سالم الفرضى | Salem Farady | LBY | الفرضاوي; سلّوم الفرضى; الفرضى")[0]
    words = {" ".join(w): made for w, _, made in spellings(person, foreign=False)}
    assert words["سالم الفرضي"] is False and words["سلوم الفرضاوي"] is True and words["سالم الفرضاوي"] is True


@pytest.mark.parametrize(
    ("role", "of", "date", "holder"),
    [
        ("president", "EGY", "2011-01-10", "hosni-mubarak"),
        ("president", "EGY", "2012-12-01", "morsi"),
        ("president", "EGY", "2013-07-03", "morsi"),
        ("president", "EGY", "2014-06-08", "sisi"),
        ("president", "EGY", "2020-01-23", "sisi"),
        ("president", "TUN", "2013-02-06", "moncef-marzouki"),
        ("president", "TUN", "2018-04-11", "essebsi"),
        ("president", "FRA", "2016", "francois-hollande"),
        ("president", "USA", "2018-05-08", "trump"),
        ("foreign-minister", "USA", "2018-03-01", "rex-tillerson"),
        ("foreign-minister", "USA", "2018-05-01", "mike-pompeo"),
        ("prime-minister", "GBR", "2016-06-30", "david-cameron"),
        ("prime-minister", "GBR", "2018-06-30", "theresa-may"),
        ("prime-minister", "TUN", "2018-04-11", "youssef-chahed"),
        ("un-envoy", "LBY", "2017-01-01", "martin-kobler"),
        ("un-envoy", "LBY", "2020-01-23", "ghassan-salame"),
        ("secretary-general", "un", "2015-12-31", "ban-ki-moon"),
        ("secretary-general", "un", "2018-04-11", "guterres"),
        ("leader", "isis", "2018-04-11", "baghdadi"),
        ("commander", "lna", "2020-01-23", "haftar"),
    ],
)
def test_the_date_tells_the_holder(known, role, of, date, holder):
    assert known.who_held(role, of, date) == (holder,)


def test_a_gap_between_two_holders_is_nobody(known):
    assert known.who_held("president", "EGY", "2013-10-01") == ()
    assert known.who_held("interim-president", "EGY", "2013-10-01") == ("adly-mansour",)


def test_an_office_by_its_words(known):
    assert [e.id for e in known.find_office("الرئيس المصري", "2013-02-01")] == ["morsi"]
    assert [e.id for e in known.find_office("رئيس مصر", "2016")] == ["sisi"]
    assert known.find_office("الرئيس", "2016") == () and known.find_office("السفينة") == ()


def test_offices_by_date(known):
    assert [r.role for r in known.offices("sisi", "2013-01-01")] == ["defence-minister"]
    assert {r.role for r in known.offices("sisi")} == {"defence-minister", "president"}
    assert known.offices("nobody-at-all") == ()
    assert "رييس" in known.role_forms("president") and known.role_forms("queen-of-hearts") == ()


@pytest.mark.parametrize(
    ("written", "id"),
    [
        ("ترمب", "trump"),
        ("دونالد ترمب", "trump"),
        ("دونالد #ترمب", "trump"),
        ("نتانياهو", "netanyahu"),
        ("جوتيريش", "guterres"),
        ("أنطونيو غوتيريس", "guterres"),
        ("مولود تشاووش أوغلو", "mevlut-cavusoglu"),
        ("ستيفان دي ميستورا", "staffan-de-mistura"),
        ("عبدالفتاح السيسي", "sisi"),
        ("الغوطة الشرقية", "eastern-ghouta"),
        ("رأس لانوف", "ras-lanuf"),
        ("سي إن إن ترك", "cnn-turk"),
        ("العربي تي في", "alaraby-tv"),
        ("سايت", "site-intelligence"),
    ],
)
def test_spellings_of_the_news(known, written, id):
    words = norms(written)
    end, found = known.longest(words, 0)
    assert end == len(words) and found[0].entry.id == id


@pytest.mark.parametrize("word", ["هادي", "صالح", "عباس", "سلامة", "الشاهد", "ماي", "كيم", "الخليج", "التحالف"])
def test_a_name_that_is_an_ordinary_word_is_weak(known, word):
    assert all(c.weak for c in known.longest(norms(word), 0)[1])


def test_a_tiny_namesake_of_a_capital_is_left_out(known):
    assert [c.entry.id for c in known.longest(norms("الرياض"), 0)[1] if c.entry.kind == "place"] == ["riyadh-sau"]
