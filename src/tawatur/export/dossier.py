"""The dossier of one claim or one actor: a self-contained page, right to left, without script."""

from collections.abc import Iterable, Iterator, Sequence
from html import escape

from tawatur.export.claims import voices
from tawatur.export.excerpt import Excerpt
from tawatur.export.html import style
from tawatur.export.marks import chain
from tawatur.export.people import ACTS, KINDS, MODES, Statement, statements
from tawatur.model import Actor, Analysis, Claim, Document, Report

_RELATIONS = {"denies": "ينفي", "contradicts": "يناقض", "confirms": "يؤكد", "updates": "يحدّث"}
_VOICES = {"attributed": "منسوب", "reporter": "بصوت الكاتب"}
_AROUND = 160  # characters shown before and after a passage


def write(excerpt: Excerpt) -> Iterator[str]:
    """The page of `excerpt.claim`, else of `excerpt.actors`."""
    analyses = {a.document.id: a for a in excerpt.analyses}
    if excerpt.claim is not None:
        title, body = excerpt.claim.gist, _claim_page(excerpt.claim, excerpt.beside, analyses)
    else:
        title, body = _actor_page(excerpt, analyses)
    yield (
        '<!doctype html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        f"<title>{_line(title)}</title>\n<style>\n{style()}</style>\n</head>\n<body>\n<main>\n<article>\n"
    )
    yield body
    yield "</article>\n</main>\n</body>\n</html>\n"


def _claim_page(claim: Claim, others: Sequence[Claim], analyses: dict[str, Analysis]) -> str:
    named = {s.attribution.id: s for a in analyses.values() for s in statements(a)}
    where = len({r.document for r in claim.reports})
    days = " – ".join(dict.fromkeys(d[:10] for d in (claim.first_reported, claim.last_reported) if d)) or "بلا تاريخ"
    passages = (_passage(r, analyses[r.document].document, named.get(r.attribution or "")) for r in claim.reports)
    return (
        f'<h1><bdi>{_line(claim.gist)}</bdi></h1>\n<p class="facts">{days} · تقارير: {where} · '
        f"أصوات مستقلة: <bdi>{voices(claim)}</bdi></p>\n"
        + _listed("لماذا هذا العدد من الأصوات", (_foreign(why) for why in claim.origins.why))
        + _listed("من أورده", passages)
        + _listed("ما يتصل به", _related(claim, others))
        + _listed("الأرقام", (f"<bdi>{_range(v.low, v.high)}</bdi> · {_source(analyses[v.document].document)}" for v in claim.values))
        + _listed("تنبيهات", (_foreign(warning) for warning in claim.warnings))
    )


def _passage(report: Report, document: Document, said: Statement | None) -> str:
    """One passage within its surroundings, whose voice it is, and its chain."""
    text = document.text
    passage = (
        f'{_line(_before(text, report.start))} <mark class="content">{_line(text[report.start : report.end])}</mark> '
        f"{_line(_after(text, report.end))}"
    )
    voice = f"{_VOICES[report.voice]}{' · منفي' if report.polarity == 'negative' else ''}"
    told = f'<p class="chain">{chain(said)}</p>' if said else ""
    return f'{_source(document)} <span class="facts">{voice}</span><blockquote dir="auto">{passage}</blockquote>{told}'


def _before(text: str, end: int) -> str:
    """What stands before a place, from the beginning of a word on."""
    start = end - _AROUND
    return text[:end] if start <= 0 else f"… {text[start:end].partition(' ')[2]}"


def _after(text: str, start: int) -> str:
    """What stands behind a place, to the end of a word."""
    end = start + _AROUND
    return text[start:] if end >= len(text) else f"{text[start:end].rpartition(' ')[0]} …"


def _related(claim: Claim, others: Sequence[Claim]) -> Iterator[str]:
    """What this claim does to others, then what others do to it."""
    gists = {c.id: c.gist for c in others}
    for r in claim.relations:
        yield f"{_RELATIONS[r.type]}: <bdi>{_line(gists.get(r.claim, r.claim))}</bdi>"
    for other in others:
        for r in other.relations:
            if r.claim == claim.id:
                yield f"{_RELATIONS[r.type]}ه: <bdi>{_line(other.gist)}</bdi>"


def _actor_page(excerpt: Excerpt, analyses: dict[str, Analysis]) -> tuple[str, str]:
    actors = [actor for a in analyses.values() for actor in a.actors if actor.id in excerpt.actors]
    known = max(actors, key=lambda a: (len(a.name), a.name))
    said: list[str] = []
    for analysis in analyses.values():
        meant = {a.id for a in excerpt.meant(analysis)}
        said += [_statement(s, analysis.document) for s in statements(analysis) if s.attribution.id in meant]
    claims = (f"<bdi>{_line(c.gist)}</bdi> {_weight(c)}" for c in excerpt.claims)
    return known.name, (
        f"<h1><bdi>{_line(known.name)}</bdi></h1>\n{_who(known, actors)}"
        + _listed("ما قاله", said)
        + _listed("ما يُقال عنه أو على لسانه", claims)
    )


def _who(known: Actor, actors: Iterable[Actor]) -> str:
    names = dict.fromkeys(n for a in actors for n in (a.name, *a.aliases) if n != known.name)
    english = f' · <span lang="en" dir="ltr">{_line(known.name_en)}</span>' if known.name_en else ""
    also = f" · {'، '.join(f'<bdi>{_line(n)}</bdi>' for n in names)}" if names else ""
    return f'<p class="facts">{KINDS[known.kind]}{english}{also}</p>\n'


def _statement(s: Statement, document: Document) -> str:
    a = s.attribution
    facts = [ACTS[a.act], MODES[a.mode], *(["منفي"] if a.polarity == "negative" else [])]
    facts += [] if a.holder_certain else ["القائل غير مؤكد"]
    return (
        f'{_source(document)} <span class="facts">{" · ".join(facts)}</span>'
        f'<blockquote dir="auto">{_line(s.content)}</blockquote><p class="chain">{chain(s)}</p>'
    )


def _weight(claim: Claim) -> str:
    return f'<span class="facts">أصوات مستقلة: <bdi>{voices(claim)}</bdi></span>'


def _source(document: Document) -> str:
    """Outlet and day; the address as words, for the page leads nowhere by itself."""
    day = (document.published or "بلا تاريخ")[:10]
    url = f' <small dir="ltr">{_line(document.url)}</small>' if document.url else ""
    return f"<b><bdi>{_line(document.outlet or document.id)}</bdi></b> <small><bdi>{_line(day)}</bdi></small>{url}"


def _range(low: float | int | None, high: float | int | None) -> str:
    return str(low) if low == high else f"{'؟' if low is None else low} – {'؟' if high is None else high}"


def _listed(title: str, items: Iterable[str]) -> str:
    """A section, or nothing where there are no items."""
    rows = [f"<li>{item}</li>\n" for item in items]
    return f'<section><h2>{title} ({len(rows)})</h2>\n<ol class="told">{"".join(rows)}</ol></section>\n' if rows else ""


def _foreign(words: str) -> str:
    return f'<span dir="auto">{_line(words)}</span>'


def _line(words: str) -> str:
    return escape(" ".join(words.split()))
