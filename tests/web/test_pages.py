"""Every page answers, is well-formed, asks nothing of anybody else, and its JSON is its object."""

import re

import msgspec
import pytest

from tawatur.store import Store
from tawatur.store.findings import Wanted, find_claims
from tawatur.web import pages
from tawatur.web.words import LANGUAGES, words
from tests.web.reading import Client, Tree

PATHS = (
    "/", "/reports/dispute-1", "/reports/dispute-3", "/search?q=وادي السمر", "/search?q=", "/contested", "/sources", "/actors/un",
    "/actors/dispute-1%23a4", "/paste", "/nowhere", "/timeline", "/timeline?actor=xyz", "/relations", "/relations/القاهرة/حفتر",
    "/network", "/review",
)  # fmt: skip


def paths(store: Store) -> list[str]:
    return [*PATHS, *(f"/claims/{c.id}" for c in find_claims(store, Wanted()))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_answers_in_both_languages(client: Client, store: Store, language: str) -> None:
    for path in paths(store):
        answer = client.get(path + ("&" if "?" in path else "?") + f"lang={language}")
        assert answer.status_code == (404 if path == "/nowhere" else 200), path
        tree = Tree(answer.text)
        root = tree.all("html")[0]
        assert root == {"lang": language, "dir": "rtl" if language == "ar" else "ltr"}, path
        assert len(tree.all("h1")) == 1 and len(tree.all("main")) == 1, path
        ids = [attributes["id"] for attributes in tree.every if "id" in attributes]
        assert len(ids) == len(set(ids)), path


def test_nothing_is_asked_of_anybody_else_and_nothing_runs_inside_a_page(client: Client, store: Store) -> None:
    for path in paths(store):
        tree = Tree(client.get(path).text)
        for name in ("src", "href", "action", "poster", "data"):
            assert all(not re.match(r"(?i)https?:|//|data:|javascript:", a[name] or "") for a in tree.every if name in a), path
        assert not any("style" in a or any(k.startswith("on") for k in a) for a in tree.every), path
        assert not tree.all("style") and all("src" in a for a in tree.all("script")), path
    for name in ("reader.css", "site.css", "keys.js", "icon.svg"):
        text = client.get(f"/static/{name}").text
        assert "url(" not in text and "@import" not in text and not re.search(r"https?://(?!www\.w3\.org/2000/svg)", text)


def test_json_is_the_page_object(client: Client, store: Store) -> None:
    claim = next(iter(find_claims(store, Wanted(contested=True))))
    for path, page in (
        ("/index.json", pages.home(store)),
        ("/reports/dispute-1.json", pages.report_page(store, "dispute-1")),
        (f"/claims/{claim.id}.json", pages.claim_page(store, claim.id)),
        ("/actors/un.json", pages.actor_page(store, "un")),
        ("/search.json?q=السمر", pages.search_page(store, "السمر")),
        ("/contested.json", pages.contested(store)),
        ("/sources.json", pages.source_list(store)),
        ("/timeline.json", pages.timeline(store)),
        ("/relations/القاهرة/حفتر.json", pages.relation_page(store, "القاهرة", "حفتر")),
        ("/network.json", pages.network(store)),
        ("/review.json", pages.review(store)),
        ("/paste.json", pages.paste_page(pages.Pasted(""))),
    ):
        answer = client.get(path)
        assert answer.status_code == 200 and answer.headers["content-type"] == "application/json", path
        assert answer.content == msgspec.json.encode(page), path


def test_a_claim_says_its_words_first_and_its_voices_as_a_sentence(client: Client, store: Store) -> None:
    claim = next(c for c in find_claims(store, Wanted(about="أطلق النار")) if len(c.reports) > 2)
    text = client.get(f"/claims/{claim.id}").text
    main = text[text.index("<main") :]
    assert main.index(claim.gist) < main.index("وراءه") < main.index("كيف سار القول")
    assert "صوت مستقل واحد على الأقل" in main and "صوتان مستقلان على الأكثر" in main
    assert "ينفيه" in main and '<ol class="steps"' in main and "is named" not in main


def test_a_report_shows_source_cue_content_and_every_voice(client: Client, store: Store) -> None:
    page = pages.report_page(store, "dispute-1")
    assert page is not None
    text = client.get("/reports/dispute-1").text
    tree = Tree(text)
    kinds = [a.get("class") or "" for a in tree.every]
    assert any("source" in k for k in kinds) and "cue" in kinds and any("content" in k for k in kinds)
    assert len([k for k in kinds if k.startswith("voice ")]) == len(page.analysis.coverage)
    assert any(a.get("role") == "tooltip" for a in tree.every)


def test_language_is_kept_in_a_cookie(client: Client) -> None:
    answer = client.get("/sources?lang=en")
    assert "lang=en" in answer.headers["set-cookie"] and "Named sources" in answer.text
    assert "Named sources" in client.get("/sources").text
    client.cookies.clear()
    assert "المصادر المسماة" in client.get("/sources?lang=xx").text


def test_an_id_may_hold_anything(client: Client) -> None:
    for id in ("a/b", "a%2Fb", "%23", "..%2F..%2Fetc%2Fpasswd", "a.json", "%00", "x" * 3000):
        for noun in ("reports", "claims", "actors"):
            assert client.get(f"/{noun}/{id}").status_code == 404


def test_words_are_there_in_both_languages() -> None:
    keys = [set(words(language).texts) for language in LANGUAGES]
    assert keys[0] == keys[1]
    for key, text in words("ar").texts.items():
        assert set(re.findall(r"\{(\w+)\}", text)) == set(re.findall(r"\{(\w+)\}", words("en").texts[key])), key
    for key, forms in words("ar").counted.items():
        assert set(forms) == {"zero", "one", "two", "few", "many", "other"}, key


@pytest.mark.parametrize(
    ("n", "text"),
    [(0, "لا تقرير"), (1, "تقرير واحد"), (2, "تقريران"), (3, "3 تقارير"), (11, "11 تقريرا"), (100, "100 تقرير"), (103, "103 تقارير")],
)
def test_arabic_counts_in_six_forms(n: int, text: str) -> None:
    assert words("ar").count("reports", n) == text
    assert words("en").count("reports", n) == ("one report" if n == 1 else f"{n} reports")


def test_every_page_object_is_frozen_and_says_what_it_holds() -> None:
    for name in pages.__all__:
        made = getattr(pages, name)
        assert made.__doc__, name
        if isinstance(made, type):
            assert issubclass(made, msgspec.Struct) and made.__struct_config__.frozen, name


def test_a_passage_leads_to_its_statement(client: Client, store: Store) -> None:
    claim = pages.home(store).claims[0].id
    page = pages.claim_page(store, claim)
    assert page is not None
    for told in page.passages:
        if told.statement is not None:
            assert f'id="r1s{told.statement}c"' in client.get(f"/reports/{told.document}").text


def test_every_page_leads_to_its_json(client: Client, store: Store) -> None:
    for path in paths(store):
        for link in Tree(client.get(path).text).all("a"):
            if link.get("type") == "application/json":
                answer = client.get(link["href"] or "")
                assert answer.status_code == 200 and answer.headers["content-type"] == "application/json", path


def test_bottlenecks_have_names_as_they_are_written(store: Store) -> None:
    found = [pages.claim_page(store, claim.id) for claim in find_claims(store, Wanted(min_reports=2)) if claim.bottlenecks]
    names = {name for page in found if page is not None for name in page.bottlenecks}
    assert names and names <= {"جريدة المرسى", "موقع الجسر"}


def test_no_link_is_dead(client: Client, store: Store) -> None:
    links = {a["href"] or "" for path in paths(store) for a in Tree(client.get(path).text).all("a")}
    for link in links:
        if link.startswith("/"):
            assert client.get(link).status_code == 200, link
        else:
            assert link.startswith(("#", "?")), link
