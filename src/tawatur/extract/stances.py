"""What one actor is to another: from what it did, and from what it is called."""

from collections.abc import Iterator

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import read_subject
from tawatur.extract.events.setting import Setting
from tawatur.extract.reading import Figure, Reading
from tawatur.language.stances import Standing
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
_TITLED = 3  # tokens of a title and the first of a name
_HOLDERS = ("person", "organisation", "state", "outlet")


def run(reading: Reading) -> None:
    """Fills `reading.stances`."""
    scene = reading.scene
    if scene is None:
        return
    setting = Setting(reading, scene)
    reading.stances = (*_from_events(reading), *_standing(reading, scene, setting))


def _from_events(reading: Reading) -> Iterator[Stance]:
    figures = {f.id: f for f in reading.figures}
    for event in reading.events:
        shown = _BY_MODE.get(event.mode or "") or _BY_TYPE.get(event.type)
        if shown is None or event.same_as is not None:
            continue
        for source in event.actors:
            for target in event.recipients:
                if source != target and _holds(figures[source]) and _holds(figures[target]):
                    yield _of_event(event, source, target, *shown)


def _holds(figure: Figure) -> bool:
    """Only actors who are the same in other reports have a standing towards one another."""
    return figure.kind in _HOLDERS or figure.acts_for is not None


def _of_event(event: Event, source: str, target: str, kind: StanceKind, strength: float) -> Stance:
    return Stance(
        source=source, target=target, kind=kind, strength=strength, since=None, until=None, date=event.date,
        factuality=event.factuality, attribution=event.attribution, evidence=event.trigger, rule=event.rule,
    )  # fmt: skip


def _standing(reading: Reading, scene: Scene, setting: Setting) -> Iterator[Stance]:
    lexicon = reading.language.stances
    if lexicon is None:
        return
    for i, token in enumerate(reading.tokens):
        for standing in lexicon.standing.get(token.norm, ()):
            pair = _pair(reading, scene, i, standing)
            if pair is None:
                continue
            before, after, last = pair
            source, target = (before, after) if standing.source == "before" else (after, before)
            told = setting.attribution(i)
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


def _pair(reading: Reading, scene: Scene, i: int, standing: Standing) -> tuple[Figure, Figure, int] | None:
    """The named figures right before and right after a description, and the last token of its words."""
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
    return first, second, after
