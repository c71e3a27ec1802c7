"""Who may ask, what may be posted, and that no report can do anything in a page."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from litestar.testing import TestClient

from tawatur.api import analyze
from tawatur.corroborate import Reader
from tawatur.languages.ar import arabic
from tawatur.model import Document
from tawatur.store import Delivery, Store, digest_of
from tawatur.store.across import update
from tawatur.web.app import application
from tests.web.reading import Client, Tree

HOST = "http://127.0.0.1:8100"
EVIL = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg onload=alert(1)>",
    "</textarea></title></style><iframe src=//a.example>",
    "{{ 'zq' * 3 }} {% raw %} {0.__class__} %s",
    "&lt;b&gt; &#x202e; \u202e\u0000\u2028",
    "<a href=javascript:alert(1)>",
)


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[Client]:
    reports = [
        Document(
            id=f"{evil}/{n}",
            text=f"{evil}\n\nقال الوزير سمير {evil} حداد لصحيفة \"{evil}\" إن الميناء {evil} مفتوح.\nقال {evil}: «{evil}».",
            title=evil,
            outlet=evil,
            published="2031-03-04",
            url=f"javascript:{evil}",
        )
        for n in (1, 2)
        for evil in EVIL
    ]
    with Store.open(tmp_path / "a.sqlite") as store:
        analyses = [analyze(report) for report in reports]
        store.add([Delivery(digest_of(d), a, Reader(arabic()).read(a)) for d, a in zip(reports, analyses, strict=True)])
        update(store)
        with TestClient(application(store), base_url=HOST) as client:
            yield client


def links(text: str) -> set[str]:
    return {a["href"] or "" for a in Tree(text).all("a")}


def test_a_hostile_report_is_words_wherever_it_is_shown(hostile: Client) -> None:
    waiting, seen = {"/", "/contested", "/relations/" + quote(EVIL[0], safe="") + "/x", "/sources", "/search?q=الميناء"}, set[str]()
    while waiting and len(seen) < 150:
        path = waiting.pop()
        seen.add(path)
        answer = hostile.get(path)
        assert answer.status_code == 200, path
        tree = Tree(answer.text)
        names = {name for name, _ in tree.elements}
        assert not names & {"iframe", "img", "object", "embed", "style"} and len(tree.all("script")) == 1, path
        assert not any(k.startswith("on") for a in tree.every for k in a), path
        assert not any((a.get("href") or "").lower().startswith("javascript:") for a in tree.every), path
        assert "zqzqzq" not in answer.text, path
        waiting |= {h for h in links(answer.text) if h.startswith("/") and ".json" not in h and ".atom" not in h} - seen
    assert sum(path.startswith("/reports/") for path in seen) >= len(EVIL)


@pytest.mark.parametrize("evil", EVIL)
def test_what_is_typed_is_words_too(hostile: Client, evil: str) -> None:
    for text in (hostile.get("/search", params={"q": evil}).text, hostile.get("/search", params={"q": "x", "lang": evil}).text):
        assert len(Tree(text).all("script")) == 1 and "<svg onload" not in text and "<img" not in text


def token(client: Client) -> str:
    return next(a["value"] or "" for a in Tree(client.get("/paste").text).all("input") if a.get("name") == "_csrf_token")


def test_a_pasted_text_is_read_and_not_kept(client: Client) -> None:
    before = client.get("/index.json").content
    text = "قال الوزير سمير حداد إن الميناء مفتوح.\r\n<script>alert(1)</script>"
    form = {"text": text, "outlet": "المرفأ", "published": "2031-03-04", "_csrf_token": token(client)}
    answer = client.post("/paste", data=form)
    assert answer.status_code == 200 and "سمير حداد" in answer.text and len(Tree(answer.text).all("script")) == 1
    assert all(client.get(link).status_code == 200 for link in links(answer.text) if link.startswith("/"))
    again = client.post("/paste.json", data=form).json()
    assert again["analysis"]["document"]["outlet"] == "المرفأ" and "\r" not in again["analysis"]["document"]["text"]
    assert client.get("/index.json").content == before


def test_paste_says_what_is_wrong(client: Client) -> None:
    form = {"text": "قال الوزير إن الميناء مفتوح.", "published": "أمس", "_csrf_token": token(client)}
    assert client.post("/paste", data=form).status_code == 400
    problem = client.post("/paste.json", data=form)
    assert problem.headers["content-type"] == "application/problem+json" and "ISO 8601" in problem.json()["detail"]
    assert client.post("/paste", data={**form, "published": "", "text": "ا" * 300_000}).status_code == 400


def test_writing_wants_a_token_and_the_same_origin(client: Client) -> None:
    form = {"text": "قال الوزير إن الميناء مفتوح."}
    assert client.post("/paste", data=form).status_code == 403
    form["_csrf_token"] = token(client)
    assert client.post("/paste", data=form, headers={"origin": HOST}).status_code == 200
    for headers in ({"origin": "http://a.example"}, {"origin": "null"}, {"origin": "http://127.0.0.1:9"}, {"sec-fetch-site": "cross-site"}):
        assert client.post("/paste", data=form, headers=headers).status_code == 403, headers


@pytest.mark.parametrize("host", ["a.example", "127.0.0.1.a.example", "localhost.a.example:8100", "", "a.example@b.example"])
def test_a_foreign_host_is_not_served(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["127.0.0.1:8100", "localhost:8100", "[::1]:8100"])
def test_this_machine_is(client: Client, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


def test_every_answer_has_a_strict_policy(client: Client) -> None:
    for path in ("/", "/nowhere", "/index.json", "/static/site.css", "/static/none", "/claims/none"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy and "http" not in policy, path
        assert headers["x-content-type-options"] == "nosniff" and "frame-ancestors 'none'" in policy


def test_errors_are_problems_for_programs(client: Client) -> None:
    answer = client.get("/reports/none.json")
    assert answer.status_code == 404 and answer.headers["content-type"] == "application/problem+json"
    assert answer.json() == {
        "title": "Not Found", "status": 404, "detail": "no such page", "instance": "/reports/none.json", "type": "about:blank",
    }  # fmt: skip


def test_no_address_makes_a_link_to_another_host(client: Client) -> None:
    for path in ("//search", "//contested", "//"):
        tree = Tree(client.get(f"{HOST}{path}").text)
        assert not any((a.get("href") or "").startswith("//") for a in tree.every), path
