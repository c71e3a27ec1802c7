"""The stages in order, and the analysis of one document.

Pure: the same document, language pack and knowledge give the same analysis; no clock, no disk.
"""

from collections.abc import Callable

import msgspec

from tawatur.extract import actors, attribution, coverage, events, headline, layout, quantities, stances, timex
from tawatur.extract.reading import Figure, Reading
from tawatur.knowledge import Knowledge
from tawatur.language import Language
from tawatur.model import SCHEMA, Actor, Analysis, Document, MadeBy
from tawatur.version import __version__


class Stage(msgspec.Struct, frozen=True):
    """One step: `run` fills the fields `gives` of the reading from the fields `needs`."""

    name: str
    run: Callable[[Reading], None]
    needs: tuple[str, ...]
    gives: tuple[str, ...]


STAGES: tuple[Stage, ...] = (
    Stage("layout", layout.run, needs=(), gives=("document", "body")),
    Stage("timex", timex.run, needs=("document",), gives=("timex",)),
    Stage("quantities", quantities.run, needs=("timex",), gives=("quantities",)),
    Stage("actors", actors.run, needs=(), gives=("figures", "figure_at")),
    Stage("attributions", attribution.run, needs=("figures", "timex", "body"), gives=("attributions", "scene", "cast")),
    Stage("events", events.run, needs=("attributions", "scene", "cast", "timex", "quantities"), gives=("events",)),
    Stage("stances", stances.run, needs=("events", "scene"), gives=("stances",)),
    Stage("coverage", coverage.run, needs=("attributions", "body"), gives=("coverage",)),
    Stage("headline", headline.run, needs=("document", "body"), gives=("warnings",)),
)


def analyze_document(document: Document, language: Language, knowledge: Knowledge) -> Analysis:
    """Reads one document through all stages."""
    reading = Reading(document, language, knowledge)
    for stage in STAGES:
        stage.run(reading)
    return assemble(reading)


def assemble(reading: Reading) -> Analysis:
    """The frozen result of a reading."""
    return Analysis(
        schema=SCHEMA,
        made_by=MadeBy(__version__, reading.language.code, reading.language.lexicon.digest),
        document=reading.document,
        actors=tuple(_actor(figure) for figure in reading.figures),
        timex=reading.timex,
        quantities=reading.quantities,
        attributions=reading.attributions,
        events=reading.events,
        stances=reading.stances,
        coverage=reading.coverage,
        warnings=tuple(reading.warnings),
    )


def _actor(figure: Figure) -> Actor:
    return Actor(
        id=figure.id,
        name=figure.name,
        aliases=tuple(figure.aliases),
        name_en=figure.name_en,
        kind=figure.kind,
        country=figure.country,
        sector=figure.sector,
        descriptors=figure.descriptors,
        count_min=figure.count_min,
        mentions=tuple(sorted(figure.mentions, key=lambda m: (m.start, m.end))),
        acts_for=figure.acts_for,
    )
