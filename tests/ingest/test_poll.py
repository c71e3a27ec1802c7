"""Asking a loopback server for feeds, and what is remembered of it."""

import threading
from collections.abc import Iterator
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.ingest import poll
from tawatur.ingest.opml import Subscription, read_opml
from tawatur.ingest.poll import LONGEST, Answer, Visit, after, fetch

NOW, EVERY = 1_700_000_000.0, 1800.0


class Feeds(BaseHTTPRequestHandler):
    """/feed with an ETag, and ways in which servers say no."""

    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        if self.path == "/feed":
            known = self.headers["If-None-Match"] == '"1"' and self.headers["If-Modified-Since"] == "then"
            self.reply(304 if known else 200, b"" if known else b"<rss/>", ETag='"1"', Last_Modified="then", Cache_Control="max-age=7200")
        elif self.path == "/agent":
            self.reply(200, (self.headers["User-Agent"] or "").encode())
        elif self.path in ("/301", "/302"):
            self.reply(int(self.path[1:]), Location="/feed")
        elif self.path == "/loop":
            self.reply(301, Location="/loop")
        elif self.path == "/file":
            self.reply(301, Location="file:///etc/hostname")
        elif self.path == "/ftp":
            self.reply(301, Location="ftp://localhost/x")
        elif self.path == "/busy":
            self.reply(503, Retry_After="600")
        elif self.path == "/later":
            self.reply(429, Retry_After=formatdate(NOW + 900, usegmt=True))
        elif self.path == "/cut":
            self.send_response(200)
            self.send_header("Content-Length", "100")
            self.end_headers()
            self.wfile.write(b"<rss>")
        else:
            self.reply(410 if self.path == "/gone" else 404)

    def reply(self, status: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Feeds) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_only_what_changed_is_asked_for(site: str) -> None:
    first = fetch(f"{site}/feed", Visit(), NOW)
    assert (first.status, first.body, first.wait, first.moved) == (200, b"<rss/>", 7200, None)
    visit = after(Visit(failures=3), first, NOW, EVERY)
    assert visit == Visit(etag='"1"', modified="then", due=NOW + 7200)
    second = fetch(f"{site}/feed", visit, NOW)
    assert (second.status, second.body) == (304, b"") and after(visit, second, NOW, EVERY) == visit


def test_it_says_who_it_is(site: str) -> None:
    assert fetch(f"{site}/agent", Visit(), NOW).body.startswith(b"tawatur/")


def test_a_move_for_good_is_remembered(site: str) -> None:
    for_good, for_now = fetch(f"{site}/301", Visit(), NOW), fetch(f"{site}/302", Visit(), NOW)
    assert (for_good.moved, for_now.moved, for_now.status) == (f"{site}/feed", None, 200)
    visit = after(Visit(), for_good, NOW, EVERY)
    Feeds.asked.clear()
    fetch(f"{site}/301", visit, NOW)
    assert Feeds.asked == ["/feed"]
    assert after(visit, Answer(404), NOW, EVERY).moved is None


@pytest.mark.parametrize("path", ["/loop", "/file", "/ftp", "/cut", "/none"])
def test_what_fails_is_an_answer_too(site: str, path: str) -> None:
    answer = fetch(site + path, Visit(), NOW)
    assert answer.status not in (200, 304) and answer.reason


def test_nobody_there() -> None:
    assert fetch("http://127.0.0.1:9/feed", Visit(), NOW, timeout=2).status == 0


def test_too_much(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poll, "_MOST", 3)
    assert "more than 3 bytes" in fetch(f"{site}/feed", Visit(), NOW).reason


def test_failures_put_off_the_next_visit(site: str) -> None:
    visit = Visit(etag="x")
    waits = []
    for _ in range(50):
        visit = after(visit, Answer(0, "refused"), NOW, EVERY)
        waits.append(visit.due - NOW)
    assert waits[:3] == [2 * EVERY, 4 * EVERY, 8 * EVERY] and waits[-1] == LONGEST and visit.etag == "x"
    assert after(visit, Answer(200), NOW, EVERY).failures == 0


def test_a_server_says_when(site: str) -> None:
    busy, later = fetch(f"{site}/busy", Visit(), NOW), fetch(f"{site}/later", Visit(), NOW)
    assert (busy.wait, later.wait) == (600, 900)
    assert after(Visit(), busy, NOW, 60).due == NOW + 600
    assert after(Visit(), Answer(503, wait=5e8), NOW, 60).due == NOW + 30 * LONGEST


def test_gone_is_gone(site: str) -> None:
    assert after(Visit(), fetch(f"{site}/gone", Visit(), NOW), NOW, EVERY).gone


def test_opml(tmp_path: Path) -> None:
    path = tmp_path / "a.opml"
    path.write_text(
        '<opml version="2.0"><body><outline text="ساحل"><outline text="المرفأ" xmlUrl="https://marfa.example/rss"/>'
        '<outline xmlUrl="https://sahil.example/rss"/><outline title="مرة أخرى" xmlUrl="https://marfa.example/rss"/></outline></body></opml>',
        encoding="utf-8",
    )
    assert read_opml(path) == [Subscription("https://marfa.example/rss", "المرفأ"), Subscription("https://sahil.example/rss")]


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("", "empty"),
        ("<opml>", "no OPML"),
        ("<opml><body/></opml>", "no feed"),
        ('<opml><outline xmlUrl="file:///etc/passwd"/></opml>', "not an address"),
        ('<!DOCTYPE x [<!ENTITY a "b">]><opml/>', "entities"),
    ],
)
def test_lists_that_are_none(tmp_path: Path, markup: str, reason: str) -> None:
    path = tmp_path / "a.opml"
    path.write_text(markup)
    with pytest.raises(InputError, match=reason) as caught:
        read_opml(path)
    assert caught.value.file == str(path)
    with pytest.raises(InputError):
        read_opml(tmp_path / "none.opml")
