"""schema.org, read back as RDF."""

import json

from rdflib import RDF, Graph, Namespace, URIRef

from tawatur.export import schema_org
from tawatur.export.excerpt import Excerpt

from .rdf import graph_of

S = Namespace("https://schema.org/")


def read(excerpt: Excerpt) -> Graph:
    whole = json.loads("".join(schema_org.write(excerpt)))
    assert whole["@context"] == "https://schema.org"
    return graph_of(whole | {"@context": {"@vocab": str(S)}})


def test_claims_have_their_appearances(dispute: Excerpt) -> None:
    graph = read(dispute)
    claims = set(graph.subjects(RDF.type, S.Claim))
    assert len(claims) == len(dispute.claims)
    for claim in claims:
        articles = set(graph.objects(claim, S.appearance))
        assert graph.value(claim, S.firstAppearance) in articles
        assert all((article, RDF.type, S.NewsArticle) in graph for article in articles)


def test_quotations_are_words_in_quotation_marks(dispute: Excerpt, text_of) -> None:
    graph = read(dispute)
    quotations = set(graph.subjects(RDF.type, S.Quotation))
    assert len(quotations) == sum(len(a.quoted) for r in dispute.analyses for a in r.attributions) > 0
    for quotation in quotations:
        document = str(graph.value(quotation, S.isPartOf)).removeprefix("urn:tawatur:document:")
        assert str(graph.value(quotation, S.text)) in text_of(document)
        assert (quotation, S.creator, None) in graph or (quotation, S.creditText, None) in graph


def test_nothing_is_reviewed_and_nobody_unnamed_is_an_author(dispute: Excerpt) -> None:
    graph = read(dispute)
    assert not set(graph.subjects(RDF.type, S.ClaimReview)) and not set(graph.triples((None, S.reviewRating, None)))
    unnamed = {a.name for r in dispute.analyses for a in r.actors if a.kind == "anonymous"}
    named = {str(graph.value(a, S.name)) for p in (S.author, S.creator) for a in graph.objects(None, p) if isinstance(a, URIRef)}
    assert named and not named & unnamed
    assert any(str(credit) in unnamed for credit in graph.objects(None, S.creditText))
