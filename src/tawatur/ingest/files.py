"""Files, folders and globs, and which reader each kind needs."""

import glob
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from tawatur.errors import InputError
from tawatur.ingest.document import Delivered, Item
from tawatur.ingest.feeds import read_feed
from tawatur.ingest.html import read_html
from tawatur.ingest.jsonl import read_jsonl
from tawatur.ingest.parquet import read_parquet
from tawatur.ingest.text import read_page, read_text
from tawatur.ingest.warc import read_warc

Reader = Callable[[Path], Iterator[Item]]
KINDS: Mapping[str, Reader] = {
    ".txt": read_text,
    ".jsonl": read_jsonl,
    ".jsonl.gz": read_jsonl,
    ".jsonl.zst": read_jsonl,
    ".html": read_html,
    ".htm": read_html,
    ".warc": read_warc,
    ".warc.gz": read_warc,
    ".parquet": read_parquet,
    ".xml": read_feed,
    ".rss": read_feed,
    ".atom": read_feed,
}


def expand(names: Iterable[str]) -> Iterator[str | InputError]:
    """File names in order of the names given; folders are searched through, globs filled in; `-` stays."""
    for name in names:
        path = Path(name)
        if path.is_dir():
            found = [str(p) for p in sorted(path.rglob("*")) if p.is_file() and reader_of(p.name) is not None]
            yield from found
            if not found:
                yield InputError(f"no report in this folder (known: {' '.join(KINDS)})", file=name)
        elif name == "-" or path.exists():
            yield name
        else:
            matches = [m for m in sorted(glob.glob(name, recursive=True)) if Path(m).is_file()]
            yield from matches
            if not matches:
                yield InputError("no such file or folder", file=name)


def reader_of(name: str) -> Reader | None:
    """The reader by the ending of a file's name, or None."""
    return next((KINDS[e] for e in sorted(KINDS, key=len, reverse=True) if name.lower().endswith(e)), None)


def read(name: str, *, outlet: str | None = None, published: str | None = None) -> Iterator[Item]:
    """The documents of a file, or of standard input (`-`: one page); errors are yielded, the rest goes on.

    `outlet` and `published` fill in what the documents do not say.
    """
    for item in _items(name):
        if isinstance(item, InputError):
            yield InputError(item.reason, file=name, entry=item.entry)
        else:
            yield _filled(item, outlet, published)


def _items(name: str) -> Iterator[Item]:
    reader = None if name == "-" else reader_of(name)
    try:
        if name == "-":
            yield from read_page(sys.stdin.buffer.read())
        elif reader is None:
            yield InputError(f"unknown kind of file (known: {' '.join(KINDS)})")
        else:
            yield from reader(Path(name))
    except InputError as error:
        yield error
    except OSError as error:
        yield InputError(error.strerror or str(error))


def _filled(item: Delivered, outlet: str | None, published: str | None) -> Delivered:
    document = item.document
    if outlet and document.outlet is None:
        document = msgspec.structs.replace(document, outlet=outlet)
    if published and document.published is None:
        document = msgspec.structs.replace(document, published=published, published_from="metadata")
    return Delivered(document, item.warnings)
