"""Claims on a terminal."""

from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.text import Text

from tawatur.export.terminal import isolate
from tawatur.model import Claim, Document

_MARKS = {"denies": "red", "contradicts": "red", "confirms": "green", "updates": "yellow"}


def show_claims(claims: Iterable[Claim], console: Console | None = None) -> None:
    """One line a claim: how many voices, in how many reports, and what it says."""
    console = console or Console(highlight=False)
    for claim in claims:
        line = Text(f"{claim.id[:9]}  {(claim.first_reported or '')[:10]:10}  ", style="dim")
        line.append(f"{voices(claim):>5} ", style="bold")
        line.append(f"in {len({r.document for r in claim.reports})}  ", style="dim")
        line.append(isolate(" ".join(claim.gist.split())))
        for relation in claim.relations:
            line.append(f"  {relation.type} {relation.claim[:9]}", style=_MARKS[relation.type])
        console.print(line)


def voices(claim: Claim) -> str:
    """How many independent voices: one number, or at least–at most."""
    low, high = claim.origins.min, claim.origins.max
    return str(low) if low == high else f"{low}–{high}"


def show_claim(claim: Claim, documents: Mapping[str, Document], console: Console | None = None) -> None:
    """All that is known of one claim; `documents`: those it stands in, by id."""
    console = console or Console(highlight=False)
    console.print(Text(isolate(" ".join(claim.gist.split())), style="bold"))
    console.print(Text(f"{claim.id}  {claim.first_reported or ''} – {claim.last_reported or ''}", style="dim"))
    console.print(f"independent voices: {voices(claim)}")
    for reason in claim.origins.why:
        console.print(Text(f"  - {reason}"))
    for report in claim.reports:
        document = documents[report.document]
        console.print(Text(f"{(document.published or '')[:10]}  {document.outlet or document.id}  [{report.voice}]", style="cyan"))
        console.print(Text("  " + isolate(" ".join(document.text[report.start : report.end].split()))))
    for relation in claim.relations:
        console.print(Text(f"{relation.type} {relation.claim}", style=_MARKS[relation.type]))
    for warning in claim.warnings:
        console.print(Text(f"warning: {warning}", style="yellow"))
