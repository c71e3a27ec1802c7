"""What is exported: claims, the reports they stand in, and which statements of these reports are meant."""

from collections.abc import Iterable, Iterator

import msgspec

from tawatur.model import Actor, Analysis, Attribution, Claim, Relation


class Excerpt(msgspec.Struct, frozen=True):
    """A store, or what it holds of one claim or actor.

    `analyses` may be a stream: each export reads it once. `claim`: the one claim that all is about; `actors`: the ids
    of the one actor that all is about (its own of each report, where the knowledge base does not know it). `beside`:
    what the one claim denies, updates …, and what does so to it.
    """

    analyses: Iterable[Analysis]
    claims: tuple[Claim, ...] = ()
    claim: Claim | None = None
    actors: frozenset[str] = frozenset()
    beside: tuple[Claim, ...] = ()

    def meant(self, analysis: Analysis) -> list[Attribution]:
        """The statements of a report that belong to the excerpt: of the claim, by the actor; in the order of the text."""
        told = sorted(analysis.attributions, key=lambda a: a.cue.start)
        if self.claim is not None:
            wanted = {r.attribution for r in self.claim.reports}
            return [a for a in told if a.id in wanted]
        if self.actors:
            return [a for a in told if a.holder in self.actors]
        return told

    def statements(self) -> Iterator["Told"]:
        """All that are meant, report by report."""
        for analysis in self.analyses:
            yield from told(analysis, self.meant(analysis))


class Teller(msgspec.Struct, frozen=True):
    """One who passes the words on, and how they came to him from the one before."""

    actor: Actor
    relation: Relation | None


class Told(msgspec.Struct, frozen=True):
    """One statement with its report, its holder and its chain, the holder first; no teller follows himself."""

    analysis: Analysis
    attribution: Attribution
    holder: Actor | None
    tellers: tuple[Teller, ...]

    @property
    def words(self) -> str:
        """The reported words on one line; `…` between parts."""
        text = self.analysis.document.text
        return " … ".join(" ".join(c.of(text).split()) for c in self.attribution.content)


def told(analysis: Analysis, attributions: Iterable[Attribution]) -> Iterator[Told]:
    """These statements of a report."""
    actors = {actor.id: actor for actor in analysis.actors}
    for a in attributions:
        tellers: list[Teller] = []
        for link in a.chain:
            actor = actors[link.actor]
            if not tellers or key(tellers[-1].actor) != key(actor):
                tellers.append(Teller(actor, link.relation))
        yield Told(analysis, a, actors.get(a.holder or ""), tuple(tellers))


def key(actor: Actor) -> str:
    """What tells an actor across reports: its id in the knowledge base, an outlet's name, else its id in its own report.

    Two reports' «وزارة الداخلية» may be two ministries and their «مصدر أمني» two people: these are never made one.
    """
    return f"outlet:{actor.name}" if actor.kind == "outlet" and "#" in actor.id else actor.id
