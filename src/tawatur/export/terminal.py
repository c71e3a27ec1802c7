"""Analyses for a terminal. Arabic and names are isolated, so that Latin numbers and dates do not turn round."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from tawatur.export.people import ACTS, EVENTS, FACTUALITY, KINDS, MODES, deeds, statements
from tawatur.model import Analysis

_OPEN, _CLOSE = "\u2068", "\u2069"  # first strong isolate, pop directional isolate
_LONGEST = 220  # characters of a content before it is cut


def isolate(text: str) -> str:
    """The text as a run of its own direction."""
    return f"{_OPEN}{text}{_CLOSE}"


def show(analysis: Analysis, console: Console) -> None:
    """Prints one report: who says what, through whom, when, with which figures."""
    for line in lines(analysis):
        console.print(line, soft_wrap=True)


def lines(analysis: Analysis) -> Iterator[Text]:
    """The lines of `show`."""
    document = analysis.document
    title = document.title or document.text.strip().split("\n", 1)[0]
    yield Text(isolate(title), style="bold")
    yield Text(" · ".join(isolate(x) for x in (document.outlet or "?", document.published or "?")), style="dim")
    told = statements(analysis)
    if not told:
        yield Text("  — no statement of anybody found")
    for number, s in enumerate(told, 1):
        a = s.attribution
        who = s.holder.name if s.holder else "?"
        kind = KINDS[s.holder.kind] if s.holder else "?"
        line = Text(f"{number:3}  ")
        line.append(isolate(who), style="bold cyan" if a.holder_certain else "bold yellow")
        line.append(f" ({isolate(kind)}) {isolate(ACTS[a.act])}")
        if a.polarity == "negative":
            line.append(f" [{isolate('منفي')}]", style="red")
        line.append(f" · {isolate(MODES[a.mode])}", style="dim")
        yield line
        content = s.content if len(s.content) <= _LONGEST else s.content[:_LONGEST].rsplit(" ", 1)[0] + " …"
        yield Text(f"     {isolate(content)}")
        chain = " ← ".join(isolate(step.name) for step in reversed(s.steps))
        yield Text(f"     {chain}", style="dim")
        details = [*s.when, *s.figures]
        if details:
            yield Text("     " + " · ".join(isolate(d) for d in details), style="dim")
    yield from _events(analysis)
    for warning in analysis.warnings:
        yield Text(f"  ! {warning}", style="yellow")
    yield Text("")


def _events(analysis: Analysis) -> Iterator[Text]:
    """Who did what to whom, whether it happened, when, and on whose word."""
    for deed in deeds(analysis):
        event = deed.event
        line = Text("  •  ")
        line.append(isolate(EVENTS[event.type]), style="bold magenta")
        line.append(f" {isolate('، '.join(deed.actors) or '?')} ← {isolate('، '.join(deed.recipients) or '?')}")
        line.append(f" · {isolate(deed.words)}", style="dim")
        if event.factuality != "actual":
            line.append(f" [{isolate(FACTUALITY[event.factuality])}]", style="red")
        details = [x for x in (event.date, f"عن {deed.holder}" if deed.holder else None) if x]
        if details:
            line.append("".join(f" · {isolate(d)}" for d in details), style="dim")
        yield line
