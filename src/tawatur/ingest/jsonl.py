"""JSON Lines: one object a line with id, url, outlet, title, published, text; also .gz and .zst."""

import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, cast

import msgspec

from tawatur.errors import InputError
from tawatur.ingest.document import Delivered, Item, make_document

_FIELDS = ("id", "url", "outlet", "title", "published")


def read_jsonl(path: Path) -> Iterator[Item]:
    """One item a line that is not blank; a broken line is an error of its own, with its number."""
    number = 0
    try:
        with _open(path) as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _item(line, number)
    except (OSError, EOFError, zlib.error) as error:
        yield InputError(f"breaks off here: {error}", entry=number + 1)


def _open(path: Path) -> IO[bytes]:
    if path.suffix == ".gz":
        return cast(IO[bytes], gzip.open(path))
    if path.suffix == ".zst":
        try:
            import zstandard
        except ImportError:
            raise InputError("reading .zst needs the extra: pip install 'tawatur[zst]'") from None
        return io.BufferedReader(zstandard.open(path, "rb"))
    return path.open("rb")


def _item(line: bytes, number: int) -> Item:
    try:
        return from_row(msgspec.json.decode(line))
    except InputError as error:
        return InputError(error.reason, entry=number)
    except msgspec.DecodeError as error:
        return InputError(f"no JSON object: {error}", entry=number)
    except UnicodeDecodeError as error:
        return InputError(f"not UTF-8: byte {error.start} of the line", entry=number)


def from_row(row: Any) -> Delivered:
    """The document of one object; InputError says which field is missing or no text."""
    if not isinstance(row, dict):
        raise InputError("not an object")
    text = row.get("text", row.get("body"))
    if text is None:
        raise InputError("the field text is missing")
    fields = {name: row.get(name) for name in _FIELDS}
    if isinstance(fields["id"], int):
        fields["id"] = str(fields["id"])
    for name, value in {**fields, "text": text}.items():
        if value is not None and not isinstance(value, str):
            raise InputError(f"the field {name} holds no text")
    return Delivered(make_document(text, **fields))
