"""W3C Web Annotation (Recommendation of 2017), JSON-LD: statements laid over the text they stand in.

The source of each target is the report's text as it was analyzed, not the page: positions count its code points.
`via` names the page, and a quote selector finds the words there too. Three annotations a statement: its content
(describing), the words that name its holder (identifying), its cue (classifying).
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from tawatur.export.excerpt import Excerpt, Told
from tawatur.export.iris import actor_iri, document_iri, statement_iri
from tawatur.model import Document, Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters of prefix and suffix: what annotation clients commonly store


def write(excerpt: Excerpt) -> Iterator[str]:
    """One annotation collection, all on its first page."""
    items = [item for told in excerpt.statements() for item in annotations(told)]
    page = {"type": "AnnotationPage", "startIndex": 0, "items": items}
    whole = {"@context": CONTEXT, "type": "AnnotationCollection", "label": "Statements", "total": len(items), "first": page}
    yield msgspec.json.format(msgspec.json.encode(whole), indent=1).decode() + "\n"


def annotations(told: Told) -> Iterator[dict[str, Any]]:
    """Those of one statement."""
    a, document = told.attribution, told.analysis.document
    base = statement_iri(a.id)
    holder = {"type": "SpecificResource", "purpose": "identifying", "source": actor_iri(told.holder)} if told.holder else None
    said = [_text("describing", _said(told), "ar"), *([holder] if holder else []), _text("tagging", a.mode, "en")]
    if a.content:
        yield _annotation(told, base, "describing", said, a.content, document)
    if a.source is not None and holder is not None:
        yield _annotation(told, f"{base}:source", "identifying", [holder], (a.source,), document)
    yield _annotation(told, f"{base}:cue", "classifying", [_text("classifying", a.act, "en")], (a.cue,), document)


def _annotation(
    told: Told, id: str, motivation: str, body: list[dict[str, Any]], spans: tuple[Span, ...], document: Document
) -> dict[str, Any]:
    return {
        "id": id,
        "type": "Annotation",
        "motivation": motivation,
        "generator": {"type": "Software", "name": f"Tawatur {told.analysis.made_by.version}"},
        "body": body,
        "target": [_target(document, span) for span in spans],
    }


def _said(told: Told) -> str:
    """The chain as a person reads it, the holder first."""
    return " → ".join(t.actor.name for t in told.tellers) or "؟"


def _text(purpose: str, value: str, language: str) -> dict[str, Any]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain", "language": language}


def _target(document: Document, span: Span) -> dict[str, Any]:
    source = {"id": document_iri(document.id), "type": "Text", "format": "text/plain", "language": document.language}
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.of(document.text),
        "prefix": document.text[max(0, span.start - _AROUND) : span.start],
        "suffix": document.text[span.end : span.end + _AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {
        "type": "SpecificResource",
        "source": source | ({"via": document.url} if document.url else {}),
        "selector": [quote, position],
    }
