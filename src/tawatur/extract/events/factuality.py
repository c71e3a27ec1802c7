"""Whether an event happened, is denied, planned or only thought of."""

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.events.draft import Draft
from tawatur.language.events import EventLexicon
from tawatur.model import Act, Attribution, Factuality

_FURTHEST = 5
_BY_ACT: dict[Act, Factuality] = {"deny": "denied", "promise": "planned", "threaten": "planned", "demand": "hypothetical"}


def judge(scene: Scene, lexicon: EventLexicon, draft: Draft, told: Attribution | None) -> Factuality:
    """By the verb's own form, the words before it, then the act of the statement that it stands in."""
    i = draft.at
    if draft.trigger.future:
        return "planned"
    first = scene.first(i)
    for k in range(i - 1, max(first, i - _FURTHEST) - 1, -1):
        for norm in {scene.norm(k), scene.words[k].stem}:
            for hedge in lexicon.hedges.get(norm, ()):
                if i - k <= hedge.reach and hedge.aspect in ("", draft.trigger.aspect) and _matches(scene, k, hedge.words):
                    return hedge.value
        if scene.is_mark(k, ".؛"):
            break
    if told is not None and told.act in _BY_ACT and i - _token(scene, told) < 8:
        return _BY_ACT[told.act]
    return "actual"


def _token(scene: Scene, told: Attribution) -> int:
    start = told.content[0].start
    return next(k for k, t in enumerate(scene.tokens) if t.end > start)


def _matches(scene: Scene, k: int, words: tuple[frozenset[str], ...]) -> bool:
    return all(scene.norm(k + n) in place for n, place in enumerate(words[1:], 1))
