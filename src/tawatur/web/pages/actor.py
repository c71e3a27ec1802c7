"""`/actors/{id}`: who that is, what he says, what is said of him."""

from collections.abc import Iterable

import msgspec

from tawatur.knowledge import load_knowledge
from tawatur.model import Act, Actor, Analysis, Polarity
from tawatur.store import Store
from tawatur.store.findings import Wanted, find_claims
from tawatur.store.lookup import find_report, reports_quoting
from tawatur.web.pages.lines import ClaimLine, line

_MOST = 100  # statements and claims on one page


class Office(msgspec.Struct, frozen=True):
    """An office held; dates as far as known, "" for open."""

    name: str
    name_en: str
    since: str
    until: str


class Saying(msgspec.Struct, frozen=True):
    """One statement of the actor; `words` as they stand."""

    attribution: str
    document: str
    outlet: str | None
    published: str | None
    act: Act
    polarity: Polarity
    words: str


class ActorPage(msgspec.Struct, frozen=True):
    """Names, offices by date, statements by the actor, and claims about it that it does not state itself.

    `earlier`: how many of both are left out, the earliest. `known`: the knowledge base has it; else it is an actor of one report alone.
    """

    id: str
    name: str
    name_en: str | None
    kind: str
    country: str | None
    aliases: tuple[str, ...]
    known: bool
    offices: tuple[Office, ...]
    said_by: tuple[Saying, ...]
    said_about: tuple[ClaimLine, ...]
    earlier: tuple[int, int] = (0, 0)


def actor_page(store: Store, id: str) -> ActorPage | None:
    """None where neither the knowledge base nor a report of the store has the actor."""
    entry = load_knowledge().get(id)
    if entry is None:
        return _unlisted(store, id)
    told = load_knowledge().describe(id)
    said = tuple(_sayings(reports_quoting(store, id), id))
    about = [line(c) for c in find_claims(store, Wanted(actors=(id,))) if all(r.holder != id for r in c.reports)]
    return ActorPage(
        id=id,
        name=entry.ar,
        name_en=entry.en,
        kind=entry.kind,
        country=told.country_name,
        aliases=tuple(form for form, _ in entry.forms()[1:]),
        known=True,
        offices=tuple(Office(*role) for role in told.roles),
        said_by=said[-_MOST:],
        said_about=tuple(about[-_MOST:]),
        earlier=(max(0, len(said) - _MOST), max(0, len(about) - _MOST)),
    )


def _unlisted(store: Store, id: str) -> ActorPage | None:
    analysis = find_report(store, id.rpartition("#")[0])
    actor = next((a for a in analysis.actors if a.id == id), None) if analysis else None
    if analysis is None or actor is None:
        return None
    return ActorPage(
        id=id,
        name=actor.name,
        name_en=actor.name_en,
        kind=actor.kind,
        country=actor.country,
        aliases=_others(actor),
        known=False,
        offices=(),
        said_by=tuple(_sayings([analysis], id)),
        said_about=(),
    )


def _others(actor: Actor) -> tuple[str, ...]:
    return tuple(form for form in actor.aliases if form != actor.name)


def _sayings(analyses: Iterable[Analysis], id: str) -> Iterable[Saying]:
    for analysis in analyses:
        d = analysis.document
        for a in sorted(analysis.attributions, key=lambda a: a.cue.start):
            if a.holder == id:
                words = " … ".join(" ".join(c.of(d.text).split()) for c in a.content)
                yield Saying(a.id, d.id, d.outlet, d.published, a.act, a.polarity, words)
