"""What programs ask: the API and its description, feeds, and what reviewers decide."""

from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest
from litestar.testing import TestClient

from tawatur.api import analyze
from tawatur.cli.serve import example_store
from tawatur.model import Document
from tawatur.store import Store
from tawatur.store.decisions import all_decisions
from tawatur.store.findings import Wanted, find_claims
from tawatur.web import pages
from tawatur.web.app import application
from tawatur.web.pages.feed import stamp
from tests.web.reading import Client, Tree

ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_api_gives_the_page_objects(client: Client, store: Store) -> None:
    claim = next(iter(find_claims(store, Wanted(contested=True))))
    for path, page in (
        ("reports/dispute-1", pages.report_page(store, "dispute-1")),
        (f"claims/{claim.id}", pages.claim_page(store, claim.id)),
        ("actors/un", pages.actor_page(store, "un")),
        ("search?q=السمر", pages.search_page(store, "السمر")),
        ("contested", pages.contested(store)),
        ("sources", pages.source_list(store)),
        ("timeline?since=2031-03-05", pages.timeline(store, since="2031-03-05")),
        ("relations/القاهرة/حفتر", pages.relation_page(store, "القاهرة", "حفتر")),
        ("network", pages.network(store)),
    ):
        answer = client.get(f"/api/v1/{path}")
        assert answer.status_code == 200 and answer.content == msgspec.json.encode(page), path
    assert client.get("/api/v1/stats").json()["reports"] == 8 and client.get("/api/v1/decisions").json() == []


def test_the_api_reads_a_text(client: Client) -> None:
    text = "قال الوزير سمير حداد إن الميناء مفتوح."
    answer = client.post("/api/v1/analyze", json={"text": text, "outlet": "المرفأ"})
    assert answer.status_code == 200 and answer.content == msgspec.json.encode(analyze(Document("text", text, outlet="المرفأ")))
    assert client.post("/api/v1/analyze", json={"text": text}, headers={"origin": "http://a.example"}).status_code == 403


@pytest.mark.parametrize(
    ("path", "status"),
    [("claims/none", 404), ("reports/none", 404), ("nothing", 404), ("timeline?since=x", 400), ("search", 400), ("relations/one", 404)],
)
def test_errors_are_problems(client: Client, path: str, status: int) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == status and answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == status and set(answer.json()) == {"type", "title", "status", "detail", "instance"}
    assert client.post("/api/v1/analyze", content=b"{").status_code == 400


def test_the_api_is_described(client: Client) -> None:
    described = client.get("/schema/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    assert {p.split("/")[3].split("{")[0] for p in described["paths"]} == {
        "stats", "reports", "claims", "actors", "search", "contested", "sources", "timeline", "relations", "network", "decisions",
        "analyze",
    }  # fmt: skip
    for path, methods in described["paths"].items():
        assert all(how["description"] or how["summary"] for how in methods.values()), path
    assert client.get("/schema").status_code in (200, 404)


def test_a_search_is_a_feed(client: Client) -> None:
    root = ElementTree.fromstring(client.get("/search.atom?q=السمر").content)
    entries = root.findall(f"{ATOM}entry")
    assert entries and root.findtext(f"{ATOM}updated") == entries[0].findtext(f"{ATOM}updated")
    assert all((e.findtext(f"{ATOM}id") or "").startswith("http://127.0.0.1:8100/reports/") for e in entries)
    feed = client.get("/search.feed.json?q=السمر")
    assert feed.headers["content-type"] == "application/feed+json" and len(feed.json()["items"]) == len(entries)
    assert ElementTree.fromstring(client.get("/search.atom", params={"q": "\x00<&>"}).content) is not None


@pytest.mark.parametrize(
    ("published", "at"),
    [
        ("2031-03-04", "2031-03-04T00:00:00-00:00"),
        ("2031-03-04T10:00:00+02:00", "2031-03-04T08:00:00+00:00"),
        ("2031-03", None),
        (None, None),
    ],
)
def test_dates_of_feeds(published: str | None, at: str | None) -> None:
    assert stamp(published) == at


def test_decisions_are_appended(tmp_path: Path) -> None:
    with Store.open(example_store(tmp_path)) as store, TestClient(application(store), base_url="http://127.0.0.1:8100") as client:
        tree = Tree(client.get("/review").text)
        inputs = {a["name"]: a.get("value") or "" for a in tree.all("input") if a.get("name") not in (None, "q")}
        first = pages.review(store).items[0]
        form = {"_csrf_token": inputs["_csrf_token"], "document": first.document, "attribution": first.attribution}
        assert client.post("/review", data={**form, "_csrf_token": "", "verdict": "accept"}).status_code == 403
        assert client.post("/review", data={**form, "verdict": "perhaps"}).status_code == 400
        assert client.post("/review", data={**form, "document": "none", "verdict": "accept"}).status_code == 404
        for verdict in ("accept", "reject"):
            answer = client.post("/review", data={**form, "verdict": verdict}, follow_redirects=False)
            assert answer.status_code == 303 and answer.headers["location"] == "/review"
        assert [d.verdict for d in all_decisions(store)] == ["accept", "reject"]
        now = pages.review(store)
        assert now.decided == 2 and first not in now.items
        assert len(client.get("/api/v1/decisions").json()) == 2


def test_a_relation_is_asked_for_by_names(client: Client) -> None:
    answer = client.get("/relations", params={"first": "أ/ب", "second": "ج"}, follow_redirects=False)
    assert answer.status_code == 303 and answer.headers["location"] == "/relations/%D8%A3%2F%D8%A8/%D8%AC"
    assert client.get(answer.headers["location"]).status_code == 200 and client.get("/relations/one").status_code == 404
