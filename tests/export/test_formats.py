"""What all formats have in common."""

import re

import msgspec
import pytest

from tawatur.export.excerpt import Excerpt
from tawatur.export.formats import FILES, FOLDERS, SINGLE
from tawatur.model import decode

from ..conftest import ROOT
from .made import made

PAGE = (ROOT / "docs" / "exports.md").read_text(encoding="utf-8")


def written(name: str, excerpt: Excerpt) -> str:
    if name in FOLDERS:
        return "".join(text for _, text in FOLDERS[name](excerpt))
    return "".join(FILES[name](excerpt))


@pytest.mark.parametrize("name", (*FILES, *FOLDERS))
def test_the_same_excerpt_gives_the_same_text(name: str, everything: Excerpt) -> None:
    claim = everything.claims[0]
    one = Excerpt(everything.analyses, (claim,), claim)
    text = written(name, one)
    assert text.endswith("\n") and text == written(name, one)


@pytest.mark.parametrize("name", sorted({*FILES, *FOLDERS} - SINGLE))
def test_analyses_may_be_a_stream_or_none(name: str, everything: Excerpt) -> None:
    stream = Excerpt(iter(tuple(everything.analyses)), everything.claims)
    assert written(name, stream) == written(name, everything)
    written(name, Excerpt(()))


@pytest.mark.parametrize("name", (*FILES, *FOLDERS))
def test_what_is_unknown_may_be_missing(name: str) -> None:
    analysis = made()
    bare = {"holder": None, "source": None, "content": (), "chain": (), "parent": None}
    told = tuple(msgspec.structs.replace(a, **bare) for a in analysis.attributions)
    document = msgspec.structs.replace(analysis.document, url=None, outlet=None, title=None, published=None)
    poor = msgspec.structs.replace(analysis, attributions=told, document=document)
    written(name, Excerpt((poor,), actors=frozenset({"d#a1"}) if name in SINGLE else frozenset()))


def test_analyses_come_back_whole(everything: Excerpt) -> None:
    assert [decode(line) for line in written("jsonl", everything).splitlines()] == list(everything.analyses)


def test_the_docs_name_every_format() -> None:
    assert all(f"| `{name}` |" in PAGE for name in (*FILES, *FOLDERS))


@pytest.mark.parametrize("name, lines", re.findall(r"^`([a-z-]+)`\n\n```text\n(.*?)```", PAGE, re.M | re.S))
def test_the_examples_of_the_docs_are_what_is_written(name: str, lines: str, dispute: Excerpt) -> None:
    text = written(name, dispute)
    assert [line for line in lines.splitlines() if line not in text] == []
