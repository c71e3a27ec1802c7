"""One document as it comes in, and its id."""

import hashlib
import re

import msgspec

from tawatur.errors import InputError
from tawatur.model import Document

MOST = 2_000_000  # characters of one document; the longest report of the corpora has some 60 000
_WORD = re.compile(r"[^\W\d_]")


class Delivered(msgspec.Struct, frozen=True):
    """A document and what a reviewer should know of how it was read."""

    document: Document
    warnings: tuple[str, ...] = ()


Item = Delivered | InputError


def make_document(
    body: str, *, id: str | None = None, url: str | None = None, outlet: str | None = None, title: str | None = None,
    published: str | None = None,
) -> Document:  # fmt: skip
    """A document of title and body; InputError where there is nothing to read or far too much.

    Without an id it gets "sha256:" of outlet, url, title and body, each with its length before it, so that no
    two different documents are written alike.
    """
    text = f"{title}\n\n{body}" if title else body
    if len(text) > MOST:
        raise InputError(f"{len(text)} characters are more than one report may have ({MOST})")
    if not text.strip():
        raise InputError("no text in it")
    if not _WORD.search(text):
        raise InputError("no sentence in it")
    return Document(
        id=id or _digest(outlet, url, title, body),
        text=text,
        url=url,
        outlet=outlet,
        title=title or None,
        published=published or None,
        published_from="metadata" if published else None,
    )


def _digest(*parts: str | None) -> str:
    digest = hashlib.sha256()
    for part in parts:
        raw = (part or "").encode("utf-8", "surrogatepass")
        digest.update(len(raw).to_bytes(8, "big") + raw)
    return "sha256:" + digest.hexdigest()
