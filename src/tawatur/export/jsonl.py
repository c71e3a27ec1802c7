"""The exchange format `tawatur.analysis/1` as it is: one line a report."""

from collections.abc import Iterator

from tawatur.export.excerpt import Excerpt
from tawatur.model import encode


def write(excerpt: Excerpt) -> Iterator[str]:
    """One line of JSON a report, whole, with its newline."""
    for analysis in excerpt.analyses:
        yield encode(analysis).decode() + "\n"
