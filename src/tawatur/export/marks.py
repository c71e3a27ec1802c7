"""The text of a report as HTML, with its statements, times, figures and actors marked.

Marks are inline and have no padding, border or margin, so that letters stay joined where a mark begins or ends
inside a word. Spans may nest and overlap: the text is cut at every border, and each piece carries all that covers it.
"""

from collections.abc import Iterable, Sequence
from html import escape

import msgspec

from tawatur.export.people import Statement
from tawatur.model import Analysis, Part

_OUTER = ("undecided", "reporter", "attributed", "nested")
_TAGS = {"title": "p", "heading": "h3"}
_PART_CLASS = {"related": "aside", "boilerplate": "aside"}


class Mark(msgspec.Struct, frozen=True):
    """A span of the text and its class; `key` tells which statement or time it is."""

    start: int
    end: int
    name: str
    key: int = 0


def marks(analysis: Analysis, told: Sequence[Statement]) -> list[Mark]:
    """All marks of a report; the deepest of nested contents has the class "content deeper"."""
    out = [Mark(c.start, c.end, c.voice) for c in analysis.coverage]
    parents = {s.attribution.id: s.attribution.parent for s in told}
    for s in told:
        a = s.attribution
        name = "content deeper" if parents.get(a.id) else "content"
        out += [Mark(c.start, c.end, name) for c in a.content]
        if a.source is not None:
            out.append(Mark(a.source.start, a.source.end, "source"))
        out.append(Mark(a.cue.start, a.cue.end, "cue", s.number))
    out += [Mark(m.start, m.end, "actor") for actor in analysis.actors for m in actor.mentions if m.named]
    out += [Mark(t.start, t.end, "time", n) for n, t in enumerate(analysis.timex)]
    out += [Mark(q.start, q.end, "figure") for q in analysis.quantities]
    return [m for m in out if m.end > m.start]


def render_text(analysis: Analysis, told: Sequence[Statement], prefix: str) -> str:
    """Paragraphs of the text, without its title; `prefix` begins the ids of this report."""
    text = analysis.document.text
    all_marks = marks(analysis, told)
    borders = sorted({b for m in all_marks for b in (m.start, m.end)})
    out: list[str] = []
    for part, start, end in _lines(text, analysis.document.parts):
        if part == "title":
            continue
        inside = [m for m in all_marks if m.start < end and start < m.end]
        cuts = [start, *(b for b in borders if start < b < end), end]
        pieces = "".join(_piece(analysis, told, inside, a, b, prefix) for a, b in zip(cuts, cuts[1:], strict=False))
        tag = "h3" if part == "heading" else "p"
        label = f' class="{_PART_CLASS.get(part, part)}"' if part else ""
        out.append(f"<{tag}{label}>{pieces}</{tag}>")
    return "\n".join(out)


def render_title(analysis: Analysis, told: Sequence[Statement], prefix: str) -> str:
    """The title with its marks, or the first line where the report has none."""
    text = analysis.document.text
    part = next((p for p in analysis.document.parts if p.part == "title"), None)
    if part is None:
        return escape(analysis.document.title or " ".join(text.split()[:12]))
    inside = [m for m in marks(analysis, told) if m.start < part.end and part.start < m.end]
    cuts = sorted({part.start, part.end, *(b for m in inside for b in (m.start, m.end) if part.start < b < part.end)})
    return "".join(_piece(analysis, told, inside, a, b, prefix) for a, b in zip(cuts, cuts[1:], strict=False))


def _lines(text: str, parts: Sequence[Part]) -> Iterable[tuple[str, int, int]]:
    """Lines that are not blank, each with the part it begins as a whole ("" for the body)."""
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip():
            first = start + len(line) - len(line.lstrip())
            last = start + len(line.rstrip())
            part = next((p.part for p in parts if p.start <= first and last <= p.end), "")
            yield part, first, last
        start = end + 1


def _piece(
    analysis: Analysis, told: Sequence[Statement], inside: Sequence[Mark], start: int, end: int, prefix: str
) -> str:
    over = [m for m in inside if m.start <= start and end <= m.end]
    text = escape(analysis.document.text[start:end])
    classes = dict.fromkeys(name for m in over for name in m.name.split() if m.name not in ("cue", "time"))
    moment = next((m for m in over if m.name == "time"), None)
    if moment is not None:
        value = analysis.timex[moment.key].value
        text = f'<span class="time"{_title(value)}>{text}</span>'
    cue = next((m for m in over if m.name == "cue"), None)
    if cue is not None:
        statement = next(s for s in told if s.number == cue.key)
        text = _cue(statement, text, prefix) if cue.start == start else f'<span class="cue">{text}</span>'
    if not classes:
        return text
    tag = "mark" if "content" in classes else "span"
    return f'<{tag} class="{" ".join(classes)}">{text}</{tag}>'


def _title(value: str | None) -> str:
    return f' title="{escape(value, quote=True)}"' if value else ""


def _cue(s: Statement, text: str, prefix: str) -> str:
    """A link to the statement that shows the chain to the reader when it is pointed at or focused."""
    name = f"{prefix}s{s.number}"
    return (
        f'<a class="cue" href="#{name}" id="{name}c" data-n="{s.number}" aria-describedby="{name}t">{text}'
        f'<span class="card" role="tooltip" id="{name}t">{chain(s)}</span></a>'
    )


def chain(s: Statement) -> str:
    """The tellers in order, from the holder to the reader's outlet, each with how it came to it."""
    steps = []
    for n, step in enumerate(s.steps):
        how = f"<small>{escape(step.relation)}</small> " if step.relation and n else ""
        steps.append(f'<span class="step">{how}<bdi>{escape(step.name)}</bdi></span>')
    return ' <span class="arrow" aria-hidden="true">←</span> '.join(steps)
