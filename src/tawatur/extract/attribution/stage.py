"""The stage: drafts, nesting, holders, media and chains, then frozen attributions."""

from tawatur.extract.attribution.cast import Cast
from tawatur.extract.attribution.chains import Route
from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.find import find
from tawatur.extract.attribution.holders import hold
from tawatur.extract.attribution.media import relay_media
from tawatur.extract.attribution.modes import mode_of, quoted_parts
from tawatur.extract.attribution.nesting import nest
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.reading import Reading
from tawatur.model import Attribution, Span


def run(reading: Reading) -> None:
    """Fills `reading.attributions`, `scene` and `cast`; adds unnamed speakers to `reading.figures`."""
    lexicon = reading.language.attribution
    if lexicon is None or not reading.tokens:
        return
    scene = Scene(reading, lexicon)
    drafts = nest(scene, find(scene))
    cast = Cast(scene)
    hold(scene, cast, drafts)
    reading.scene, reading.cast = scene, cast
    relay_media(scene, cast, drafts)
    route = Route(reading)
    for number, draft in enumerate(drafts, 1):
        draft.number = number
    reading.attributions = tuple(_freeze(scene, route, draft) for draft in drafts)


def _span(scene: Scene, place: Range) -> Span:
    return Span(scene.tokens[place[0]].start, scene.tokens[place[1] - 1].end)


def _freeze(scene: Scene, route: Route, draft: Draft) -> Attribution:
    reading = scene.reading
    holder = draft.holder
    if holder is not None and holder.kind in ("state", "place"):
        holder.kind = "organisation"
    addressee = draft.via[0][0] if draft.via and draft.via_relation == "said_to" else None
    certain = holder is not None and not draft.rivals
    return Attribution(
        id=f"{reading.document.id}#q{draft.number}",
        cue=_span(scene, draft.cue),
        source=_span(scene, draft.source) if draft.source else None,
        holder=holder.id if holder else None,
        holder_certain=certain,
        holder_candidates=tuple(f.id for f in draft.rivals),
        content=tuple(_span(scene, part) for part in draft.content),
        quoted=tuple(_span(scene, part) for part in quoted_parts(scene, draft)),
        mode=mode_of(scene, draft),
        act=draft.act,
        polarity="negative" if draft.negative else "positive",
        addressee=addressee.id if addressee else None,
        parent=f"{reading.document.id}#q{draft.parent.number}" if draft.parent else None,
        chain=route.chain(draft, scene),
        rule=draft.rule,
        confidence=0.5,
    )
