"""Documents of one file, each with what was noticed on the way, or the error that it is."""

import gzip
import hashlib
import html.parser
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from tawatur.errors import InputError
from tawatur.ingest.decode import decode
from tawatur.model import Document

_STRINGS = ("id", "url", "outlet", "title", "published", "text")


class Delivered(msgspec.Struct, frozen=True):
    """A document and what a reviewer should know of how it was read."""

    document: Document
    warnings: tuple[str, ...] = ()


def read(path: str, *, outlet: str | None = None, published: str | None = None) -> Iterator[Delivered | InputError]:
    """The documents of a file, or of standard input (`-`); errors are yielded, the rest goes on.

    `outlet` and `published` fill in what the documents do not say.
    """
    try:
        raw = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
        if path.endswith(".gz"):
            raw = gzip.decompress(raw)
    except (OSError, EOFError) as error:
        yield InputError(str(error), file=path)
        return
    name = path.removesuffix(".gz")
    if name.endswith(".jsonl"):
        yield from _lines(raw, path, outlet, published)
        return
    try:
        text, warnings = decode(raw, path)
        title = None
        if name.endswith((".html", ".htm")):
            title, text = _page(text, path)
        yield Delivered(_document({"title": title, "text": text, "outlet": outlet, "published": published}, path), tuple(warnings))
    except InputError as error:
        yield error


def _lines(raw: bytes, path: str, outlet: str | None, published: str | None) -> Iterator[Delivered | InputError]:
    if not raw.strip():
        yield InputError("empty", file=path)
    for number, line in enumerate(raw.split(b"\n"), 1):
        if not line.strip():
            continue
        try:
            text, warnings = decode(line, path)
            record = json.loads(text)
            if not isinstance(record, dict):
                raise InputError("not an object", file=path, entry=number)
            given = {key: value for key, value in record.items() if value is not None}
            yield Delivered(_document({"outlet": outlet, "published": published, **given}, path, number), tuple(warnings))
        except json.JSONDecodeError as error:
            yield InputError(f"no JSON: {error}", file=path, entry=number)
        except InputError as error:
            yield error if error.entry is not None else InputError(error.reason, file=path, entry=number)


def _document(record: dict[str, Any], path: str, line: int | None = None) -> Document:
    for key in _STRINGS:
        if record.get(key) is not None and not isinstance(record[key], str):
            raise InputError(f"{key!r} is no string", file=path, entry=line)
    body = record.get("text")
    if body is None:
        raise InputError("no 'text'", file=path, entry=line)
    if not any(c.isalpha() for c in body):
        raise InputError("no sentence in it", file=path, entry=line)
    title = record.get("title")
    text = f"{title}\n\n{body}" if title else body
    published = record.get("published")
    return Document(
        id=record.get("id") or _identity(record.get("outlet"), record.get("url"), title, body),
        text=text,
        url=record.get("url"),
        outlet=record.get("outlet"),
        title=title,
        published=published,
        published_from="metadata" if published else None,
    )


def _identity(*parts: str | None) -> str:
    """The same report gives the same id; parts are told apart by their lengths."""
    digest = hashlib.sha256()
    for part in parts:
        data = (part or "").encode("utf-8", "surrogatepass")
        digest.update(str(len(data)).encode() + b":" + data)
    return "sha256:" + digest.hexdigest()


class _Page(html.parser.HTMLParser):
    """Title and paragraphs of a saved page, without what is script, style or navigation."""

    SKIPPED = frozenset({"script", "style", "nav", "header", "footer", "aside", "form", "noscript", "svg", "button"})
    TEXT = frozenset({"p", "h2", "h3", "li", "blockquote"})

    def __init__(self) -> None:
        super().__init__()
        self.title = ""
        self.heading = ""
        self.paragraphs: list[str] = []
        self._skip = 0
        self._into: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in self.SKIPPED:
            self._skip += 1
        elif tag in ("title", "h1") or tag in self.TEXT:
            self._into = tag
            if tag in self.TEXT:
                self.paragraphs.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.SKIPPED:
            self._skip = max(0, self._skip - 1)
        elif tag == self._into:
            self._into = None

    def handle_data(self, data: str) -> None:
        if self._skip:
            return
        if self._into == "title":
            self.title += data
        elif self._into == "h1":
            self.heading += data
        elif self._into is not None:
            self.paragraphs[-1] += data


def _page(source: str, path: str) -> tuple[str | None, str]:
    page = _Page()
    page.feed(source)
    paragraphs = [" ".join(p.split()) for p in page.paragraphs]
    body = "\n".join(p for p in paragraphs if p)
    if not body:
        raise InputError("no paragraph in this page", file=path)
    title = " ".join((page.heading or page.title).split())
    return title or None, body
