"""Words for now, the past and the future, and what points back."""

from tawatur.extract.timex.days import read_day
from tawatur.extract.timex.scene import Scene
from tawatur.extract.timex.units import read_unit
from tawatur.extract.timex.values import Found


def read_ref(s: Scene, i: int, w: str) -> Found | None:
    """«الآن», «مؤخرا», «في وقت سابق»."""
    hit = s.sequence(s.t.refs, i, w)
    if hit is not None:
        end = hit[0]
        if s.word(end) == "من" and s.word(end + 1) in ("هذا", "العام", "اليوم") or s.word(end) == "هذا":
            inner = read_unit(s, end + (s.word(end) == "من"), s.word(end + (s.word(end) == "من")))
            if inner is not None:
                return inner
        return Found(end, "DATE", str(hit[1]), "ar.timex.ref")
    if w == "اليوم" and s.word(i - 1 if i else 0) not in ("هذا", "ذلك", "نفس", "في", "كل", "طوال"):
        after = s.word(i + 1)
        if after not in s.n.ordinals and after not in s.t.relations and after not in ("الذي", "ال", "التالي", "(", "الواحد"):
            return Found(i + 1, "DATE", "PRESENT_REF", "ar.timex.today")
    return None


def read_back(s: Scene, i: int, w: str) -> Found | None:
    """«نفس اليوم», «ذلك الحين», «آنذاك»: the date named last."""
    k = i + 1
    if w == "نفس" and s.word(k) in ("اليوم", "العام", "الشهر") or w == "ذلك" and s.word(k) in ("الحين", "اليوم", "الوقت"):
        k += 1
    elif w not in ("انذاك", "حينها"):
        if w in ("سنويا", "السنوي", "السنويه"):
            return Found(k, "SET", "P1Y", "ar.timex.every")
        unit = {"يوميا": "D", "شهريا": "M", "اسبوعيا": "W"}.get(w)
        if unit is not None:
            return Found(k, "SET", f"P1{unit}", "ar.timex.every")
        if w == "وقت" and s.word(k) in ("مبكر", "متاخر"):
            day = read_day(s, k + 1, s.word(k + 1))
            part = "MO" if s.word(k) == "مبكر" else "NI"
            if day is not None and day.begin is not None:
                return Found(day.end, "TIME", f"{day.begin.isoformat()}T{part}", "ar.timex.part-of-day", day.begin, day.begin)
        return None
    if s.named is None or s.named.value is None:
        return None
    value = s.named.value.partition("T")[0]
    return Found(k, "DATE", value, "ar.timex.back", s.named.begin, s.named.finish)
