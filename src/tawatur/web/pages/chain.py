"""A chain of tellers as it is shown."""

import msgspec

from tawatur.model import Analysis, Relation


class Teller(msgspec.Struct, frozen=True):
    """One step of a chain; `relation`: how the words came to it from the step before."""

    actor: str
    name: str
    kind: str
    relation: Relation | None


def chain_of(analysis: Analysis, attribution: str | None) -> tuple[Teller, ...]:
    """The chain of one attribution, from the holder to the reader; empty where there is none."""
    told = next((a for a in analysis.attributions if a.id == attribution), None)
    if told is None:
        return ()
    actors = {a.id: a for a in analysis.actors}
    steps: list[Teller] = []
    for link in told.chain:
        actor = actors[link.actor]
        if not steps or steps[-1].name != actor.name:  # an outlet that was told and is read: one step for a reader
            steps.append(Teller(actor.id, actor.name, actor.kind, link.relation if steps else None))
    return tuple(steps)
