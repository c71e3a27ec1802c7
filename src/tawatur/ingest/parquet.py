"""Parquet with the columns of JSON Lines, with pyarrow."""

from collections.abc import Iterator
from pathlib import Path

from tawatur.errors import InputError
from tawatur.ingest.document import Item
from tawatur.ingest.jsonl import from_row


def read_parquet(path: Path) -> Iterator[Item]:
    """One item a row; `entry` of an error is the number of the row."""
    try:
        from pyarrow import ArrowException
        from pyarrow.parquet import ParquetFile
    except ImportError:
        raise InputError("reading Parquet needs the extra: pip install 'tawatur[parquet]'") from None
    number = 0
    try:
        for batch in ParquetFile(path).iter_batches(batch_size=256):
            for row in batch.to_pylist():
                number += 1
                try:
                    yield from_row({k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in row.items()})
                except InputError as error:
                    yield InputError(error.reason, entry=number)
    except ArrowException as error:
        yield InputError(f"no Parquet: {error}", entry=number + 1)
