"""Saved news pages: title, outlet, time, address and paragraphs, by the tags that news sites use.

With the extra `html`, trafilatura finds the paragraphs of the article, also where a site marks none as such.
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from tawatur.errors import InputError
from tawatur.ingest.decode import decode
from tawatur.ingest.document import Delivered, Item, make_document

_SKIPPED = frozenset("script style nav header footer aside form noscript svg button figcaption template".split())
_TEXT = frozenset("p h2 h3 h4 li blockquote".split())
_VOID = frozenset("br img hr input meta link source wbr area base col embed track".split())
# Characters of an article: of shorter ones trafilatura is unsure (its MIN_EXTRACTED_SIZE) and takes menus in.
_LEAST = 250
# Open Graph and its kin; the first that a page has is taken.
_META = {
    "outlet": ("og:site_name", "application-name"),
    "title": ("og:title", "twitter:title"),
    "published": ("article:published_time", "datepublished", "date", "pubdate"),
    "url": ("og:url",),
}


def read_html(path: Path) -> Iterator[Item]:
    """The article of one saved page."""
    yield read_markup(path.read_bytes(), None)


def read_markup(raw: bytes, url: str | None) -> Delivered:
    """The article of a page's bytes; InputError where no paragraph is found in it."""
    markup, warnings = decode(raw)
    page = _Page()
    page.feed(markup)
    page.close()
    meta = {name: next((page.meta[k] for k in keys if page.meta.get(k)), None) for name, keys in _META.items()}
    title = " ".join((page.heading or meta["title"] or page.title).split())
    found = _article(markup, title) or [" ".join(p.split()) for p in page.article or page.paragraphs]
    body = "\n".join(p for p in found if p)
    if not body:
        raise InputError("no paragraph in this page")
    document = make_document(
        body, url=url or meta["url"] or page.canonical, outlet=meta["outlet"], title=title or None, published=meta["published"]
    )
    return Delivered(document, warnings)


def _article(markup: str, title: str) -> list[str]:
    """The paragraphs that trafilatura finds; none without it, and none where it finds next to nothing."""
    try:
        from trafilatura import extract
    except ImportError:
        return []
    text = extract(markup, include_comments=False, include_tables=False) or ""
    lines = [" ".join(line.split()) for line in text.split("\n")]
    return lines[lines[:1] == [title] :] if len(text) >= _LEAST else []


class _Page(HTMLParser):
    """Collects the text of paragraphs; `article` those inside <article> or <main>, if the page has one."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.title = ""
        self.heading = ""
        self.canonical: str | None = None
        self.meta: dict[str, str] = {}
        self.paragraphs: list[str] = []
        self.article: list[str] = []
        self._open: list[str] = []
        self._into: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta":
            name = (given.get("property") or given.get("name") or given.get("itemprop") or "").lower()
            self.meta.setdefault(name, given.get("content", "").strip())
        elif tag == "link" and given.get("rel") == "canonical":
            self.canonical = given.get("href")
        elif tag == "br" and self._into in _TEXT:
            self._add("\n")
        if tag in _VOID:
            return
        self._open.append(tag)
        if tag in ("title", "h1") or tag in _TEXT:
            self._into = tag
            if tag in _TEXT and not self._skips():
                self._lists().append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._open:
            while self._open.pop() != tag:
                pass
        if tag == self._into:
            self._into = next((t for t in reversed(self._open) if t in _TEXT), None)

    def handle_data(self, data: str) -> None:
        if self._skips() and self._into != "title":
            return
        if self._into == "title":
            self.title += data
        elif self._into == "h1":
            self.heading += data
        elif self._into is not None:
            self._add(data)

    def _skips(self) -> bool:
        return any(tag in _SKIPPED for tag in self._open)

    def _lists(self) -> list[str]:
        return self.article if "article" in self._open or "main" in self._open else self.paragraphs

    def _add(self, data: str) -> None:
        lines = self._lists()
        if lines and not self._skips():
            lines[-1] += data
