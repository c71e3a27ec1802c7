"""Words for now, the past and the future, and what points back."""

from tawatur.extract.timex.days import read_day
from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.units import read_unit
from tawatur.extract.timex.values import Found


def read_ref(s: Scene, i: int, w: str) -> Found | None:
    """«الآن», «مؤخرا», «في وقت سابق», «في السابق»."""
    hit = s.sequence(s.t.refs, i, w) or (s.sequence(s.t.refs_within, i, w) if s.bare(i - 1) in s.t.within else None)
    if hit is not None:
        end, ref = hit
        k = end + (s.word(end) in s.t.of)
        inner = read_unit(s, k, s.word(k)) if k > end or s.word(k) in s.t.demonstratives else None
        if inner is None and w in s.t.moment:
            inner = read_day(s, k, s.word(k))
        if inner is not None:  # في وقت سابق من هذا العام, في وقت سابق الجمعة
            return inner
        return Found(end, "DATE", ref, "ar.timex.ref")
    if w in s.t.today and s.word(i - 1) not in s.t.not_today_after:
        after = s.word(i + 1)
        if not (after in s.n.ordinals or after in s.t.relations or after in s.t.not_today_before):
            return Found(i + 1, "DATE", "PRESENT_REF", "ar.timex.today")
    return None


def read_back(s: Scene, i: int, w: str) -> Found | None:
    """«نفس اليوم», «ذلك الحين», «آنذاك»: the date named last."""
    k = i + 1
    if w in s.t.selfsame and s.word(k) in s.t.self_time or w in s.t.that and s.word(k) in s.t.that_time:
        k += 1
    elif w not in s.t.then:
        return None
    if s.named is None or s.named.value is None:
        return None
    value = s.named.value.partition("T")[0]
    return Found(k, "DATE", value, "ar.timex.back", s.named.begin, s.named.finish)


def read_moment(s: Scene, i: int, w: str) -> Found | None:
    """«وقت مبكر الاثنين», «وقت متأخر أمس»."""
    if w not in s.t.moment or s.word(i + 1) not in s.t.early | s.t.late:
        return None
    k = i + 2
    k += s.word(k) in s.t.of
    day = read_day(s, k, s.word(k))
    if day is None or day.begin is None:
        return None
    if day.type == "TIME":  # وقت متأخر من مساء أمس
        return day
    part = "MO" if s.word(i + 1) in s.t.early else "NI"
    return Found(day.end, "TIME", f"{day.begin.isoformat()}T{part}", "ar.timex.part-of-day", day.begin, day.begin)
