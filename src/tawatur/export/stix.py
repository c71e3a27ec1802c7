"""STIX 2.1 (OASIS Standard of 2021): who is who as identities, reports, their statements as notes, claims as groupings.

No object has a `confidence`: how reliable a source is, nobody here judges. Labels say so in the words of the Admiralty
code (reliability F, credibility 6: cannot be judged). Ids are UUIDs of version 5 over Tawatur's own names: the same
content gives the same bundle. A time without an offset is taken for UTC; objects without any time have `UNKNOWN`.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import msgspec

from tawatur.export.excerpt import Excerpt, Told, told
from tawatur.export.iris import actor_iri, claim_iri, document_iri, statement_iri
from tawatur.model import Actor, Analysis, Claim

UNKNOWN = "1970-01-01T00:00:00.000Z"
UNJUDGED = ('admiralty-scale:source-reliability="f"', 'admiralty-scale:information-credibility="6"')
_CLASSES = {"person": "individual", "organisation": "organization", "state": "organization", "outlet": "organization"}
_WORDS = 12  # words of a text that stand for a missing title
Thing = dict[str, Any]


def write(excerpt: Excerpt) -> Iterator[str]:
    """One bundle."""
    things: dict[str, Thing] = {}
    for thing in objects(excerpt):
        things.setdefault(thing["id"], thing)
    bundle = {"type": "bundle", "id": _id("bundle", " ".join(sorted(things))), "objects": list(things.values())}
    yield msgspec.json.format(msgspec.json.encode(bundle), indent=1).decode() + "\n"


def objects(excerpt: Excerpt) -> Iterator[Thing]:
    """All objects; an identity comes as often as it is named."""
    seen: set[str] = set()
    author = _id("identity", "tawatur")
    yield _object("identity", "tawatur", UNKNOWN, name="Tawatur", identity_class="system")
    for analysis in excerpt.analyses:
        made = list(_of_report(analysis, list(told(analysis, excerpt.meant(analysis))), author))
        seen.update(thing["id"] for thing in made)
        yield from made
    yield from (_grouping(claim, seen, author) for claim in excerpt.claims)


def _of_report(analysis: Analysis, statements: list[Told], author: str) -> Iterator[Thing]:
    notes = [_note(s, author) for s in statements]
    identities = {i["id"]: i for s in statements for t in s.tellers for i in [_identity(t.actor)]}
    yield from identities.values()
    yield from notes
    document = analysis.document
    refs = [*identities, *(note["id"] for note in notes)] or [author]
    yield _object(
        "report", document_iri(document.id), moment(document.published), created_by_ref=author, lang=document.language,
        name=document.title or " ".join(document.text.split()[:_WORDS]), published=moment(document.published),
        labels=[*UNJUDGED, *([] if document.published else ["published:unknown"])], object_refs=refs,
        external_references=[_reference(analysis)],
    )  # fmt: skip


def _identity(actor: Actor) -> Thing:
    kind = _CLASSES.get(actor.kind) or ("group" if actor.count_min > 1 else "unknown")
    return _object("identity", actor_iri(actor), UNKNOWN, name=actor.name, identity_class=kind)


def _note(s: Told, author: str) -> Thing:
    a, document = s.attribution, s.analysis.document
    chain = " → ".join(t.actor.name for t in s.tellers)
    refs = [_id("identity", actor_iri(t.actor)) for t in s.tellers] or [_id("report", document_iri(document.id))]
    return _object(
        "note", statement_iri(a.id), moment(document.published), created_by_ref=author, lang=document.language,
        abstract=f"{a.act}, {a.mode}, {a.polarity}: {chain or '?'}", content=s.words or a.cue.of(document.text),
        authors=[s.holder.name] if s.holder else None, labels=list(UNJUDGED), object_refs=list(dict.fromkeys(refs)),
        external_references=[_reference(s.analysis)],
    )  # fmt: skip


def _grouping(claim: Claim, seen: set[str], author: str) -> Thing:
    """The notes of a claim, and the reports that state it in their own voice or by somebody who is not asked for."""
    refs: list[str] = []
    for report in claim.reports:
        note = _id("note", statement_iri(report.attribution)) if report.attribution else ""
        refs.append(note if note in seen else _id("report", document_iri(report.document)))
    low, high = claim.origins.min, claim.origins.max
    made = _object(
        "grouping", claim_iri(claim.id), moment(claim.first_reported), created_by_ref=author, context="unspecified",
        name=claim.gist, description=f"independent voices: {low} to {high}; " + "; ".join(claim.origins.why),
        labels=list(UNJUDGED), object_refs=list(dict.fromkeys(refs)),
    )  # fmt: skip
    return made | {"modified": max(made["created"], moment(claim.last_reported))}


def _reference(analysis: Analysis) -> Thing:
    document = analysis.document
    return {"source_name": document.outlet or "unknown outlet", "external_id": document.id} | ({"url": document.url} if document.url else {})


def _object(kind: str, iri: str, time: str, /, **fields: Any) -> Thing:
    known: Iterable[tuple[str, Any]] = ((k, v) for k, v in fields.items() if v is not None)
    return {"type": kind, "spec_version": "2.1", "id": _id(kind, iri), "created": time, "modified": time, **dict(known)}


def _id(kind: str, iri: str) -> str:
    return f"{kind}--{uuid5(NAMESPACE_URL, f'{kind} {iri}')}"


def moment(published: str | None) -> str:
    """A time as STIX writes it: UTC, to the millisecond; `UNKNOWN` where it is none."""
    try:
        time = datetime.fromisoformat(published or "")
    except ValueError:
        return UNKNOWN
    time = time.astimezone(UTC) if time.tzinfo else time
    return time.strftime("%Y-%m-%dT%H:%M:%S.") + f"{time.microsecond // 1000:03d}Z"
