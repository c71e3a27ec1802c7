"""What all formats have in common."""

import pytest

from tawatur.export.excerpt import Excerpt
from tawatur.export.formats import FILES, FOLDERS, SINGLE
from tawatur.model import decode

from ..conftest import ROOT


@pytest.mark.parametrize("name", FILES)
def test_the_same_excerpt_gives_the_same_text(name: str, everything: Excerpt) -> None:
    claim = everything.claims[0]
    one = Excerpt(everything.analyses, (claim,), claim)
    text = "".join(FILES[name](one))
    assert text.endswith("\n") and text == "".join(FILES[name](one))


@pytest.mark.parametrize("name", sorted({*FILES} - SINGLE))
def test_analyses_may_be_a_stream_or_none(name: str, everything: Excerpt) -> None:
    stream = Excerpt(iter(tuple(everything.analyses)), everything.claims)
    assert "".join(FILES[name](stream)) == "".join(FILES[name](everything))
    "".join(FILES[name](Excerpt(())))


def test_analyses_come_back_whole(everything: Excerpt) -> None:
    assert [decode(line) for line in "".join(FILES["jsonl"](everything)).splitlines()] == list(everything.analyses)


def test_the_docs_name_every_format() -> None:
    page = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in page for name in (*FILES, *FOLDERS))
