"""OPML: a list of feeds."""

from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import msgspec

from tawatur.errors import InputError
from tawatur.ingest.decode import decode


class Subscription(msgspec.Struct, frozen=True):
    """One feed; `outlet` is the name that the list gives it."""

    url: str
    outlet: str | None = None


def read_opml(path: Path) -> list[Subscription]:
    """The feeds of a list, each once; InputError where it is none, or has an address that is not of the web."""
    try:
        markup, _ = decode(path.read_bytes())
        if "<!ENTITY" in markup or "<!DOCTYPE" in markup:
            raise InputError("a list of feeds may declare no entities")  # they can blow up or read other files
        outlines = list(ElementTree.fromstring(markup).iter("outline"))
    except ElementTree.ParseError as error:
        raise InputError(f"no OPML: {error}", file=str(path)) from None
    except OSError as error:
        raise InputError(error.strerror or str(error), file=str(path)) from None
    except InputError as error:
        raise InputError(error.reason, file=str(path)) from None
    found: dict[str, Subscription] = {}
    for outline in outlines:
        url = (outline.get("xmlUrl") or "").strip()
        if url:
            if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).hostname:
                raise InputError("not an address of the web", file=str(path), entry=url)
            found.setdefault(url, Subscription(url, outline.get("title") or outline.get("text") or None))
    if not found:
        raise InputError("no feed in this list", file=str(path))
    return list(found.values())
