"""Time expressions: where they stand, their TIMEX3 value, the days that they mean."""

import msgspec

from tawatur.extract.reading import Reading
from tawatur.extract.timex.amounts import read_ago, read_duration, read_every, read_vague
from tawatur.extract.timex.clock import read_clock, read_stamp
from tawatur.extract.timex.dates import read_date, read_holiday, read_month, read_numeric, read_year
from tawatur.extract.timex.days import read_day
from tawatur.extract.timex.refs import read_back, read_moment, read_ref
from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.units import read_century, read_decade, read_half, read_season, read_unit
from tawatur.extract.timex.values import DAY, Found, spanned
from tawatur.model import Timex
from tawatur.text import Kind

_NUMBERS = (read_date, read_numeric, read_year, read_duration, read_clock)
_WORDS = (
    read_day, read_date, read_month, read_year, read_unit, read_ago, read_duration, read_clock, read_stamp,
    read_season, read_decade, read_century, read_half, read_holiday, read_ref, read_every, read_back, read_moment, read_vague,
)  # fmt: skip


def run(reading: Reading) -> None:
    """Fills `reading.timex`."""
    language = reading.language
    if language.time is None or language.numbers is None:
        return
    scene = Scene(reading, language.time, language.numbers)
    out: list[Timex] = []
    i = 0
    while i < scene.size:
        hit = best_at(scene, i)
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


def best_at(s: Scene, i: int) -> tuple[int, Found] | None:
    """The longest expression at token `i` and how many letters of its first word are attached particles."""
    token = s.tokens[i]
    if token.kind is Kind.MARK or token.kind is Kind.LATIN:
        return None
    if token.kind is Kind.NUMBER:
        found = longest(s, i, token.norm)
        return (0, found) if found is not None else None
    if token.norm[0] not in s.reading.language.clitics and token.norm not in s.t.starts:
        return None
    for stem, cut in s.readings(i):
        found = longest(s, i, stem) if stem in s.t.starts else None
        if found is not None:
            return cut, found
    return None


def longest(s: Scene, i: int, w: str) -> Found | None:
    """The longest expression at token `i`, read as the word `w`; of equal ones the first pattern's."""
    best = read_edge(s, i, w)
    for pattern in _NUMBERS if s.tokens[i].kind is Kind.NUMBER else _WORDS:
        found = pattern(s, i, w)
        if found is not None and (best is None or found.end > best.end):
            best = found
    return best


def read_edge(s: Scene, i: int, w: str) -> Found | None:
    """«بداية عام 2018», «نهاية الأسبوع الماضي», «منتصف ليل الخميس»: the value of what follows."""
    if w not in s.t.edge:
        return None
    k = i + 1
    if w in s.t.middle and s.word(k) in s.t.night:
        return _midnight(s, k + 1)
    inner = longest(s, k, s.word(k)) if k < s.size and s.tokens[k].kind is not Kind.MARK else None
    if inner is not None and (inner.type != "DATE" or inner.rule == "ar.timex.ref"):
        return None
    if inner is None and s.word(k).startswith(s.t.article) and s.t.units.get(s.word(k), ("", 0))[1] == 1:
        inner = spanned(k + 1, s.t.units[s.word(k)][0], s.anchor)
    if inner is None:
        return None
    value = inner.value
    if w in s.t.end and value and "-W" in value:
        value += "-WE"
    return msgspec.structs.replace(inner, value=value, rule="ar.timex.edge")


def _midnight(s: Scene, k: int) -> Found:
    """Midnight ends the day that is named: that of Thursday is 00:00 on Friday."""
    after = read_day(s, k, s.word(k))
    day = after.begin + DAY if after and after.begin else s.anchor
    end = after.end if after else k
    return Found(end, "TIME", f"{day}T00:00" if day else None, "ar.timex.midnight", day, day)
