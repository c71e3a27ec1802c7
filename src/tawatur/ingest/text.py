"""A page as copied from a news site: .txt, or standard input."""

from collections.abc import Iterator
from pathlib import Path

from tawatur.ingest.decode import decode
from tawatur.ingest.document import Delivered, Item, make_document


def read_text(path: Path) -> Iterator[Item]:
    """One document; its text is the file's content as it is."""
    yield from read_page(path.read_bytes())


def read_page(raw: bytes) -> Iterator[Item]:
    """One document of the bytes of a page."""
    text, warnings = decode(raw)
    yield Delivered(make_document(text), warnings)
