"""When, where, on whose word and with which figures an event is told."""

from bisect import bisect_right

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.events.draft import Draft
from tawatur.extract.reading import Figure, Reading
from tawatur.model import Attribution

_HARM = {"ASSAULT": ("killed", "wounded", "detained", "missing"), "COERCE": ("detained", "killed", "wounded"), "PROTEST": ("people", "killed", "wounded", "detained")}


class Setting:
    """Looks up times, places, figures and attributions by token."""

    def __init__(self, reading: Reading, scene: Scene) -> None:
        self.reading = reading
        self.scene = scene
        events = reading.language.events
        self.inside = events.inside if events is not None else frozenset()
        self.ids = {f.id: f for f in reading.figures}
        starts = reading.starts
        self.timex = [(bisect_right(starts, t.start) - 1, n) for n, t in enumerate(reading.timex) if t.type == "DATE" and t.value]
        self.quantities = [(bisect_right(starts, q.start) - 1, n) for n, q in enumerate(reading.quantities)]
        self.cues = {bisect_right(starts, a.cue.start) - 1: a for a in reading.attributions}
        self.told = sorted(
            ((part.start, part.end, a) for a in reading.attributions for part in a.content), key=lambda x: x[1] - x[0]
        )

    def token(self, start: int) -> int:
        """The token that covers an offset."""
        return bisect_right(self.reading.starts, start) - 1

    def holder_at(self, i: int) -> Figure | None:
        """Who holds the attribution of which token `i` is the cue."""
        told = self.cues.get(i)
        return self.ids.get(told.holder) if told is not None and told.holder else None

    def attribution(self, i: int) -> Attribution | None:
        """The smallest attribution whose content covers token `i`."""
        token = self.reading.tokens[i]
        return next((a for start, end, a in self.told if start <= token.start and token.end <= end), None)

    def when(self, draft: Draft) -> tuple[int | None, str | None]:
        """The nearest date of the sentence: its index and value."""
        first, last = self.scene.first(draft.at), self.scene.last(draft.at)
        near = [(abs(k - draft.at), n) for k, n in self.timex if first <= k < last]
        if not near:
            return None, None
        n = min(near)[1]
        return n, self.reading.timex[n].value

    def where(self, draft: Draft) -> str | None:
        """The first place after the trigger in its sentence that is no party."""
        parties = {f.id for f in (*draft.actors, *draft.recipients)}
        for k in range(draft.at + 1, self.scene.last(draft.at)):
            figure = self.reading.figure_at.get(k)
            inside = figure is not None and figure.kind in ("place", "state") and figure.id not in parties
            if inside and figure is not None and (self.scene.norm(k - 1) in self.inside or self.scene.words[k].particle in self.inside):
                return figure.id
        return None

    def figures(self, draft: Draft) -> tuple[int, ...]:
        """The figures of the sentence that count whom the event harmed or who took part."""
        wanted = _HARM.get(draft.trigger.type, ())
        first, last = self.scene.first(draft.at), self.scene.last(draft.at)
        return tuple(n for k, n in self.quantities if first <= k < last and self.reading.quantities[n].category in wanted)
