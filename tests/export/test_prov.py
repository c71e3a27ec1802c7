"""PROV-O, read back as RDF: every wording leads to what the holder uttered."""

import json

from rdflib import PROV, RDF, RDFS, Graph, URIRef

from tawatur.export import prov
from tawatur.export.excerpt import Excerpt
from tawatur.export.iris import statement_iri

from .made import made
from .rdf import graph_of


def read(excerpt: Excerpt) -> Graph:
    return graph_of(json.loads("".join(prov.write(excerpt))))


def test_every_statement_leads_back_to_its_holder(everything: Excerpt) -> None:
    graph = read(everything)
    for s in everything.statements():
        last = URIRef(statement_iri(s.attribution.id))
        first = graph.value(last, PROV.hadPrimarySource)
        how = PROV.wasDerivedFrom if s.attribution.mode == "indirect" else PROV.wasQuotedFrom
        names, wording = [], last
        while wording is not None:
            names.append(graph.value(graph.value(wording, PROV.wasAttributedTo), RDFS.label))
            before = graph.value(wording, how)
            assert before is not None or wording == first
            wording = before
        tellers = [t.actor.name for t in reversed(s.tellers)]
        assert [str(n) for n in names if n is not None] == tellers
        assert str(graph.value(last, PROV.value)) == s.words


def test_who_is_what(everything: Excerpt) -> None:
    graph = read(everything)
    kinds = {str(graph.value(a, RDFS.label)): set(graph.objects(a, RDF.type)) for a in graph.subjects(RDF.type, PROV.Agent)}
    assert kinds["الوزير"] == {PROV.Agent, PROV.Person} and kinds["المرسى"] == {PROV.Agent, PROV.Organization}
    assert kinds["مصدر"] == {PROV.Agent}  # unnamed: nobody knows whether it is one person
    assert kinds["Tawatur 0"] == {PROV.Agent, PROV.SoftwareAgent}


def test_a_report_is_its_outlets(everything: Excerpt) -> None:
    graph = read(Excerpt((made(),)))
    outlet = graph.value(URIRef("urn:tawatur:document:d"), PROV.wasAttributedTo)
    assert str(graph.value(outlet, RDFS.label)) == "الساحل"
