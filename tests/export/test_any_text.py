"""Whatever stands in a report, its spans come back from the formats that have offsets, and the others can be read."""

import csv
import io
import json

import msgspec
import networkx
import stix2
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tawatur.export import annotations, brat, dossier, gexf, graphml, prov, stix, tables
from tawatur.export.excerpt import Excerpt
from tawatur.model import Analysis, Span

from .made import made
from .test_brat import read
from .test_views import read as read_html

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), min_size=3, max_size=60)


def analysis_of(text: str, start: int, end: int) -> Analysis:
    """The report made by hand with this text, and all spans of its statements there."""
    old = made()
    span = Span(start, end)
    told = tuple(msgspec.structs.replace(a, cue=span, source=span, content=(span,), quoted=(span,)) for a in old.attributions)
    document = msgspec.structs.replace(old.document, text=text, title=text, outlet=text, id=text, parts=())
    actors = tuple(msgspec.structs.replace(a, name=text, mentions=()) for a in old.actors)
    return msgspec.structs.replace(old, document=document, attributions=told, actors=actors, timex=(), quantities=(), coverage=())


@settings(max_examples=60, deadline=None)
@given(TEXTS, st.data())
def test_any_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assume(text[start:end].strip())  # no span is blank
    excerpt = Excerpt((analysis_of(text, start, end),), actors=frozenset({"d#a1", "d#a3"}))

    items = json.loads("".join(annotations.write(excerpt)))["first"]["items"]
    quotes = [t["selector"][0] for item in items for t in item["target"]]
    assert quotes and all(q["exact"] == text[start:end] and text.startswith(q["prefix"], max(0, start - 32)) for q in quotes)

    _, (name, copy), (_, sheet) = brat.files(excerpt)
    assert len(copy) == len(text) and "/" not in name
    _, events, _ = read(sheet, copy)
    assert len(events) == 2

    assert len(list(csv.DictReader(io.StringIO("".join(tables.statements(excerpt)), newline="")))) == 2
    assert len(networkx.read_graphml(io.BytesIO("".join(graphml.write(excerpt)).encode()))) == 3
    assert len(networkx.read_gexf(io.BytesIO("".join(gexf.write(excerpt)).encode()))) == 3
    assert json.loads("".join(prov.write(excerpt)))["@graph"]
    assert stix2.parse("".join(stix.write(excerpt))).objects


@settings(max_examples=30, deadline=None)
@given(TEXTS)
def test_any_text_in_a_dossier(text: str) -> None:
    source = "".join(dossier.write(Excerpt((analysis_of(text, 0, len(text)),), actors=frozenset({"d#a1"}))))
    read_html(source)
    assert "<script" not in source
