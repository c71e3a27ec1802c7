"""What one actor is to another: from what it did, and from what it is called."""

from bisect import bisect_right
from collections.abc import Iterator

from msgspec import structs

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import read_subject
from tawatur.extract.events.setting import Setting
from tawatur.extract.reading import Figure, Reading
from tawatur.language.stances import Standing, Withdrawal
from tawatur.model import Event, EventType, Span, Stance, StanceKind

# Kind and strength of the stance that an event shows. Strengths order the classes as the conflict and
# cooperation scale of CAMEO does (Goldstein 1992, divided by ten and without sign); they are no measurement.
_BY_TYPE: dict[EventType, tuple[StanceKind, float]] = {
    "SUPPORT": ("supports", 0.6), "AID": ("supports", 0.7), "ACCUSE": ("opposes", 0.3), "REJECT": ("opposes", 0.4),
    "THREATEN": ("opposes", 0.6), "PROTEST": ("opposes", 0.6), "COERCE": ("opposes", 0.7),
    "SANCTION": ("sanctions", 0.7), "ASSAULT": ("fights", 1.0),
}  # fmt: skip
_BY_MODE: dict[str, tuple[StanceKind, float]] = {
    "recognize": ("recognizes", 0.6), "negotiate": ("negotiates_with", 0.3), "mediate": ("mediates", 0.3),
}  # fmt: skip
_BEFORE = 6  # tokens before a noun of support in which stands that it ends
_TITLED = 3  # tokens of a title and the first of a name
_HOLDERS = ("person", "organisation", "state", "outlet")


def run(reading: Reading) -> None:
    """Fills `reading.stances`."""
    scene = reading.scene
    if scene is None:
        return
    setting = Setting(reading, scene)
    reading.stances = (*_from_events(reading, scene), *_standing(reading, scene, setting))


def _from_events(reading: Reading, scene: Scene) -> Iterator[Stance]:
    figures = {f.id: f for f in reading.figures}
    for event in reading.events:
        shown = _BY_MODE.get(event.mode or "") or _BY_TYPE.get(event.type)
        if shown is None or event.same_as is not None and _bounds(reading, event) == (None, None):
            continue
        withdrawn = _withdrawal(reading, scene, event) if shown[0] == "supports" else None
        for source in event.actors:
            for target in event.recipients:
                if source != target and _holds(figures[source]) and _holds(figures[target]):
                    stance = _of_event(reading, event, source, target, *shown)
                    yield from (stance,) if withdrawn is None else _withdrawn(stance, withdrawn)


def _withdrawal(reading: Reading, scene: Scene, event: Event) -> Withdrawal | None:
    """The words before a noun of support by which it ends, nearest first."""
    lexicon = reading.language.stances
    if lexicon is None:
        return None
    i = bisect_right(reading.starts, event.trigger.start) - 1
    for k in range(i - 1, max(scene.first(i), i - _BEFORE) - 1, -1):
        for found in lexicon.withdrawals.get(scene.words[k].stem, ()):
            if all(scene.norm(k + n) in place for n, place in enumerate(found.words[1:], 1)):
                return found
    return None


def _withdrawn(stance: Stance, withdrawal: Withdrawal) -> Iterator[Stance]:
    """Support that ends, or that stands until it is reviewed, or that whoever had it loses."""
    change = structs.replace(stance, kind="withdraws_support", rule=withdrawal.rule)
    if withdrawal.how == "reviews":
        yield stance
        change = structs.replace(change, factuality="planned")
    if withdrawal.how == "loses" and stance.source != stance.target:
        change = structs.replace(change, source=stance.target, target=stance.source)
    yield change


def _holds(figure: Figure) -> bool:
    """Only actors who are the same in other reports have a standing towards one another."""
    return figure.kind in _HOLDERS or figure.acts_for is not None


def _of_event(reading: Reading, event: Event, source: str, target: str, kind: StanceKind, strength: float) -> Stance:
    since, until = _bounds(reading, event)
    return Stance(
        source=source, target=target, kind=kind, strength=strength, since=since, until=until,
        date=None if since or until else event.date,
        factuality=event.factuality, attribution=event.attribution, evidence=event.trigger, rule=event.rule,
    )  # fmt: skip


def _bounds(reading: Reading, event: Event) -> tuple[str | None, str | None]:
    """Since when and until when, where the time beside the event says so: «منذ أبريل»."""
    lexicon = reading.language.stances
    if lexicon is None or event.timex is None:
        return None, None
    timex = reading.timex[event.timex]
    before = bisect_right(reading.starts, timex.start) - 2
    word = reading.tokens[before].norm if before >= 0 else ""
    return (timex.value if word in lexicon.since else None), (timex.value if word in lexicon.until else None)


def _standing(reading: Reading, scene: Scene, setting: Setting) -> Iterator[Stance]:
    lexicon = reading.language.stances
    if lexicon is None:
        return
    for i, token in enumerate(reading.tokens):
        for standing in lexicon.standing.get(token.norm, ()):
            pair = _pair(reading, scene, i, standing)
            if pair is None:
                continue
            before, others, last = pair
            told = setting.attribution(i)
            for other in others:
                source, target = (before, other) if standing.source == "before" else (other, before)
                yield Stance(
                    source=source.id, target=target.id, kind=standing.kind, strength=standing.strength, since=None, until=None,
                    date=None, factuality="actual", attribution=told.id if told else None,
                    evidence=Span(token.start, reading.tokens[last].end), rule=standing.rule,
                )  # fmt: skip
            break


def _named_at(reading: Reading, scene: Scene, i: int) -> Figure | None:
    """The named figure that begins at token `i`, after its title."""
    if reading.cast is None or i >= len(scene.words):
        return None
    last = scene.last(i)
    phrase = read_subject(scene, i, last) if not scene.words[i].particle else None
    return reading.cast.named((i, phrase.last if phrase is not None else min(last, i + _TITLED)))


def _pair(reading: Reading, scene: Scene, i: int, standing: Standing) -> tuple[Figure, list[Figure], int] | None:
    """The named figure right before a description, those right after it, and the last token of its words."""
    figures = reading.figure_at
    size = len(standing.words)
    if any(scene.norm(i + n) not in place for n, place in enumerate(standing.words)):
        return None
    before = i - 1
    while before > scene.first(i) and scene.is_mark(before, "،,\"”»"):
        before -= 1
    after = i + size
    if standing.mark:
        if scene.norm(after) == standing.mark:
            after += 1
        elif after >= len(scene.words) or scene.words[after].particle != standing.mark:
            return None
    while scene.is_mark(after, "\"“«"):
        after += 1
    first, second = figures.get(before), _named_at(reading, scene, after)
    if first is None or second is None or first is second or not _holds(first) or not _holds(second):
        return None
    return first, [second, *_joined(reading, scene, after, second)], after


def _joined(reading: Reading, scene: Scene, k: int, second: Figure) -> Iterator[Figure]:
    """The named figures joined to the one that begins at `k`: «المدعوم من فلان والحركة»."""
    figures, known = reading.figure_at, second
    while k + 1 < scene.last(k):
        k += 1
        figure = figures.get(k)
        if figure is known or figure is None and scene.is_mark(k, "\"”»"):
            continue
        if figure is None or not scene.words[k].conjunction or not _holds(figure):
            return
        known = figure
        yield figure
