"""Stances between two actors on a terminal."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from tawatur.corroborate.standing import Edge
from tawatur.export.terminal import isolate

_COLOURS = {"fights": "red", "opposes": "red", "sanctions": "red", "withdraws_support": "yellow"}


def show_relation(edges: Iterable[Edge], console: Console | None = None) -> None:
    """Three lines a stance: when and what, who says so, and the words."""
    console = console or Console(highlight=False)
    for edge in edges:
        line = Text(f"{edge.when or 'undated':10}  ", style="dim")
        line.append(f"{isolate(edge.source)} ")
        line.append(edge.kind.replace("_", " "), style=f"bold {_COLOURS.get(edge.kind, 'green')}")
        line.append(f" {isolate(edge.target)}")
        bounds = " ".join(f"{word} {at}" for word, at in (("since", edge.since), ("until", edge.until)) if at)
        notes = ", ".join(note for note in (bounds, "" if edge.factuality == "actual" else edge.factuality) if note)
        line.append(f"  ({notes})" if notes else "", style="dim")
        console.print(line)
        told = " → ".join(isolate(name) for name in edge.says) or f"the reporter of {isolate(edge.outlet or edge.document)}"
        console.print(Text(f"            {told}", style="cyan"))
        console.print(Text(f"            {isolate(edge.evidence)}"))
