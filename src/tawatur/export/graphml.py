"""GraphML of the transmission graph."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import msgspec

from tawatur.export.excerpt import Excerpt
from tawatur.export.transmission import Edge, Node, graph

_NODE = ("name", "name_en", "kind", "statements")
_EDGE = ("relation", "statements", "reports")


def write(excerpt: Excerpt) -> Iterator[str]:
    """One directed graph; edges have ids, for two actors may be joined in several ways."""
    made = graph(excerpt)
    root = ET.Element("graphml", xmlns="http://graphml.graphdrawing.org/xmlns")
    for owner, kind, names in (("node", Node, _NODE), ("edge", Edge, _EDGE)):
        types = {f.name: "int" if f.type is int else "string" for f in msgspec.structs.fields(kind)}
        for name in names:
            ET.SubElement(root, "key", {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": types[name]})
    body = ET.SubElement(root, "graph", id="transmission", edgedefault="directed")
    for node in made.nodes:
        _data(ET.SubElement(body, "node", id=node.id), "node", node, _NODE)
    for number, edge in enumerate(made.edges):
        element = ET.SubElement(body, "edge", id=f"e{number}", source=edge.source, target=edge.target)
        _data(element, "edge", edge, _EDGE)
    ET.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _data(element: ET.Element, owner: str, item: Node | Edge, names: tuple[str, ...]) -> None:
    for name in names:
        ET.SubElement(element, "data", key=f"{owner}-{name}").text = str(getattr(item, name))
