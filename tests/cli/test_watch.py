"""`tawatur watch` against a loopback server."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import msgspec
import pytest
from typer.testing import CliRunner

from tawatur.cli import watch
from tawatur.cli.main import app
from tawatur.store import Store

ITEM = "<item><guid>{n}</guid><title>عنوان</title><description>قال الوزير سمير حداد إن السفينة {n} وصلت.</description></item>"
SECONDS = 1_800.0


class Site(BaseHTTPRequestHandler):
    """Serves what a test puts into `pages`; an ETag is the length of the page."""

    pages: dict[str, str] = {}
    asked: list[tuple[str, int]] = []

    def do_GET(self) -> None:
        body = self.pages.get(self.path, "").encode()
        mark = f'"{len(body)}"'
        status = 404 if not body else 304 if self.headers["If-None-Match"] == mark else 200
        self.asked.append((self.path, status))
        self.send_response(status)
        self.send_header("ETag", mark)
        self.send_header("Content-Length", str(len(body) if status == 200 else 0))
        self.end_headers()
        if status == 200:
            self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture
def feeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setattr(watch, "_APART", 0.0)
    Site.pages, Site.asked = {"/a": feed(1, 2), "/b": feed(1)}, []
    with ThreadingHTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        outlines = "".join(f'<outline text="{o}" xmlUrl="http://127.0.0.1:{server.server_port}/{p}"/>' for o, p in (("ألف", "a"), ("باء", "b")))
        path = tmp_path / "feeds.opml"
        path.write_text(f"<opml><body>{outlines}</body></opml>", encoding="utf-8")
        yield path
        server.shutdown()


def feed(*numbers: int) -> str:
    return f"<rss><channel><title>سفن</title>{''.join(ITEM.format(n=n) for n in numbers)}</channel></rss>"


def once(feeds: Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["watch", str(feeds), "--store", str(store_of(feeds)), "--once"])
    return result.exit_code, result.stderr


def store_of(feeds: Path) -> Path:
    return feeds.with_name("a.sqlite")


def make_due(feeds: Path) -> None:
    memory = feeds.with_name("a.sqlite.feeds.json")
    visits = msgspec.json.decode(memory.read_bytes())
    memory.write_bytes(msgspec.json.encode({url: visit | {"due": 0} for url, visit in visits.items()}))


def test_rounds(feeds: Path) -> None:
    code, told = once(feeds)
    assert code == 0 and "ألف: 2 added" in told and "باء: 1 added" in told
    with Store.open(store_of(feeds)) as store:
        assert sorted((a.document.outlet, a.document.id[-2:]) for a in store.analyses()) == [("ألف", "#1"), ("ألف", "#2"), ("باء", "#1")]
    assert once(feeds) == (0, "") and len(Site.asked) == 2  # not due yet: nobody is asked
    make_due(feeds)
    Site.pages["/a"] = feed(1, 2, 3)
    code, told = once(feeds)
    assert (code, told.strip()) == (0, "ألف: 1 added, 2 there already, 0 failed")
    assert Site.asked[2:] == [("/a", 200), ("/b", 304)]


def test_a_feed_that_fails_does_not_stop_the_others(feeds: Path) -> None:
    Site.pages["/a"] = "<html>no feed"
    code, told = once(feeds)
    assert code == 1 and "/a: no feed" in told and "باء: 1 added" in told
    make_due(feeds)
    Site.pages = {"/a": feed(1)}
    code, told = once(feeds)
    assert code == 1 and "ألف: 1 added" in told and "باء: HTTP 404" in told


def test_it_goes_on_until_it_is_stopped(feeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    naps: list[float] = []

    def sleep(seconds: float) -> None:
        naps.extend([seconds] if seconds else [])
        if len(naps) == 2:
            raise KeyboardInterrupt

    monkeypatch.setattr(watch.time, "sleep", sleep)
    assert watch.run(feeds, store_of(feeds), 30, False, None) == 0
    assert all(SECONDS - 60 < nap <= SECONDS for nap in naps) and len(Site.asked) == 2


def test_what_cannot_be_read(feeds: Path, tmp_path: Path) -> None:
    assert once(tmp_path / "none.opml")[0] == 1
    store_of(feeds).with_name("a.sqlite.feeds.json").write_text("{")
    code, told = once(feeds)
    assert code == 1 and "no memory of feeds" in told
