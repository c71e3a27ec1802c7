"""What one actor is to another across reports, and on whose word, in the order of time."""

from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from tawatur.model import Actor, Analysis, Factuality, Stance, StanceKind
from tawatur.text import fold

SCHEMA: Literal["tawatur.relation/1"] = "tawatur.relation/1"


class Party(msgspec.Struct, frozen=True):
    """Whom is asked about: `ids` in the knowledge base, and the `name` for actors that no list knows."""

    ids: frozenset[str]
    name: str

    def is_(self, actor: Actor) -> bool:
        """Whether an actor of a report is meant; a capital stands for its state."""
        return actor.id in self.ids or actor.acts_for in self.ids or fold(self.name) in {fold(form) for form in (actor.name, *actor.aliases)}


class Edge(msgspec.Struct, frozen=True):
    """One stance as one report tells it.

    `when`: the day or month of the stance where the words give one, else of the report; `says`: who vouches for it,
    from the first voice to the reader, empty for the reporter alone; `evidence`: the clause's words.
    """

    schema: Literal["tawatur.relation/1"]
    when: str | None
    since: str | None
    until: str | None
    source: str
    kind: StanceKind
    target: str
    strength: float
    factuality: Factuality
    says: tuple[str, ...]
    outlet: str | None
    document: str
    evidence: str
    rule: str


def edges(analyses: Iterable[Analysis], first: Party, second: Party) -> list[Edge]:
    """All stances between two parties, both ways, the earliest first; undated ones at the end."""
    found = [edge for analysis in analyses for edge in _of(analysis, first, second)]
    return sorted(found, key=lambda e: (e.when is None, e.when or "", e.document))


def _of(analysis: Analysis, first: Party, second: Party) -> Iterator[Edge]:
    actors = {actor.id: actor for actor in analysis.actors}
    for stance in analysis.stances:
        source, target = actors[stance.source], actors[stance.target]
        if first.is_(source) and second.is_(target) or second.is_(source) and first.is_(target):
            yield _edge(analysis, stance, actors)


def _edge(analysis: Analysis, stance: Stance, actors: dict[str, Actor]) -> Edge:
    document = analysis.document
    told = next((a for a in analysis.attributions if a.id == stance.attribution), None)
    return Edge(
        schema=SCHEMA,
        when=stance.since or stance.date or (document.published or "")[:10] or None,
        since=stance.since,
        until=stance.until,
        source=actors[stance.source].name,
        kind=stance.kind,
        target=actors[stance.target].name,
        strength=stance.strength,
        factuality=stance.factuality,
        says=tuple(actors[link.actor].name for link in told.chain) if told is not None else (),
        outlet=document.outlet,
        document=document.id,
        evidence=_clause(document.text, stance.evidence.start, stance.evidence.end),
        rule=stance.rule,
    )


_MARGIN = 60  # characters of evidence before and after the words that were found


def _clause(text: str, start: int, end: int) -> str:
    """The words round a span, within its line, cut at spaces."""
    line = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if start - line > _MARGIN:
        line = text.find(" ", start - _MARGIN, start) + 1 or start
    if stop - end > _MARGIN:
        cut = text.rfind(" ", end, end + _MARGIN)
        stop = cut if cut >= 0 else end
    return " ".join(text[line:stop].split())
