"""One event told by two words of a clause, and one told again later in the report."""

import msgspec

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.events.draft import Draft
from tawatur.language.attribution import Class
from tawatur.language.events import EventLexicon, EventWord
from tawatur.model import Event

_BETWEEN = 14  # tokens between a cause and its result


def merge(scene: Scene, lexicon: EventLexicon, words: list[EventWord], drafts: list[Draft]) -> list[Draft]:
    """Drafts of which each tells an event of its own.

    A noun with its verb («الهجوم الذي استهدف») is one event: the noun where the verb is its relative
    clause, the verb where the noun is its subject. A result with its cause («غارة أسفرت عن مقتل») is one.
    """
    dropped: set[int] = set()
    by_token = {d.at: d for d in drafts}
    for draft in drafts:
        if draft.subject is not None:
            for k in range(*draft.subject):
                noun = by_token.get(k)
                if noun is not None and not noun.trigger.verb and noun.trigger.type == draft.trigger.type and noun.at not in dropped:
                    _join(scene, noun, draft, dropped)
                    break
        if draft.trigger.result or draft.trigger.mode == "kill":
            _result(scene, lexicon, draft, drafts, dropped)
    return [d for d in drafts if d.at not in dropped]


def _join(scene: Scene, noun: Draft, verb: Draft, dropped: set[int]) -> None:
    relative = scene.words[verb.at - 1].classes & Class.RELATIVE or not scene.words[noun.at].classes & Class.DEFINITE
    keep, lost = (noun, verb) if relative else (verb, noun)
    keep.actors = [f for f in keep.actors if f not in lost.recipients]
    keep.add("actor", lost.actors)
    keep.add("recipient", lost.recipients)
    dropped.add(lost.at)


def _result(scene: Scene, lexicon: EventLexicon, draft: Draft, drafts: list[Draft], dropped: set[int]) -> None:
    """Whom an attack killed are its recipients, where the words say that it did; so is who was killed in it."""
    first, i = scene.first(draft.at), draft.at
    told = draft.trigger.result and any(scene.words[k].stem in lexicon.leads for k in range(max(first, i - _BETWEEN * 2), i))
    for other in reversed(drafts) if told else drafts:
        if other is draft or other.at in dropped or scene.first(other.at) != first or other.trigger.type != draft.trigger.type:
            continue
        if told and other.at < i:
            other.add("recipient", draft.recipients)
            dropped.add(i)
            return
        if not told and i < other.at <= i + _BETWEEN and not other.trigger.verb and _way(scene, lexicon, other.at):
            draft.add("actor", other.actors)
            dropped.add(other.at)
            return


def _way(scene: Scene, lexicon: EventLexicon, k: int) -> bool:
    word = scene.words[k]
    return word.particle == "ب" or scene.words[k - 1].stem in lexicon.ways


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
    return bool(set(a.actors) & set(b.actors) or not a.actors or not b.actors) and bool(set(a.recipients) & set(b.recipients))
