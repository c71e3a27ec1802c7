"""Web archives, with warcio."""

from collections.abc import Iterator
from pathlib import Path

from tawatur.errors import InputError
from tawatur.ingest.document import Item
from tawatur.ingest.html import read_markup


def read_warc(path: Path) -> Iterator[Item]:
    """The article of each response of type text/html; `entry` of an error is the number of the record."""
    try:
        from warcio.archiveiterator import ArchiveIterator
        from warcio.exceptions import ArchiveLoadFailed
    except ImportError:
        raise InputError("reading web archives needs the extra: pip install 'tawatur[warc]'") from None
    number = 0
    with path.open("rb") as stream:
        try:
            for number, record in enumerate(ArchiveIterator(stream), 1):
                headers = record.http_headers
                kind = headers.get_header("Content-Type", "") if headers else ""
                if record.rec_type != "response" or not kind.startswith("text/html"):
                    continue
                try:
                    yield read_markup(record.content_stream().read(), record.rec_headers.get_header("WARC-Target-URI"))
                except InputError as error:
                    yield InputError(error.reason, entry=number)
        except ArchiveLoadFailed as error:
            yield InputError(f"breaks off here: {error}", entry=number + 1)
