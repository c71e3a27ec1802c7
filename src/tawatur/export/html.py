"""The reader page: one self-contained file, right to left, readable without network and without script."""

from collections.abc import Iterable
from html import escape
from importlib import resources

from tawatur.export.people import ACTS, KINDS, MODES, VOICES, Statement, statements
from tawatur.model import Analysis


def page(analyses: Iterable[Analysis]) -> str:
    """The page of some reports."""
    style = resources.files("tawatur.export").joinpath("reader.css").read_text(encoding="utf-8")
    reports = "\n".join(report(analysis, number) for number, analysis in enumerate(analyses, 1))
    return (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>تواتر</title>\n<style>\n{style}</style>\n</head>\n<body>\n<main>\n{reports}\n</main>\n</body>\n</html>\n"
    )


def report(analysis: Analysis, number: int = 1) -> str:
    """One report: its text with sources, cues and contents marked, then its statements and actors."""
    document = analysis.document
    told = statements(analysis)
    title = document.title or document.text.strip().split("\n", 1)[0]
    facts = [document.outlet or "?", document.published or "?"]
    warnings = "".join(f"<li>{escape(w)}</li>" for w in analysis.warnings)
    return (
        f'<article id="r{number}">\n<h1 dir="auto">{escape(title)}</h1>\n'
        f'<p class="facts">{" · ".join(f"<bdi>{escape(f)}</bdi>" for f in facts)}</p>\n'
        f'<div class="text">{_text(analysis, told, number)}</div>\n'
        f"<h2>من يقول ماذا</h2>\n<ol>{''.join(_item(s, number) for s in told)}</ol>\n"
        f"<h2>الأطراف</h2>\n<table><tbody>{_actors(analysis)}</tbody></table>\n"
        + (f'<h2>تنبيهات</h2><ul class="warnings">{warnings}</ul>\n' if warnings else "")
        + "</article>"
    )


def _text(analysis: Analysis, told: list[Statement], number: int) -> str:
    """The text cut at every border of a span; each piece carries the classes of all spans over it.

    Marks are inline and have no space of their own: letters stay joined where a mark begins inside a word.
    """
    text = analysis.document.text
    spans: list[tuple[int, int, str, str]] = []
    for s in told:
        a = s.attribution
        tip = " ← ".join(step.name for step in reversed(s.steps))
        spans.append((a.cue.start, a.cue.end, "cue", f"{number}-{a.id}|{tip}"))
        if a.source is not None:
            spans.append((a.source.start, a.source.end, "source", ""))
        spans.extend((c.start, c.end, "content", "") for c in a.content)
    spans.extend((t.start, t.end, "time", "") for t in analysis.timex)
    spans.extend((q.start, q.end, "figure", "") for q in analysis.quantities)
    spans.extend((c.start, c.end, c.voice, "") for c in analysis.coverage)
    borders = sorted({0, len(text), *(b for s in spans for b in s[:2])})
    out = []
    for start, end in zip(borders, borders[1:], strict=False):
        over = [s for s in spans if s[0] <= start and end <= s[1]]
        piece = escape(text[start:end]).replace("\n", "<br>")
        classes = " ".join(dict.fromkeys(s[2] for s in over))
        tip = next((s[3].split("|", 1)[1] for s in over if s[2] == "cue"), "")
        if not classes:
            out.append(piece)
        elif tip:
            out.append(f'<mark class="{classes}" tabindex="0" data-chain="{escape(tip, quote=True)}">{piece}</mark>')
        else:
            out.append(f'<span class="{classes}">{piece}</span>')
    return "".join(out)


def _item(s: Statement, number: int) -> str:
    a = s.attribution
    who = s.holder.name if s.holder else "?"
    kind = KINDS[s.holder.kind] if s.holder else "?"
    facts = [ACTS[a.act], MODES[a.mode]]
    if a.polarity == "negative":
        facts.append("منفي")
    if not a.holder_certain and s.holder is not None:
        facts.append("قائله غير مؤكد")
    steps = " ← ".join(
        f"<bdi>{escape(step.name)}</bdi>" + (f" <small>({escape(step.relation)})</small>" if step.relation else "")
        for step in s.steps
    )
    details = "".join(f" <bdi class=detail>{escape(d)}</bdi>" for d in (*s.when, *s.figures))
    return (
        f'<li><b><bdi>{escape(who)}</bdi></b> <small>({kind}) {" · ".join(facts)}</small>'
        f'<blockquote dir="auto">{escape(s.content)}</blockquote>'
        f'<p class="chain">{steps}{details}</p></li>'
    )


def _actors(analysis: Analysis) -> str:
    rows = []
    for actor in analysis.actors:
        count = sum(1 for m in actor.mentions if m.named)
        rows.append(
            f"<tr><th><bdi>{escape(actor.name)}</bdi></th><td>{KINDS[actor.kind]}</td>"
            f"<td><bdi>{escape(actor.country or '')}</bdi></td><td><bdi>{count}</bdi></td></tr>"
        )
    return "".join(rows)


def legend() -> dict[str, str]:
    """Class of the page → what it means."""
    return dict(VOICES)
