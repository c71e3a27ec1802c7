"""What is read: one report, its parts, its credit line."""

from typing import Literal

import msgspec

PartName = Literal["title", "dateline", "heading", "credit", "keywords", "related", "boilerplate"]
PublishedFrom = Literal["metadata", "text", "url"]


class Part(msgspec.Struct, frozen=True):
    """What a stretch of the text is; the body is what remains."""

    part: PartName
    start: int
    end: int


class Credit(msgspec.Struct, frozen=True):
    """Who wrote, first published, translated or wired the report, as its credit line says."""

    authors: tuple[str, ...] = ()
    origin: str | None = None
    translated_by: str | None = None
    agencies: tuple[str, ...] = ()


class Document(msgspec.Struct, frozen=True):
    """One report as delivered.

    `text` is untouched: title, blank line and body; all offsets of an analysis index it.
    `published` is ISO 8601 (date, or date and time, with offset where known) or null.
    """

    id: str
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    language: str = "ar"
    parts: tuple[Part, ...] = ()
    credit: Credit = Credit()
    keywords: tuple[str, ...] = ()
