"""Time expressions: where they stand, their TIMEX3 value, the days that they mean."""

from collections.abc import Iterator

import msgspec

from tawatur.extract.reading import Reading
from tawatur.extract.timex.clock import read_clock, read_stamp
from tawatur.extract.timex.dates import read_date, read_month, read_numeric, read_year
from tawatur.extract.timex.days import read_day
from tawatur.extract.timex.refs import read_back, read_ref
from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.units import (
    read_before,
    read_decade,
    read_duration,
    read_every,
    read_half,
    read_season,
    read_unit,
    spanned,
)
from tawatur.extract.timex.values import DAY, Found
from tawatur.model import Timex
from tawatur.text import Kind

_TENS = {"عشر": 2, "ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثمان": 8, "تسع": 9}
_DECADE_ENDS = ("ينيات", "ينات", "يات")
_OPENERS = ("نفس", "ذلك", "انذاك", "حينها", "سنويا", "يوميا", "شهريا", "اسبوعيا", "السنوي", "السنويه", "وقت", "قبل", "بعد", "هذا", "هذه", "كل", "اكثر", "اقل", "ال", "النصف", "الربع", "السداسي", "السداسيه", "الثلاثي", "الثلاثيه", "شهر", "نهار", "التسعينيات")
_CLITICS = frozenset("وفبلك")


def run(reading: Reading) -> None:
    """Fills `reading.timex`."""
    language = reading.language
    if language.time is None or language.numbers is None:
        return
    scene = Scene(reading, language.time, language.numbers)
    starts = first_words(scene)
    out: list[Timex] = []
    i = 0
    while i < len(reading.tokens):
        hit = best_at(scene, starts, i)
        if hit is None:
            i += 1
            continue
        cut, found = hit
        token = reading.tokens[i]
        start = token.start if not cut else reading.view.start(reading.view.index(token.start) + cut)
        end = reading.tokens[found.end - 1].end
        begin, finish = (d.isoformat() if d else None for d in (found.begin, found.finish))
        out.append(Timex(start, end, found.type, found.value, begin, finish, scene.anchor_name, found.rule))
        scene.noticed(found)
        i = found.end
    reading.timex = tuple(out)
    reading.warnings.extend(scene.warnings)


def first_words(s: Scene) -> frozenset[str]:
    t = s.t
    heads = {k[0] for table in (t.months, t.days, t.refs) for k in table}
    decades = {article + stem + end for article in ("", "ال") for stem in _TENS for end in _DECADE_ENDS}
    words = {*t.weekdays, *t.units, *t.parts, *t.seasons, *t.edge, *t.approx, *t.year_words, *_OPENERS}
    return frozenset(heads | words | decades | s.n.starts | set(s.n.ordinals))


def best_at(s: Scene, starts: frozenset[str], i: int) -> tuple[int, Found] | None:
    """The longest expression at token `i` and how many letters of its first word are attached particles."""
    token = s.tokens[i]
    if token.kind is Kind.MARK or token.kind is Kind.LATIN:
        return None
    if token.kind is Kind.WORD and token.norm[0] not in _CLITICS and token.norm not in starts:
        return None
    best: tuple[int, Found] | None = None
    for stem, cut in readings(s, i):
        if token.kind is Kind.WORD and stem not in starts:
            continue
        for found in all_at(s, i, stem):
            if best is None or found.end > best[1].end:
                best = cut, found
        if best is not None:
            return best
    return best


def readings(s: Scene, i: int) -> Iterator[tuple[str, int]]:
    norm = s.norms[i]
    yield norm, 0
    if s.tokens[i].kind is Kind.WORD and norm[0] in _CLITICS:
        for split in s.reading.language.splits(norm):
            if split.clitics and len(split.stem) > 1:
                yield split.stem, len(split.clitics)


def all_at(s: Scene, i: int, w: str) -> Iterator[Found]:
    for pattern in (
        read_edge, read_day, read_date, read_numeric, read_month, read_year, read_unit, read_before,
        read_duration, read_clock, read_stamp, read_season, read_decade, read_half, read_ref, read_every, read_back,
    ):  # fmt: skip
        found = pattern(s, i, w)
        if found is not None:
            yield found


def read_edge(s: Scene, i: int, w: str) -> Found | None:
    """«بداية عام 2018», «نهاية الأسبوع الماضي»: the value of what follows."""
    if w not in s.t.edge:
        return None
    k = i + 1
    inner = next((f for f in sorted(all_at(s, k, s.word(k)), key=lambda f: -f.end) if f.type == "DATE"), None)
    if inner is None and w == "منتصف" and s.word(k) in ("ليل", "الليل"):
        after = read_day(s, k + 1, s.word(k + 1))
        day = after.begin + DAY if after and after.begin else s.anchor
        return Found(after.end if after else k + 1, "TIME", f"{day}T00:00" if day else None, "ar.timex.midnight", day, day)
    if inner is None and s.word(k).startswith("ال") and s.t.units.get(s.word(k), ("", 0))[1] == 1:
        inner = spanned(s, k + 1, s.t.units[s.word(k)][0], s.anchor)
    if inner is None or inner.rule == "ar.timex.ref":
        return None
    value = inner.value
    if w in ("نهايه", "بنهايه") and value and "-W" in value:
        value += "-WE"
    return msgspec.structs.replace(inner, value=value, rule="ar.timex.edge")
