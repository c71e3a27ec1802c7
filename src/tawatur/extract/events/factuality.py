"""Whether an event happened, is denied, planned or only thought of."""

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.events.draft import Draft
from tawatur.language.events import EventLexicon, EventWord
from tawatur.model import Act, Attribution, Factuality

_FURTHEST = 5  # tokens from a hedge to its event
_AFTER = 3
_CONTENT = 8  # tokens from the beginning of a statement to an event that is its object
_BY_ACT: dict[Act, Factuality] = {"deny": "denied", "promise": "planned", "threaten": "planned", "demand": "hypothetical"}


def judge(scene: Scene, lexicon: EventLexicon, words: list[EventWord], draft: Draft, told: Attribution | None) -> Factuality:
    """By the verb's own form, the words round it, then the act of the statement that it stands in."""
    i = draft.at
    if draft.trigger.future:
        return "planned"
    value = _before(scene, lexicon, words, draft) or _after(scene, lexicon, i)
    if value is None and told is not None and i - _token(scene, told) < _CONTENT:
        value = _BY_ACT.get(told.act)
    if value == "denied" and (draft.trigger.refusing or _involved(scene, lexicon, i)):
        return "actual"
    return value or "actual"


def _before(scene: Scene, lexicon: EventLexicon, words: list[EventWord], draft: Draft) -> Factuality | None:
    """The nearest hedge before the trigger; a light verb in the future is one."""
    i = draft.at
    for k in range(i - 1, max(scene.first(i), i - _FURTHEST) - 1, -1):
        for norm in {scene.norm(k), scene.words[k].stem}:
            for hedge in lexicon.hedges.get(norm, ()):
                if i - k <= hedge.reach and hedge.aspect in ("", draft.trigger.aspect) and _matches(scene, k, hedge.words):
                    return hedge.value
        if not draft.trigger.verb and any(x.future and draft.trigger.type in x.types for x in words[k].light):
            return "planned"
        if scene.is_mark(k, ".؛"):
            break
    return None


def _after(scene: Scene, lexicon: EventLexicon, i: int) -> Factuality | None:
    """An adjective right after the trigger: «الهجوم المرتقب»."""
    for k in range(i + 1, min(scene.last(i), i + _AFTER + 1)):
        for hedge in lexicon.hedges.get(scene.norm(k), ()):
            if hedge.reach < 0 and k - i <= -hedge.reach:
                return hedge.value
    return None


def _involved(scene: Scene, lexicon: EventLexicon, i: int) -> bool:
    """Whether somebody's part in the event is denied: «نفت مسؤوليتها عن الهجوم»."""
    return any(scene.words[k].stem in lexicon.involvement for k in range(max(scene.first(i), i - _FURTHEST), i))


def _token(scene: Scene, told: Attribution) -> int:
    start = told.content[0].start
    return next(k for k, t in enumerate(scene.tokens) if t.end > start)


def _matches(scene: Scene, k: int, words: tuple[frozenset[str], ...]) -> bool:
    return all(scene.norm(k + n) in place for n, place in enumerate(words[1:], 1))
