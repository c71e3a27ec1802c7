"""schema.org, JSON-LD: claims as `Claim`, words in quotation marks as `Quotation`, both with the articles they stand in.

Never a `ClaimReview`: nothing is reviewed here. An unnamed source is neither a Person nor an Organization that anybody
could look up, and a paper is neither: what the report calls them is the `creditText` of their words. Who speaks of a
claim in the negative ("did not confirm that …") is not its author.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from tawatur.export.excerpt import Excerpt, Told, told
from tawatur.export.iris import actor_iri, claim_iri, document_iri, statement_iri
from tawatur.model import Actor, Analysis, Claim

CONTEXT = "https://schema.org"
# A place that speaks is its government.
_CLASSES = {
    "person": "Person", "organisation": "Organization", "state": "GovernmentOrganization", "place": "GovernmentOrganization",
    "outlet": "NewsMediaOrganization",
}  # fmt: skip
Node = dict[str, Any]


def write(excerpt: Excerpt) -> Iterator[str]:
    """One graph of articles, quotations, claims and those who made them."""
    holders = {r.holder for c in excerpt.claims for r in c.reports}
    actors: dict[str, Actor] = {}
    nodes: dict[str, Node] = {}
    for analysis in excerpt.analyses:
        actors |= {a.id: a for a in analysis.actors if a.id in holders}
        for node in _of_report(analysis, told(analysis, excerpt.meant(analysis))):
            nodes.setdefault(node["@id"], node)
    for claim in excerpt.claims:
        for node in _of_claim(claim, actors):
            nodes.setdefault(node["@id"], node)
    whole = {"@context": CONTEXT, "@graph": list(nodes.values())}
    yield msgspec.json.format(msgspec.json.encode(whole), indent=1).decode() + "\n"


def _of_report(analysis: Analysis, statements: Iterator[Told]) -> Iterator[Node]:
    document = analysis.document
    publisher = {"@type": "NewsMediaOrganization", "name": document.outlet} if document.outlet else None
    yield _shed(
        {
            "@id": document_iri(document.id), "@type": "NewsArticle", "headline": document.title, "inLanguage": document.language,
            "datePublished": document.published, "publisher": publisher, "url": document.url,
            "author": [{"@type": "Person", "name": name} for name in document.credit.authors],
        }
    )  # fmt: skip
    for s in statements:
        if s.holder is not None and s.attribution.quoted and _named(s.holder):
            yield _agent(s.holder)
        yield from _quotations(s)


def _quotations(s: Told) -> Iterator[Node]:
    document = s.analysis.document
    for number, span in enumerate(s.attribution.quoted, 1):
        yield _shed(
            {
                "@id": f"{statement_iri(s.attribution.id)}:q{number}",
                "@type": "Quotation",
                "text": span.of(document.text),
                "inLanguage": document.language,
                "isPartOf": {"@id": document_iri(document.id)},
                **_credit(s.holder, "creator"),
            }
        )


def _of_claim(claim: Claim, actors: dict[str, Actor]) -> Iterator[Node]:
    made_by = dict.fromkeys(r.holder for r in claim.reports if r.holder in actors and r.polarity == "positive")
    holders = [actors[id] for id in made_by if id is not None]
    named = [holder for holder in holders if _named(holder)]
    yield from map(_agent, named)
    where = list(dict.fromkeys(document_iri(r.document) for r in claim.reports))
    yield _shed(
        {
            "@id": claim_iri(claim.id),
            "@type": "Claim",
            "text": claim.gist,
            "firstAppearance": {"@id": where[0]},
            "appearance": [{"@id": iri} for iri in where],
            "author": [{"@id": iri} for iri in dict.fromkeys(map(actor_iri, named))],
            "creditText": "، ".join(dict.fromkeys(h.name for h in holders if not _named(h))),
        }
    )


def _agent(actor: Actor) -> Node:
    names = [*actor.aliases, *([actor.name_en] if actor.name_en else [])]
    return _shed({"@id": actor_iri(actor), "@type": _CLASSES[actor.kind], "name": actor.name, "alternateName": names})


def _credit(holder: Actor | None, role: str) -> Node:
    if holder is None:
        return {}
    return {role: {"@id": actor_iri(holder)}} if _named(holder) else {"creditText": holder.name}


def _named(actor: Actor) -> bool:
    """Whether it is somebody whom schema.org can take for an author: a person or an organisation with a name."""
    return actor.kind in _CLASSES


def _shed(node: Node) -> Node:
    """Without what is unknown."""
    return {name: value for name, value in node.items() if value}
