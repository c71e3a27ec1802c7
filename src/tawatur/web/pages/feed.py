"""`/search.atom` and `/search.feed.json`: the reports of a search as a feed."""

from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

import msgspec

from tawatur.languages.ar import arabic
from tawatur.store import Store
from tawatur.store.overview import search
from tawatur.web.addresses import address

_MOST = 50  # items of a feed
_ATOM = "http://www.w3.org/2005/Atom"
_ILLEGAL = {n: None for n in (*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF)}  # characters that XML cannot hold


class Item(msgspec.Struct, frozen=True):
    """One report; `published` as RFC 3339, with -00:00 where the offset is not known."""

    id: str
    path: str
    title: str
    outlet: str | None
    published: str


class Feed(msgspec.Struct, frozen=True):
    """A search and its dated reports, the newest first: a feed has no place for undated ones."""

    query: str
    items: tuple[Item, ...]


def feed(store: Store, query: str) -> Feed:
    """The feed of a search."""
    found = [(r, stamp(r.published)) for r in search(store, query, arabic(), _MOST)]
    items = [Item(r.id, address("reports", r.id), r.title or r.id, r.outlet, at) for r, at in found if at is not None]
    return Feed(query, tuple(sorted(items, key=lambda item: item.published, reverse=True)))


def stamp(published: str | None) -> str | None:
    """A publication date as RFC 3339; None for what is none."""
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    if moment.tzinfo is None:
        return moment.isoformat(timespec="seconds") + "-00:00"
    return moment.astimezone(UTC).isoformat(timespec="seconds")


def atom(feed: Feed, base: str, self_path: str) -> bytes:
    """RFC 4287; `base`: scheme and host."""
    root = ElementTree.Element(f"{{{_ATOM}}}feed")
    _add(root, "id", f"{base}{self_path}")
    _add(root, "title", f"تواتر: {feed.query}")
    _add(root, "updated", feed.items[0].published if feed.items else "1970-01-01T00:00:00Z")
    _add(root, "link", rel="self", href=f"{base}{self_path}")
    for item in feed.items:
        entry = _add(root, "entry")
        _add(entry, "id", f"{base}{item.path}")
        _add(entry, "title", item.title)
        _add(entry, "updated", item.published)
        _add(entry, "link", href=f"{base}{item.path}")
        _add(_add(entry, "author"), "name", item.outlet or "؟")
    ElementTree.register_namespace("", _ATOM)
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made


def _add(parent: ElementTree.Element, name: str, text: str | None = None, **attributes: str) -> ElementTree.Element:
    made = ElementTree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    made.text = text.translate(_ILLEGAL) if text is not None else None
    return made


def json_feed(feed: Feed, base: str, self_path: str) -> dict[str, Any]:
    """JSON Feed 1.1."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"تواتر: {feed.query}",
        "feed_url": f"{base}{self_path}",
        "items": [
            {
                "id": f"{base}{item.path}",
                "url": f"{base}{item.path}",
                "title": item.title,
                "content_text": item.title,
                "date_published": item.published,
                "authors": [{"name": item.outlet or "؟"}],
            }
            for item in feed.items
        ],
    }
