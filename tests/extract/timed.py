"""Reads one invented report for the tests of times and figures."""

import tawatur
from tawatur.model import Analysis, Document, Quantity, Timex

PUBLISHED = "2018-04-11T09:00:00"  # a Wednesday


def read(text: str, published: str | None = PUBLISHED) -> Analysis:
    """The analysis of a body; asserts that each span is made of whole words of the text."""
    analysis = tawatur.analyze(Document(id="d", text=text, published=published))
    for span in (*analysis.timex, *analysis.quantities):
        words = analysis.document.text[span.start : span.end]
        assert words == words.strip() and words
        assert span.end == len(text) or not text[span.end].isalnum()
    return analysis


def timex(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """(words, value) of each time expression."""
    return [(text[t.start : t.end], t.value) for t in read(text, published).timex]


def figures(text: str) -> list[tuple[str, float | None, float | None, str]]:
    """(words, low, high, category) of each figure."""
    return [(text[q.start : q.end], q.low, q.high, q.category) for q in read(text).quantities]


def quantities(text: str) -> tuple[Quantity, ...]:
    """The figures themselves."""
    return read(text).quantities


def expressions(text: str, published: str | None = PUBLISHED) -> tuple[Timex, ...]:
    """The time expressions themselves."""
    return read(text, published).timex
