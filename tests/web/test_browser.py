"""The pages in a browser: Debian's Chromium through Playwright, where both are installed."""

import shutil
import threading
from collections.abc import Iterator

import pytest
import uvicorn

from tawatur.cli.serve import example_store
from tawatur.store import Store
from tawatur.store.decisions import all_decisions
from tawatur.web import pages
from tawatur.web.app import application

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium installed")


class Served:
    """A store and pages over it on a port of their own."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.server = uvicorn.Server(uvicorn.Config(application(store), host="127.0.0.1", port=0, log_level="warning"))
        self.thread = threading.Thread(target=self.server.run)

    def __enter__(self) -> "Served":
        self.thread.start()
        while not self.server.started:
            self.thread.join(0.05)
        port = self.server.servers[0].sockets[0].getsockname()[1]
        self.base = f"http://127.0.0.1:{port}"
        return self

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join()


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    with Store.open(example_store(tmp_path_factory.mktemp("browser"))) as store, Served(store) as served:
        yield served


@pytest.fixture(scope="module")
def browser() -> "Iterator[playwright.Browser]":
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: "playwright.Browser") -> "Iterator[playwright.Page]":
    context = browser.new_context(viewport={"width": 390, "height": 844})
    yield context.new_page()
    context.close()


def test_pages_fit_a_telephone_and_the_browser_complains_of_nothing(served: Served, page: "playwright.Page") -> None:
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda request: told.append(request.url) if not request.url.startswith(served.base) else None)
    claim = pages.home(served.store).claims[0].id
    for path in ("/", "/reports/dispute-3", f"/claims/{claim}", "/contested", "/sources", "/timeline", "/network", "/review", "/paste"):
        for language in ("ar", "en"):
            page.goto(f"{served.base}{path}?lang={language}")
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (path, language)
    assert told == []


def test_the_chain_shows_on_focus_and_on_hover(served: Served, page: "playwright.Page") -> None:
    page.goto(f"{served.base}/reports/dispute-1")
    cue = page.locator(".text a.cue").first
    card = cue.locator(".card")
    assert not card.is_visible()
    cue.focus()
    assert card.is_visible() and "المرسى" in card.inner_text()
    page.keyboard.press("Tab")
    assert not card.is_visible()
    cue.hover()
    assert card.is_visible()


def test_statements_are_reviewed_by_keys(served: Served, page: "playwright.Page") -> None:
    page.goto(f"{served.base}/review")
    for key, verdict in (("a", "accept"), ("r", "reject")):
        page.keyboard.press("j")
        with page.expect_navigation():
            page.keyboard.press(key)
        assert all_decisions(served.store)[-1].verdict == verdict
    page.keyboard.press("/")
    page.keyboard.type("السمر")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "/search?q=" in page.url and page.locator(".claims li").count() > 0


def test_a_text_is_pasted_and_read(served: Served, page: "playwright.Page") -> None:
    page.goto(f"{served.base}/paste")
    page.locator("textarea").fill("قال الوزير سمير حداد إن الميناء مفتوح.")
    with page.expect_navigation():
        page.locator(".paste button").click()
    assert "الميناء مفتوح" in page.locator(".told blockquote").first.inner_text()


def test_dates_do_not_turn_round(served: Served, page: "playwright.Page") -> None:
    """The year of a day stands left of its month, whatever stands before it."""
    page.goto(f"{served.base}/")
    for n in range(page.locator("main bdi").count()):
        date = page.locator("main bdi").nth(n)
        if date.inner_text()[:2] == "20":
            edges = date.evaluate(
                """e => [0, 5].map(k => { const r = document.createRange();
                   r.setStart(e.firstChild, k); r.setEnd(e.firstChild, k + 1); return r.getBoundingClientRect().left; })"""
            )
            assert edges[0] < edges[1]


def test_the_value_of_a_time_does_not_turn_round(served: Served, page: "playwright.Page") -> None:
    page.goto(f"{served.base}/reports/dispute-2")
    detail = page.locator(".told .detail", has_text="2031-03-04").first
    edges = detail.evaluate(
        """e => { const at = e.firstChild.data.indexOf("2031"); return [at, at + 5].map(k => {
           const r = document.createRange(); r.setStart(e.firstChild, k); r.setEnd(e.firstChild, k + 1);
           return r.getBoundingClientRect().left; }); }"""
    )
    assert edges[0] < edges[1]
