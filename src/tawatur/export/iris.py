"""Names on the web for what Tawatur speaks of. URNs: they are the same wherever a store lies."""

from urllib.parse import quote

from tawatur.export.excerpt import key
from tawatur.model import Actor


def document_iri(id: str) -> str:
    """Of a report's text."""
    return _urn("document", id)


def statement_iri(id: str) -> str:
    """Of an attribution."""
    return _urn("statement", id)


def claim_iri(id: str) -> str:
    """Of a claim."""
    return _urn("claim", id)


def actor_iri(actor: Actor) -> str:
    """Of an actor; one that only its own report knows has a name of that report."""
    return _urn("actor", key(actor))


def _urn(kind: str, id: str) -> str:
    return f"urn:tawatur:{kind}:{quote(id, safe='')}"
