"""The reader page: one self-contained file, right to left, readable without network and without script."""

from collections import Counter
from collections.abc import Iterable, Iterator
from html import escape
from importlib import resources

from tawatur.export.marks import chain, render_text, render_title
from tawatur.export.people import ACTS, KINDS, MODES, Statement, statements
from tawatur.model import Actor, Analysis

_KEY = (
    '<p class="key" aria-label="مفتاح الألوان"><span class="source">المصدر</span> <span class="cue">الفعل الناقل</span> '
    '<mark class="content">الكلام المنقول</mark> <mark class="content deeper">منقول داخل منقول</mark> '
    '<span class="undecided">صوت غير محسوم</span> <span class="plain">ما بلا علامة هو كلام الكاتب</span></p>\n'
)
_SHOW = "".join(
    f'<label><input type="checkbox" id="show-{name}"{checked}> {label}</label> '
    for name, label, checked in (("actors", "الأطراف", ""), ("times", "الأوقات", " checked"), ("figures", "الأرقام", " checked"))
)


def page(analyses: Iterable[Analysis]) -> str:
    """The page of some reports."""
    return "".join(pieces(analyses))


def pieces(analyses: Iterable[Analysis]) -> Iterator[str]:
    """The page in pieces, a report at a time, for many reports."""
    yield (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>تواتر: من يقول ماذا</title>\n<style>\n{style()}</style>\n</head>\n<body>\n<main>\n"
        f'<header>{_KEY}<p class="show">{_SHOW}</p></header>\n'
    )
    for number, analysis in enumerate(analyses, 1):
        yield report(analysis, f"r{number}")
    yield "\n</main>\n</body>\n</html>\n"


def style() -> str:
    """The style sheet of the page."""
    return resources.files("tawatur.export").joinpath("reader.css").read_text(encoding="utf-8")


def notebook(analysis: Analysis) -> str:
    """One report for a notebook: the style is scoped, and nothing outside is touched."""
    return f'<div class="tawatur" lang="ar" dir="rtl"><style>@scope (.tawatur) {{{style()}}}</style>{report(analysis, "r1")}</div>'


def report(analysis: Analysis, prefix: str = "r1") -> str:
    """One report: its text with sources, cues and contents marked, then its statements and actors."""
    document = analysis.document
    told = statements(analysis)
    facts = [document.outlet or "وسيلة غير معروفة", (document.published or "بلا تاريخ").replace("T", " ")]
    facts += document.credit.authors
    said = Counter(s.attribution.holder for s in told)
    rows = "".join(_row(actor, said[actor.id]) for actor in _by_weight(analysis, said))
    warnings = "".join(f'<li dir="auto">{escape(w)}</li>' for w in analysis.warnings)
    return (
        f'<article id="{prefix}">\n<h1>{render_title(analysis, told, prefix)}</h1>\n'
        f'<p class="facts">{" · ".join(f"<bdi>{escape(f)}</bdi>" for f in facts)}</p>\n'
        f'<div class="text">\n{render_text(analysis, told, prefix)}\n</div>\n'
        f'<section><h2>من يقول ماذا ({len(told)})</h2>\n<ol class="told">{"".join(_item(s, prefix) for s in told)}</ol></section>\n'
        + (f"<section><h2>تنبيهات</h2><ul>{warnings}</ul></section>\n" if warnings else "")
        + f'<section><h2>الأطراف</h2>\n<table><thead><tr><th scope="col">الاسم</th><th scope="col">النوع</th>'
        f'<th scope="col">ذُكر</th><th scope="col">قال</th></tr></thead><tbody>{rows}</tbody></table></section>\n</article>'
    )


def _item(s: Statement, prefix: str) -> str:
    a = s.attribution
    kind = f"<small>({KINDS[s.holder.kind]})</small>" if s.holder else ""
    facts = [ACTS[a.act], MODES[a.mode]]
    if a.polarity == "negative":
        facts.append("منفي")
    if not a.holder_certain and s.holder is not None:
        facts.append("القائل غير مؤكد")
    details = "".join(f" <bdi class=detail>{escape(d)}</bdi>" for d in (*s.when, *s.figures))
    name = f"{prefix}s{s.number}"
    return (
        f'<li id="{name}"><b><bdi>{escape(s.holder.name if s.holder else "قائل غير مذكور")}</bdi></b> {kind} '
        f'<span class="facts">{" · ".join(facts)}</span> <a class="back" href="#{name}c" aria-label="إلى موضعه في النص">↑</a>'
        f'<blockquote dir="auto">{escape(s.content)}</blockquote>'
        f'<p class="chain">{chain(s)}{details}</p></li>\n'
    )


def _by_weight(analysis: Analysis, said: Counter[str | None]) -> list[Actor]:
    """Speakers first, then by how often they are named."""
    return sorted(analysis.actors, key=lambda a: (-said[a.id], -sum(m.named for m in a.mentions), a.id))


def _row(actor: Actor, said: int) -> str:
    english = f' <small dir="ltr">{escape(actor.name_en)}</small>' if actor.name_en else ""
    named = sum(m.named for m in actor.mentions)
    return (
        f'<tr><th scope="row"><bdi>{escape(actor.name)}</bdi>{english}</th><td>{KINDS[actor.kind]}</td>'
        f"<td>{named or ''}</td><td>{said or ''}</td></tr>"
    )
