"""RSS and Atom with the articles' text. With the extra `feeds`, feedparser reads what is no well-formed XML."""

import html
import re
from collections.abc import Iterator
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree

from tawatur.errors import InputError
from tawatur.ingest.decode import decode
from tawatur.ingest.document import Delivered, Item, make_document
from tawatur.model import Document

_BREAKS = re.compile(r"<(?:br|/p|/div|/h[1-6]|/li)\b[^>]*>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>")
_BODIES = ("encoded", "content", "description", "summary")


def read_feed(path: Path) -> Iterator[Item]:
    """One item an entry; `entry` of an error is its number in the feed."""
    yield from read_entries(path.read_bytes())


def read_entries(raw: bytes) -> Iterator[Item]:
    """The entries of a feed's bytes; InputError where they are no feed."""
    markup, warnings = decode(raw)
    if "<!ENTITY" in markup or "<!DOCTYPE" in markup:
        raise InputError("a feed may declare no entities")  # they can blow up or read other files
    try:
        entries = _entries(ElementTree.fromstring(markup))
    except ElementTree.ParseError as error:
        entries = _mended(markup)
        if not entries:
            raise InputError(f"no feed: {error}") from None
        warnings = (*warnings, f"no well-formed feed ({error}): read as far as it goes")
    if not entries:
        raise InputError("no entries in this feed")
    for number, entry in enumerate(entries, 1):
        try:
            yield Delivered(_document(entry), warnings)
        except InputError as error:
            yield InputError(error.reason, entry=number)


class _Entry(NamedTuple):
    """What an entry says, as it says it: `bodies` are markup, `published` a date of either kind."""

    id: str | None
    url: str | None
    outlet: str | None
    title: str
    published: str | None
    bodies: tuple[str, ...]


def _entries(root: ElementTree.Element) -> list[_Entry]:
    channel = next((e for e in root.iter() if _name(e) in ("channel", "feed")), root)
    outlet = _text(channel, "title")
    return [_entry(e, outlet) for e in root.iter() if _name(e) in ("item", "entry")]


def _entry(entry: ElementTree.Element, outlet: str | None) -> _Entry:
    link = next((e.get("href") or e.text for e in entry if _name(e) == "link"), None)
    published = next((t for n in ("pubDate", "published", "updated", "date") if (t := _text(entry, n))), None)
    bodies = tuple(_text(entry, name) or "" for name in _BODIES)
    id = _text(entry, "guid") or _text(entry, "id")
    return _Entry(id, link.strip() if link else None, outlet, _text(entry, "title") or "", published, bodies)


def _mended(markup: str) -> list[_Entry]:
    """The entries that feedparser finds; none without it."""
    try:
        import feedparser
    except ImportError:
        return []
    found = feedparser.parse(markup.encode(), response_headers={"content-type": "application/xml; charset=utf-8"})
    outlet = found.feed.get("title")
    return [
        _Entry(
            e.get("id"), e.get("link"), outlet, e.get("title", ""), e.get("published") or e.get("updated"),
            (e.get("summary", ""), *(part.get("value", "") for part in e.get("content", ()))),
        )
        for e in found.entries
    ]  # fmt: skip


def _document(entry: _Entry) -> Document:
    return make_document(
        max((_plain(body) for body in entry.bodies), key=len),
        id=entry.id,
        url=entry.url,
        outlet=entry.outlet,
        title=_plain(entry.title) or None,
        published=_iso(entry.published) if entry.published else None,
    )


def _name(element: ElementTree.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _text(parent: ElementTree.Element, name: str) -> str | None:
    for element in parent:
        if _name(element) == name:
            text = "".join(element.itertext()).strip()
            if text:
                return text
    return None


def _plain(markup: str) -> str:
    lines = html.unescape(_TAG.sub("", _BREAKS.sub("\n", markup))).split("\n")
    return "\n".join(line.strip() for line in lines if line.strip())


def _iso(value: str) -> str | None:
    """ISO 8601 of an RSS or Atom date; None where it is neither."""
    for read in (parsedate_to_datetime, datetime.fromisoformat):
        try:
            return read(value).isoformat()
        except ValueError:
            continue
    return None
