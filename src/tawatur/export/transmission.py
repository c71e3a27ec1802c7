"""Who passes whose words on to whom: the chains of many statements as one graph, for GraphML and GEXF.

A node is an actor, an edge leads from a teller to the next one, with how the words came to him. Only what the knowledge
base knows, and outlets by their name, are one node in several reports.
"""

import re

import msgspec

from tawatur.export.excerpt import Excerpt, key
from tawatur.model import Actor

# Characters that no XML 1.0 document may hold, whatever the escape.
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Node(msgspec.Struct, frozen=True):
    """An actor; `statements`: of how many he is the first voice."""

    id: str
    name: str
    name_en: str
    kind: str
    statements: int


class Edge(msgspec.Struct, frozen=True):
    """From one teller to the next: how, how many statements, in how many reports."""

    source: str
    target: str
    relation: str
    statements: int
    reports: int


class Graph(msgspec.Struct, frozen=True):
    """Nodes and edges in the order in which reports name them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def graph(excerpt: Excerpt) -> Graph:
    """The graph of an excerpt."""
    actors: dict[str, Actor] = {}
    first: dict[str, int] = {}
    steps: dict[tuple[str, str, str], list[str]] = {}
    for told in excerpt.statements():
        keys = [key(t.actor) for t in told.tellers]
        for k, teller in zip(keys, told.tellers, strict=True):
            actors.setdefault(k, teller.actor)
        if told.holder is not None:
            first[key(told.holder)] = first.get(key(told.holder), 0) + 1
        for a, b, teller in zip(keys, keys[1:], told.tellers[1:], strict=False):
            steps.setdefault((a, b, teller.relation or "unknown"), []).append(told.analysis.document.id)
    nodes = (Node(clean(k), clean(a.name), clean(a.name_en or ""), a.kind, first.get(k, 0)) for k, a in actors.items())
    edges = (Edge(clean(a), clean(b), how, len(where), len(set(where))) for (a, b, how), where in steps.items())
    return Graph(tuple(nodes), tuple(edges))


def clean(text: str) -> str:
    """The text without what XML forbids."""
    return _FORBIDDEN.sub("", text)
