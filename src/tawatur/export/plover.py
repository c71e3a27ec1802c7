"""Events in the field names of PLOVER (Open Event Data Alliance, 2018): JSON Lines, and a table.

One record an event. What PLOVER has no field for — whose word it is, whether it happened, where it stands
in the text — keeps the names of the exchange format. An event without a day of its own has the report's
day, and `date_from` says so.
"""

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any, Literal

import msgspec

from tawatur.export.sectors import to_cameo
from tawatur.model import Actor, Analysis, Event, EventType, Factuality

CODED = "plover/2018"
_DAY = 10  # characters of an ISO date


class Party(msgspec.Struct, frozen=True):
    """One actor: id and names, ISO 3166 alpha-3 country, PLOVER sectors, and CAMEO's code of the two together."""

    id: str
    name: str
    name_en: str | None
    country: str | None
    sector: tuple[str, ...]
    cameo: str


class Record(msgspec.Struct, frozen=True):
    """One event; `source` does it, `target` suffers or receives it, both may be empty."""

    id: str
    date: str | None
    date_from: Literal["event", "report"] | None
    event: EventType
    mode: str | None
    context: tuple[str, ...]
    source: tuple[Party, ...]
    target: tuple[Party, ...]
    location: str | None
    killed: float | None
    wounded: float | None
    factuality: Factuality
    attributed_to: str | None
    same_as: str | None
    text: str
    language: str
    publisher: str | None
    url: str | None
    document: str
    start: int
    end: int
    rule: str
    coder: str
    ontology: str = CODED


def records(analysis: Analysis) -> Iterator[Record]:
    """The events of one analysis in the order of the text."""
    actors = {actor.id: actor for actor in analysis.actors}
    holders = {a.id: a.holder for a in analysis.attributions}
    for event in analysis.events:
        yield _record(analysis, actors, holders.get(event.attribution or ""), event)


def _record(analysis: Analysis, actors: dict[str, Actor], holder: str | None, event: Event) -> Record:
    document = analysis.document
    reported = (document.published or "")[:_DAY] or None
    origin: Literal["event", "report"] | None = "event" if event.date else "report" if reported else None
    place = actors.get(event.place or "")
    return Record(
        id=event.id, date=event.date or reported, date_from=origin, event=event.type, mode=event.mode, context=event.context,
        source=tuple(_party(actors[a]) for a in event.actors), target=tuple(_party(actors[a]) for a in event.recipients),
        location=place.name if place else None, killed=_count(analysis, event, "killed"), wounded=_count(analysis, event, "wounded"),
        factuality=event.factuality, attributed_to=actors[holder].name if holder else None, same_as=event.same_as,
        text=event.trigger.of(document.text), language=document.language, publisher=document.outlet, url=document.url,
        document=document.id, start=event.trigger.start, end=event.trigger.end, rule=event.rule,
        coder=f"tawatur {analysis.made_by.version}",
    )  # fmt: skip


def _party(actor: Actor) -> Party:
    cameo = (actor.country or "") + "".join(to_cameo(s) for s in actor.sector)
    return Party(actor.id, actor.name, actor.name_en, actor.country, actor.sector, cameo)


def _count(analysis: Analysis, event: Event, category: str) -> float | None:
    """The least that the figures of one kind say; None where there is none."""
    found = [analysis.quantities[n] for n in event.quantities if analysis.quantities[n].category == category]
    lows = [q.low for q in found if q.low is not None]
    return float(max(lows)) if lows else None


def jsonl(analyses: Iterable[Analysis]) -> Iterator[str]:
    """One line of JSON an event, with its newline."""
    for analysis in analyses:
        for record in records(analysis):
            yield msgspec.json.encode(record).decode() + "\n"


def table(analyses: Iterable[Analysis]) -> Iterator[str]:
    """CSV with a header, the columns of `Record`; several parties or contexts are joined with "; "."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for analysis in analyses:
        for record in records(analysis):
            writer.writerow([_cell(getattr(record, name)) for name in COLUMNS])
            yield _taken(out)
    yield _taken(out)


COLUMNS = tuple(field.name for field in msgspec.structs.fields(Record))


def _taken(out: io.StringIO) -> str:
    text = out.getvalue()
    out.seek(0)
    out.truncate()
    return text


def _cell(value: Any) -> Any:
    if isinstance(value, tuple):
        return "; ".join(f"{p.name} [{p.cameo}]" if isinstance(p, Party) and p.cameo else p.name if isinstance(p, Party) else p for p in value)
    return "" if value is None else value
