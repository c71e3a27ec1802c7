"""One event told by two words of a clause, and one told again later in the report."""

import msgspec

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.events.draft import Draft
from tawatur.language.attribution import Class
from tawatur.language.events import EventLexicon, EventWord
from tawatur.model import Event

_BETWEEN = 14  # tokens between a cause and its result
_OBJECT = 8  # tokens between a verb and the noun that it carries


class Merger:
    """Joins drafts of one sentence and one type; `dropped` holds the triggers that told the same."""

    def __init__(self, scene: Scene, lexicon: EventLexicon, words: list[EventWord], drafts: list[Draft]) -> None:
        self.scene = scene
        self.lexicon = lexicon
        self.words = words
        self.drafts = drafts
        self.dropped: set[int] = set()

    def merge(self) -> list[Draft]:
        """Drafts of which each tells an event of its own.

        A noun with its verb («الهجوم الذي استهدف») is one event: the noun where the verb is its relative
        clause, the verb where the noun is its subject. A result with its cause («غارة أسفرت عن مقتل») is one.
        """
        for draft in self.drafts:
            if draft.at in self.dropped:
                continue
            if draft.trigger.verb and not draft.trigger.object:
                self._subject(draft)
            if not draft.trigger.verb and self._for(draft):
                self._purpose(draft)
            if draft.trigger.carries:
                self._object(draft)
            if draft.trigger.result or draft.trigger.mode == "kill":
                self._result(draft)
        return [d for d in self.drafts if d.at not in self.dropped]

    def _beside(self, draft: Draft) -> list[Draft]:
        """The other events of its type in its sentence."""
        first = self.scene.first(draft.at)
        return [
            d for d in self.drafts
            if d is not draft and d.at not in self.dropped and d.trigger.type == draft.trigger.type and self.scene.first(d.at) == first
        ]  # fmt: skip

    def _subject(self, verb: Draft) -> None:
        """The noun that a verb has as its subject, or that it goes on with where it has none."""
        span = verb.subject or (verb.at, verb.at)
        attacks = [d for d in self._beside(verb) if not d.trigger.verb and d.trigger.type == "ASSAULT"]
        nouns = [d for d in attacks if d.trigger.frame.genitive == "actor"]
        noun = next((d for d in attacks if span[0] <= d.at < span[1] and (d in nouns or d.at == span[0])), None)
        if noun is None and verb.subject is None:
            noun = next((d for d in reversed(nouns) if d.at < verb.at <= d.at + _BETWEEN), None)
        if noun is None:
            return
        before = self.scene.words[verb.at - 1]
        relative = before.classes & Class.RELATIVE or not self.words[noun.at].definite or verb.subject is None
        keep, lost = (noun, verb) if relative and noun.at < verb.at else (verb, noun)
        keep.actors = [f for f in keep.actors if f not in lost.recipients and not (keep is verb and lost.actors)]
        keep.add("actor", noun.actors)
        keep.add("recipient", lost.recipients)
        self.dropped.add(lost.at)

    def _for(self, draft: Draft) -> bool:
        """Whether a noun tells what another event is for: «لتحرير», «احتجاجا على»."""
        protest = draft.trigger.type == "PROTEST" and self.lexicon.shape(self.scene.words[draft.at].stem).absolute
        return protest or self.words[draft.at].particle == self.lexicon.purpose

    def _purpose(self, draft: Draft) -> None:
        """What an attack is for is no other attack: «هجوم لتحرير المدينة»."""
        cause = next((d for d in reversed(self._beside(draft)) if d.at < draft.at <= d.at + _BETWEEN), None)
        if cause is not None:
            cause.add("recipient", draft.recipients)
            self.dropped.add(draft.at)

    def _object(self, verb: Draft) -> None:
        for noun in self._beside(verb):
            if not noun.trigger.verb and abs(noun.at - verb.at) <= _OBJECT:
                verb.add("actor", noun.actors if not verb.actors else [])
                verb.add("recipient", noun.recipients)
                self.dropped.add(noun.at)

    def _result(self, draft: Draft) -> None:
        """Whom an attack killed or hurt are its recipients, where the words say that it did."""
        i = draft.at
        first = max(self.scene.first(i), i - _BETWEEN * 2)
        joined = self.words[i].conjunction == self.lexicon.joint and not draft.actors
        told = draft.trigger.result and (joined or any(self.scene.words[k].stem in self.lexicon.leads for k in range(first, i)))
        others = self._beside(draft)
        if told:
            cause = next((d for d in reversed(others) if d.at < i), None)
            if cause is not None:
                cause.add("recipient", draft.recipients)
                self.dropped.add(i)
                return
        for cause in others:
            if i < cause.at <= i + _BETWEEN and not cause.trigger.verb and self._way(cause.at):
                draft.add("actor", cause.actors)
                self.dropped.add(cause.at)
                return

    def _way(self, k: int) -> bool:
        return self.scene.words[k].particle in self.lexicon.ways or self.scene.words[k - 1].stem in self.lexicon.ways


def same(events: list[Event]) -> tuple[Event, ...]:
    """Links an event to the first one before it of the same type with the same parties that happened when it did."""
    out: list[Event] = []
    for event in events:
        earlier = next((e for e in out if _agree(e, event)), None)
        out.append(msgspec.structs.replace(event, same_as=earlier.same_as or earlier.id) if earlier is not None else event)
    return tuple(out)


def _agree(a: Event, b: Event) -> bool:
    if a.type != b.type or a.factuality != b.factuality or a.date and b.date and a.date != b.date:
        return False
    actors, recipients = set(a.actors) & set(b.actors), set(a.recipients) & set(b.recipients)
    if not a.recipients and not b.recipients:
        return bool(actors)
    return bool(recipients and (actors or not a.actors or not b.actors))
