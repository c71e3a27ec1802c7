"""The transmission graph, read back with networkx from both formats."""

import io
from collections import Counter

import msgspec
import networkx
import pytest

from tawatur.export import gexf, graphml
from tawatur.export.excerpt import Excerpt, key
from tawatur.export.transmission import graph

from .made import made


def steps(excerpt: Excerpt) -> Counter[tuple[str, str, str]]:
    found: Counter[tuple[str, str, str]] = Counter()
    for s in excerpt.statements():
        for a, b in zip(s.tellers, s.tellers[1:], strict=False):
            found[key(a.actor), key(b.actor), b.relation or "unknown"] += 1
    return found


def test_graphml(everything: Excerpt) -> None:
    read = networkx.read_graphml(io.BytesIO("".join(graphml.write(everything)).encode()), force_multigraph=True)
    assert read.is_directed()
    assert {(a, b, d["relation"]): d["statements"] for a, b, d in read.edges(data=True)} == steps(everything)
    assert read.nodes["d#a1"] == {"name": "مصدر", "name_en": "", "kind": "anonymous", "statements": 1}


def test_gexf(everything: Excerpt) -> None:
    read = networkx.read_gexf(io.BytesIO("".join(gexf.write(everything)).encode()))
    assert read.is_directed()
    assert {(a, b, d["label"]): d["weight"] for a, b, d in read.edges(data=True)} == steps(everything)
    assert read.nodes["d#a1"]["label"] == "مصدر" and read.nodes["d#a1"]["kind"] == "anonymous"


def test_an_outlet_is_one_node_and_an_unnamed_source_one_a_report(dispute: Excerpt) -> None:
    nodes = graph(dispute).nodes
    assert sum(n.name == "المرسى" for n in nodes) == 1
    unnamed = {a.id for r in dispute.analyses for q in r.attributions for a in r.actors if a.id == q.holder and a.kind == "anonymous"}
    assert unnamed <= {n.id for n in nodes}


@pytest.mark.parametrize("write", [graphml.write, gexf.write])
def test_characters_that_xml_forbids(write) -> None:
    analysis = made()
    bad = tuple(msgspec.structs.replace(a, name=f"{a.name}\x00\x0b<&\ufffe") for a in analysis.actors)
    text = "".join(write(Excerpt((msgspec.structs.replace(analysis, actors=bad),))))
    read = {graphml.write: networkx.read_graphml, gexf.write: networkx.read_gexf}[write]
    assert len(read(io.BytesIO(text.encode()))) == 4
    assert len(read(io.BytesIO("".join(write(Excerpt(()))).encode()))) == 0
