"""Words of a report that tell an event."""

from msgspec import structs

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.events.draft import Draft
from tawatur.extract.reading import Reading
from tawatur.language.attribution import HEAD, Class
from tawatur.language.events import EventLexicon, EventWord, Trigger

_NEAR = 3  # tokens on either side in which a trigger's company stands
_FAR = 6  # tokens after it in which what it needs stands
_VOWELLED = 4  # characters at the beginning of a verb among which the vowel of its passive is written
_NOUN_BEFORE = Class.PREPOSITION | Class.DEMONSTRATIVE


def find(scene: Scene, reading: Reading, lexicon: EventLexicon, words: list[EventWord]) -> list[Draft]:
    """Drafts without parties, in the order of the text; one a token."""
    out: list[Draft] = []
    for i, word in enumerate(words):
        if not word.triggers or not reading.body[i] or i in reading.figure_at:
            continue
        trigger = next((t for t in word.triggers if _stands(scene, lexicon, words, i, t)), None)
        if trigger is not None and trigger.verb and trigger.object and reading.words(i, i + 1).endswith(lexicon.ending):
            continue
        if trigger is not None and trigger.aspect == "perfect" and lexicon.passive_sign in reading.words(i, i + 1)[:_VOWELLED]:
            trigger = structs.replace(trigger, passive=True)
        if trigger is not None and not (trigger.mode in _HARM and _accident(scene, lexicon, i)):
            out.append(Draft(i, trigger))
    return out


def _stands(scene: Scene, lexicon: EventLexicon, words: list[EventWord], i: int, trigger: Trigger) -> bool:
    if trigger.verb and not _may_be_verb(scene, lexicon, words, i, trigger) or not trigger.verb and _surely_verb(scene, lexicon, words, i):
        return False
    if trigger.type == "SUPPORT" and not trigger.verb and words[i].particle == lexicon.purpose:
        # «قوات لدعم الجيش» is what another event is for, «خسارة الحزب لدعم الحكومة» is an event.
        lost = scene.reading.language.stances
        return lost is not None and any(scene.words[k].stem in lost.losses for k in range(max(scene.first(i), i - _NEAR - 1), i))
    if not trigger.beside and not trigger.never:
        return True
    if trigger.never & _company(scene, i, _NEAR):
        return False
    return not trigger.beside or bool(trigger.beside & _company(scene, i, _FAR))


_HARM = ("kill", "wound")


def _accident(scene: Scene, lexicon: EventLexicon, i: int) -> bool:
    """Whether the sentence tells of an accident, without a weapon."""
    bare = {lexicon.bare(scene.words[k].stem) for k in range(scene.first(i), scene.last(i))}
    return bool(bare & lexicon.accidents) and not bare & lexicon.weapons


def _company(scene: Scene, i: int, after: int) -> set[str]:
    """The words on both sides, within the sentence, as written and without what is attached."""
    near: set[str] = set()
    for k in range(max(scene.first(i), i - _NEAR), min(scene.last(i), i + after + 1)):
        if k != i:
            near.update((scene.norm(k), scene.words[k].stem))
    return near


def _may_be_verb(scene: Scene, lexicon: EventLexicon, words: list[EventWord], i: int, trigger: Trigger) -> bool:
    """No verb after a preposition or in construct; where the noun is written alike, only after what a verb follows."""
    word = words[i]
    before = scene.words[i - 1] if i > scene.first(i) else None
    if word.particle and word.particle != "ل" or word.definite:
        return False
    if trigger.aspect == "jussive" and not word.particle and (before is None or scene.norm(i - 1) not in lexicon.shortening):
        return False
    if before is None or word.conjunction:
        return True
    if before.classes & _NOUN_BEFORE and not before.classes & (HEAD | Class.TIME | Class.COMPLEMENTISER):
        return before.stem in ("بعد", "ما", "حتي") and trigger.aspect != "perfect"
    if not any(not t.verb for t in word.triggers):
        return True
    if _object_of_verb(scene, words, i):
        return False
    closed = Class.COMPLEMENTISER | Class.RELATIVE | Class.AUXILIARY | Class.NEGATION
    return bool(before.classes & (closed | Class.DEFINITE)) or i - 1 in scene.reading.figure_at or scene.is_mark(i - 1, "،,:\"”»")


def _object_of_verb(scene: Scene, words: list[EventWord], i: int) -> bool:
    """Whether a verb with its subject stands before a form that may be its object: «نفت الحكومة قصف …»."""
    for k in range(i - 1, max(scene.first(i), i - _FAR) - 1, -1):
        if scene.is_mark(k, "،,.؛:\"”»“«") or scene.words[k].classes & (Class.COMPLEMENTISER | Class.RELATIVE):
            return False
        verb = any(c.aspect in ("perfect", "imperfect") for c in scene.words[k].cues) or any(not x.noun for x in words[k].light)
        if verb and k < i - 1 and k not in scene.reading.figure_at:
            return True
    return False


def _surely_verb(scene: Scene, lexicon: EventLexicon, words: list[EventWord], i: int) -> bool:
    """A noun hardly follows «لم», «قد», «الذي»."""
    before = scene.words[i - 1] if i > scene.first(i) else None
    if before is None or words[i].conjunction or words[i].particle:
        return False
    return scene.norm(i - 1) in lexicon.verbal or bool(before.classes & Class.RELATIVE)
