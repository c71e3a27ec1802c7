"""Words of a report that tell an event."""

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.events.draft import Draft
from tawatur.extract.reading import Reading
from tawatur.language.attribution import HEAD, Class
from tawatur.language.events import EventWord, Trigger

_NEAR = 3  # tokens on either side in which a trigger's company stands
_NOUN_BEFORE = Class.PREPOSITION | Class.DEMONSTRATIVE


def find(scene: Scene, reading: Reading, words: list[EventWord]) -> list[Draft]:
    """Drafts without parties, in the order of the text; one a token."""
    out: list[Draft] = []
    for i, word in enumerate(words):
        if not word.triggers or not reading.body[i] or i in reading.figure_at:
            continue
        trigger = next((t for t in word.triggers if _stands(scene, words, i, t)), None)
        if trigger is not None:
            out.append(Draft(i, trigger))
    return out


def _stands(scene: Scene, words: list[EventWord], i: int, trigger: Trigger) -> bool:
    if trigger.verb and not _may_be_verb(scene, words, i, trigger) or not trigger.verb and _surely_verb(scene, words, i):
        return False
    if not trigger.beside and not trigger.never:
        return True
    near = _company(scene, i)
    return not (trigger.never & near) and (not trigger.beside or bool(trigger.beside & near))


def _company(scene: Scene, i: int) -> set[str]:
    """The words on both sides, within the sentence, as written and without what is attached."""
    near: set[str] = set()
    for k in range(max(scene.first(i), i - _NEAR), min(scene.last(i), i + _NEAR + 1)):
        if k != i:
            near.update((scene.norm(k), scene.words[k].stem))
    return near


def _may_be_verb(scene: Scene, words: list[EventWord], i: int, trigger: Trigger) -> bool:
    """No verb after a preposition or in construct; where the noun is written alike, only after what a verb follows."""
    word = words[i]
    before = scene.words[i - 1] if i > scene.first(i) else None
    if word.particle and word.particle != "ل" or word.definite:
        return False
    if before is None or word.conjunction:
        return True
    if before.classes & _NOUN_BEFORE and not before.classes & (HEAD | Class.TIME | Class.COMPLEMENTISER):
        return before.stem in ("بعد", "ما", "حتي") and trigger.aspect != "perfect"
    if not any(not t.verb for t in word.triggers):
        return True
    closed = Class.COMPLEMENTISER | Class.RELATIVE | Class.AUXILIARY | Class.NEGATION
    return bool(before.classes & (closed | Class.DEFINITE)) or i - 1 in scene.reading.figure_at or scene.is_mark(i - 1, "،,:\"”»")


def _surely_verb(scene: Scene, words: list[EventWord], i: int) -> bool:
    """A noun cannot follow «لم», «قد», «الذي»."""
    before = scene.words[i - 1] if i > scene.first(i) else None
    if before is None or words[i].conjunction or words[i].particle:
        return False
    return scene.norm(i - 1) in ("لم", "لن", "قد", "سوف")
