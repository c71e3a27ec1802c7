"""W3C PROV-O (Recommendation of 2013), JSON-LD: how words came from who said them to who reads them.

Each teller's wording is an entity of its own: what the holder uttered (`…:0`), what each relay made of it (`…:1`, …), and
the statement in the report. Words in quotation marks `wasQuotedFrom` the wording before, retold ones `wasDerivedFrom` it;
all have what the holder uttered for `hadPrimarySource`, the first voice that the report names, whatever he knows.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from tawatur.export.excerpt import Excerpt, Told
from tawatur.export.iris import actor_iri, document_iri, statement_iri
from tawatur.model import Actor, MadeBy

_RELATIONS = ("wasAttributedTo", "wasQuotedFrom", "wasDerivedFrom", "hadPrimarySource")
CONTEXT = {
    "prov": "http://www.w3.org/ns/prov#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "dcterms": "http://purl.org/dc/terms/",
    **{name: {"@id": f"prov:{name}", "@type": "@id"} for name in _RELATIONS},
    "isPartOf": {"@id": "dcterms:isPartOf", "@type": "@id"},
    "page": {"@id": "dcterms:source", "@type": "@id"},
    "issued": "dcterms:issued",
    "label": "rdfs:label",
    "value": "prov:value",
}
_CLASSES = {
    "person": ["prov:Agent", "prov:Person"],
    "organisation": ["prov:Agent", "prov:Organization"],
    "state": ["prov:Agent", "prov:Organization"],
    "outlet": ["prov:Agent", "prov:Organization"],
}
Node = dict[str, Any]


def write(excerpt: Excerpt) -> Iterator[str]:
    """One graph of agents, reports and wordings."""
    nodes: dict[str, Node] = {}
    for told in excerpt.statements():
        for node in _nodes(told):
            nodes.setdefault(node["@id"], node)
    whole = {"@context": CONTEXT, "@graph": list(nodes.values())}
    yield msgspec.json.format(msgspec.json.encode(whole), indent=1).decode() + "\n"


def _nodes(told: Told) -> Iterator[Node]:
    document = told.analysis.document
    outlet = actor_iri(told.tellers[-1].actor) if document.outlet and told.tellers else None  # a chain ends with the outlet
    yield from _software(told.analysis.made_by)
    yield from (_agent(t.actor) for t in told.tellers)
    yield _shed(
        {
            "@id": document_iri(document.id), "@type": ["prov:Entity"], "label": document.title, "issued": document.published,
            "page": document.url, "wasAttributedTo": outlet,
        }
    )  # fmt: skip
    yield from _wordings(told)


def _wordings(told: Told) -> Iterator[Node]:
    """What the holder uttered, what each relay made of it, what stands in the report."""
    a = told.attribution
    last = statement_iri(a.id)
    agents = [actor_iri(t.actor) for t in told.tellers]
    if told.holder is None:
        agents.insert(0, "")
    steps = max(len(agents), 2)  # the report is a wording of its own, also where its outlet is unknown
    names = [*(f"{last}:{n}" for n in range(steps - 1)), last]
    how = "wasDerivedFrom" if a.mode == "indirect" else "wasQuotedFrom"
    for n, name in enumerate(names):
        node: Node = {"@id": name, "@type": ["prov:Entity"], "wasAttributedTo": agents[n] if n < len(agents) else None}
        if n:
            node |= {how: names[n - 1], "hadPrimarySource": names[0]}
        if name == last:
            node |= {"value": told.words, "isPartOf": [document_iri(told.analysis.document.id), _collection(told.analysis.made_by)]}
        yield _shed(node)


def _agent(actor: Actor) -> Node:
    return {"@id": actor_iri(actor), "@type": _CLASSES.get(actor.kind, ["prov:Agent"]), "label": actor.name}


def _software(made_by: MadeBy) -> Iterator[Node]:
    """Who read these statements out of the reports."""
    name = f"urn:tawatur:software:{made_by.version}:{made_by.lexicon}"
    yield {"@id": name, "@type": ["prov:Agent", "prov:SoftwareAgent"], "label": f"Tawatur {made_by.version}"}
    yield {"@id": _collection(made_by), "@type": ["prov:Entity", "prov:Collection"], "wasAttributedTo": name}


def _collection(made_by: MadeBy) -> str:
    return f"urn:tawatur:statements:{made_by.version}:{made_by.lexicon}"


def _shed(node: Node) -> Node:
    """Without what is unknown."""
    return {name: value for name, value in node.items() if value}
