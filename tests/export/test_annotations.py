"""Web Annotations, read back as RDF: every selector finds its words."""

import json
from urllib.parse import unquote

from rdflib import RDF, Graph, Literal, Namespace, URIRef

from tawatur.export import annotations
from tawatur.export.excerpt import Excerpt

from .rdf import graph_of

OA = Namespace("http://www.w3.org/ns/oa#")
# What these exports use of http://www.w3.org/ns/anno.jsonld, which a test cannot fetch.
CONTEXT = {
    "oa": str(OA), "dc": "http://purl.org/dc/elements/1.1/", "dcterms": "http://purl.org/dc/terms/", "as": "http://www.w3.org/ns/activitystreams#",
    "rdf": str(RDF), "foaf": "http://xmlns.com/foaf/0.1/", "xsd": "http://www.w3.org/2001/XMLSchema#", "dctypes": "http://purl.org/dc/dcmitype/",
    "id": {"@type": "@id", "@id": "@id"}, "type": {"@type": "@id", "@id": "@type"}, "Annotation": "oa:Annotation",
    "SpecificResource": "oa:SpecificResource", "TextualBody": "oa:TextualBody", "TextQuoteSelector": "oa:TextQuoteSelector",
    "TextPositionSelector": "oa:TextPositionSelector", "Text": "dctypes:Text", "Software": "as:Application",
    "AnnotationCollection": "as:OrderedCollection", "AnnotationPage": "as:OrderedCollectionPage",
    "body": {"@type": "@id", "@id": "oa:hasBody"}, "target": {"@type": "@id", "@id": "oa:hasTarget"},
    "source": {"@type": "@id", "@id": "oa:hasSource"}, "selector": {"@type": "@id", "@id": "oa:hasSelector"},
    "motivation": {"@type": "@vocab", "@id": "oa:motivatedBy"}, "purpose": {"@type": "@vocab", "@id": "oa:hasPurpose"},
    "describing": "oa:describing", "identifying": "oa:identifying", "classifying": "oa:classifying", "tagging": "oa:tagging",
    "exact": "oa:exact", "prefix": "oa:prefix", "suffix": "oa:suffix", "via": {"@type": "@id", "@id": "oa:via"},
    "start": {"@type": "xsd:nonNegativeInteger", "@id": "oa:start"}, "end": {"@type": "xsd:nonNegativeInteger", "@id": "oa:end"},
    "value": "rdf:value", "format": "dc:format", "language": "dc:language", "generator": {"@type": "@id", "@id": "as:generator"},
    "name": "foaf:name", "label": "rdfs:label", "first": {"@type": "@id", "@id": "as:first"}, "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "items": {"@type": "@id", "@id": "as:items", "@container": "@list"}, "total": "as:totalItems", "startIndex": "as:startIndex",
}  # fmt: skip


def read(excerpt: Excerpt) -> Graph:
    whole = json.loads("".join(annotations.write(excerpt)))
    assert whole["@context"] == annotations.CONTEXT and whole["total"] == len(whole["first"]["items"])
    return graph_of(whole | {"@context": CONTEXT})


def test_every_selector_finds_its_words(everything: Excerpt, text_of) -> None:
    graph = read(everything)
    targets = set(graph.subjects(OA.hasSelector))
    for target in targets:
        text = text_of(unquote(str(graph.value(target, OA.hasSource)).removeprefix("urn:tawatur:document:")))
        kinds = {graph.value(s, RDF.type): s for s in graph.objects(target, OA.hasSelector)}
        quote, position = kinds[OA.TextQuoteSelector], kinds[OA.TextPositionSelector]
        start, end = (int(str(graph.value(position, p))) for p in (OA.start, OA.end))
        exact, prefix, suffix = (str(graph.value(quote, p)) for p in (OA.exact, OA.prefix, OA.suffix))
        assert text[start:end] == exact and text[:start].endswith(prefix) and text[end:].startswith(suffix)
        assert prefix + exact + suffix in text
    said = [a for report in everything.analyses for a in report.attributions]
    assert len(targets) == sum(len(a.content) + 1 + (a.source is not None and a.holder is not None) for a in said)


def test_annotations_say_who_and_what(everything: Excerpt) -> None:
    graph = read(everything)
    one = URIRef("urn:tawatur:statement:d%23q1")
    assert (one, RDF.type, OA.Annotation) in graph and (one, OA.motivatedBy, OA.describing) in graph
    sources = {graph.value(b, OA.hasSource) for b in graph.objects(one, OA.hasBody)}
    assert URIRef("urn:tawatur:actor:d%23a1") in sources
    (target,) = graph.objects(one, OA.hasTarget)
    text = graph.value(target, OA.hasSource)
    assert (text, OA.via, URIRef("https://sahil.example/1")) in graph
    assert Literal("مصدر → المرفأ → الساحل") in {graph.value(b, RDF.value) for b in graph.objects(one, OA.hasBody)}
