"""Which statement stands in the words of which, and what a trailing phrase adds to the one before it."""

from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.scene import Scene


def nest(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Sets `parent` and `level`; drops phrases that only say through whom a statement came, or who said it."""
    kept: list[Draft] = []
    for draft in drafts:
        if draft.shape == "phrase" and draft.opener == "before" and _completes(scene, drafts, draft):
            continue
        kept.append(draft)
    for draft in kept:
        around = [d for d in kept if d is not draft and d.opener != "before" and _holds(d, draft.cue[0])]
        if around:
            draft.parent = min(around, key=lambda d: sum(b - a for a, b in d.content))
    for draft in kept:
        parent = draft.parent
        while parent is not None and draft.level < 9:
            draft.level += 1
            parent = parent.parent
    return kept


def _holds(draft: Draft, token: int) -> bool:
    return any(first <= token < last for first, last in draft.content)


def _completes(scene: Scene, drafts: list[Draft], phrase: Draft) -> bool:
    """«قال الوزير إن …، بحسب الوكالة»: the medium of a statement that has its speaker already."""
    first, last = phrase.content[0]
    inner = [d for d in drafts if d is not phrase and first <= d.cue[0] < last and d.shape in ("verb", "relay", "colon")]
    if not inner:
        return False
    main = inner[0]
    if phrase.self_held:
        return True
    if phrase.source is not None and scene.is_medium(phrase.source):
        main.relay.append(phrase.source)
        return True
    return False
