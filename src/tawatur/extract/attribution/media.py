"""The media between a speaker and the report: «لوكالة …», «في مقابلة مع …», «نقلت … عن»."""

from tawatur.extract.attribution.cast import Cast
from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.reading import Figure
from tawatur.language.attribution import Class

_REACH = 40  # tokens from a cue to the medium that its clause names


def relay_media(scene: Scene, cast: Cast, drafts: list[Draft]) -> None:
    """Fills `via`: what the clause names; else what the statement around it, or before it by the same holder, had."""
    before: Draft | None = None
    for draft in drafts:
        for place in draft.relay:
            figure = _outlet(scene, cast, place) or cast.of(place, place[0])[0]
            if figure is not None:
                draft.via.append((figure, place))
                draft.via_relation = "reported"
        if draft.shape == "relay" and not draft.via:
            medium = next((d.holder for d in reversed(drafts) if d.cue < draft.cue and _tells(d.holder)), None)
            if medium is not None and medium is not draft.holder:
                draft.via.append((medium, draft.cue))
        if not draft.via:
            addressed = told_to(scene, draft)
            figure = _outlet(scene, cast, addressed) if addressed else None
            if figure is not None and addressed and figure is not draft.holder:
                draft.via.append((figure, addressed))
                draft.via_relation = "said_to"
        around = draft.parent or _told_through(draft, drafts, scene)
        if not draft.via and around is not None:
            draft.via, draft.via_relation = list(around.via), around.via_relation
            if around.holder is not None and around.holder.kind == "outlet":
                draft.via.insert(0, (around.holder, around.source or around.cue))
                draft.via_relation = "reported"
        elif not draft.via and before is not None and before.holder is draft.holder:
            draft.via, draft.via_relation = list(before.via), before.via_relation
        if draft.level == 0:
            before = draft


def _told_through(draft: Draft, drafts: list[Draft], scene: Scene) -> Draft | None:
    """«ذكرت الصحيفة أن …، وفقا لمسؤول»: the statement whose words the phrase passes on to another voice."""
    if draft.shape != "phrase" or draft.opener != "before":
        return None
    same = [d for d in drafts if d.cue < draft.cue and d.level == 0 and scene.sentence[d.cue[0]] == scene.sentence[draft.cue[0]]]
    return same[-1] if same and _tells(same[-1].holder) else None


def _tells(figure: Figure | None) -> bool:
    return figure is not None and figure.kind in ("outlet", "document")


def told_to(scene: Scene, draft: Draft) -> Range | None:
    """The medium in the cue's own clause: after ل, مع, or a carrier (تصريح، مقابلة) with its medium."""
    if draft.shape == "phrase" and draft.form is None:
        return None
    first, last = scene.first(draft.cue[0]), scene.last(draft.cue[0])
    spans = [(draft.cue[1], draft.begin)] if draft.begin > draft.cue[0] else []
    informed = draft.cue[1]
    if draft.source is not None and draft.source[1] <= draft.cue[0] and informed < draft.begin:
        if scene.outlet_at(informed) or scene.words[informed].classes & Class.MEDIUM:
            return informed, max(informed + 1, _named_end(scene, informed, draft.begin))  # «كان مصدر قد أبلغ وكالة …»
    if draft.source is not None and draft.source[1] <= draft.cue[0]:
        spans.append((draft.source[1], draft.cue[0]))
    elif draft.opener == "quote" or draft.begin < draft.cue[0]:
        spans.append((draft.cue[1], last))
    if not any(d is not draft and first <= k < draft.cue[0] for k, d in scene.drafts.items()):
        spans.append((first, draft.cue[0]))
    if draft.shape == "phrase":
        comma = next((k for k in range(draft.cue[1], last) if scene.is_mark(k, "،,")), last)
        spans = [(draft.cue[1], comma)]  # «وفق ما أكده مصدر لوكالة …»
    source = draft.source or (0, 0)
    for begin, end in spans:
        for k in range(begin, min(end, begin + _REACH)):
            if source[0] <= k < source[1]:
                continue  # «الكاتب في صحيفة …» says who he is, not whom he told
            place = _addressed(scene, k, end)
            if place is not None:
                return place
    return None


_TO = ("ل", "مع", "الي", "عبر", "علي", "من", "في")


def _addressed(scene: Scene, k: int, end: int) -> Range | None:
    """«لوكالة رويترز», «مع قناة …», «لـ"الجزيرة"», «تصريحات نقلتها وكالة …» at token `k`."""
    word = scene.words[k]
    start: int | None = None
    if word.particle in ("ل", "ب") and (word.classes & Class.MEDIUM or scene.outlet_at(k)):
        start = k
    elif scene.norm(k) in _TO and k + 1 < end:
        j = k + 1
        while j < end and scene.is_mark(j, "\"“«'"):
            j += 1
        if j < end and (scene.words[j].classes & Class.MEDIUM or scene.outlet_at(j)) and not scene.words[j].particle:
            start = j
    elif word.classes & Class.MEDIUM or scene.outlet_at(k):
        carried = any(scene.words[j].classes & Class.CARRIER for j in range(max(0, k - 5), k))
        handed = scene.norm(k - 1).endswith("ه") or scene.norm(k - 1).endswith("ها")
        if carried and (handed or scene.words[k - 1].classes & Class.CARRIER) and not word.particle:
            start = k
    elif word.particle == "ل" and word.classes & Class.PERSON and k + 1 < end:
        j = k + 2 if scene.is_mark(k + 1, "\"“«'") else k + 1
        if scene.outlet_at(j) or scene.words[j].classes & Class.MEDIUM:
            start = j  # «لمراسل إذاعة …»
    if start is None:
        return None
    return start, _named_end(scene, start, end)


def _named_end(scene: Scene, start: int, end: int) -> int:
    """Where the name of a medium that begins at `start` ends."""
    last = start + 1
    actors = scene.reading.language.actors
    while last < end and actors is not None and scene.words[last].stem in actors.media:
        last += 1  # «وكالة أنباء "…"»
    while last < end and (
        last in scene.reading.figure_at or scene.is_mark(last, "\"“«'”»") or scene.words[last].classes & Class.DEFINITE
        and not scene.words[last].classes & (Class.RELATIVE | Class.TIME)
    ):
        last += 1
    while last > start + 1 and scene.is_mark(last - 1, "\"“”«»'"):
        last -= 1
    return last


def _outlet(scene: Scene, cast: Cast, place: Range) -> Figure | None:
    figures = scene.reading.figure_at
    for k in range(*place):
        figure = figures.get(k)
        if figure is not None and (figure.kind == "outlet" or scene.words[place[0]].classes & Class.MEDIUM):
            if figure.kind == "organisation":
                figure.kind = "outlet"
            return figure
    if scene.words[place[0]].classes & (Class.MEDIUM | Class.OUTLET):
        return cast.of(place, place[0])[0]
    return None
