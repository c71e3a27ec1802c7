"""GEXF 1.3 of the transmission graph, for Gephi."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

import msgspec

from tawatur.export.excerpt import Excerpt
from tawatur.export.transmission import Edge, Node, graph

_NODE = ("name_en", "kind", "statements")
_EDGE = ("relation", "reports")


def write(excerpt: Excerpt) -> Iterator[str]:
    """One directed graph; the label of a node is its name, the weight of an edge the number of its statements."""
    made = graph(excerpt)
    root = ET.Element("gexf", xmlns="http://gexf.net/1.3", version="1.3")
    body = ET.SubElement(root, "graph", mode="static", defaultedgetype="directed")
    for owner, kind, names in (("node", Node, _NODE), ("edge", Edge, _EDGE)):
        declared = ET.SubElement(body, "attributes", {"class": owner})
        types = {f.name: "integer" if f.type is int else "string" for f in msgspec.structs.fields(kind)}
        for name in names:
            ET.SubElement(declared, "attribute", id=f"{owner}-{name}", title=name, type=types[name])
    nodes, edges = ET.SubElement(body, "nodes"), ET.SubElement(body, "edges")
    for node in made.nodes:
        _values(ET.SubElement(nodes, "node", id=node.id, label=node.name), "node", node, _NODE)
    for number, edge in enumerate(made.edges):
        ends = {"source": edge.source, "target": edge.target, "weight": str(edge.statements), "label": edge.relation}
        _values(ET.SubElement(edges, "edge", {"id": str(number), **ends}), "edge", edge, _EDGE)
    ET.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _values(element: ET.Element, owner: str, item: Node | Edge, names: tuple[str, ...]) -> None:
    values = ET.SubElement(element, "attvalues")
    for name in names:
        ET.SubElement(values, "attvalue", {"for": f"{owner}-{name}", "value": str(getattr(item, name))})
