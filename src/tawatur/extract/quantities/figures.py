"""Number phrases: approximators, ranges, open numbers, shares, duals."""

import msgspec

from tawatur.extract.quantities.scene import Scene
from tawatur.language.numbers import Number
from tawatur.text import Kind

Value = float | int | None


class Figures(msgspec.Struct, frozen=True):
    """Low and high of a number phrase and the token after it.

    `share`: a fraction of what follows, in percent. `two`: a noun in the dual, which counts itself.
    `scaled`: a scale word stands in it (مليون). `open`: a plural without a number (عشرات). `behind`: the counted noun stands before it (الدول الثلاث).
    """

    end: int
    low: Value
    high: Value
    approximate: bool = False
    share: bool = False
    two: bool = False
    scaled: bool = False
    open: bool = False
    behind: bool = False


def read_figures(s: Scene, i: int, w: str) -> Figures | None:
    """The number phrase that begins at token `i`, read as the word `w`."""
    hit = s.sequence(s.q.before, i, w)
    if hit is not None:
        return _approximate(s, *hit)
    opener = next((len(key) for key in s.q.between if (w, *s.norms[i + 1 : i + len(key)]) == key), 0)
    if opener:
        return _between(s, i + opener)
    if s.q.dual(w) is not None and not _agrees(s, i) or _is_pair(s, i, w):
        return Figures(i + 1, 2, 2, two=True)
    if w in s.n.open:
        return _open(s, i, w)
    return _number(s, i, w)


def _approximate(s: Scene, k: int, kind: str) -> Figures | None:
    if k >= s.size or s.timed[k]:
        return None
    if s.norm(k) == s.q.article:  # الـ50
        k += 1
    inner = next((f for stem, _ in s.readings(k) if (f := read_figures(s, k, stem)) is not None), None) if k < s.size else None
    if inner is None:
        return None
    if kind == "about":
        return msgspec.structs.replace(inner, approximate=True)
    low, high = (inner.low, None) if kind == "over" else (None, inner.high)
    return msgspec.structs.replace(inner, low=low, high=high)


def _between(s: Scene, k: int) -> Figures | None:
    """«بين 50 ألفا و650 ألفا», «بين 10 و15»: the scale of the second end holds for a first end without one."""
    first = s.n.read(s.norms, k) if k < s.size else None
    if first is None or first.end >= s.size:
        return None
    join = s.norm(first.end)
    if join == s.q.conjunction or join in s.q.ends:
        second = s.n.read(s.norms, first.end + 1) if first.end + 1 < s.size else None
    elif join.startswith(s.q.conjunction):
        second = s.n.read(s.norms, first.end, join[len(s.q.conjunction) :])
    else:
        return None
    if second is None or second.value <= first.value:
        return None
    return _range(s, k, first.end, first.value, second)


def _open(s: Scene, i: int, w: str) -> Figures | None:
    """«عشرات», «مئات الآلاف»: at least so many, as many as one likes."""
    low, end = s.n.open[w], i + 1
    if s.norm(end) in s.n.open:
        low, end = low * s.n.open[s.norm(end)], end + 1
    if s.norm(end) in s.q.ends and s.norm(end + 1) in s.n.open:
        end += 2  # عشرات الآلاف إلى ملايين
    return Figures(end + (s.norm(end) in s.q.vague), low, None, open=True)


def _agrees(s: Scene, i: int) -> bool:
    """Whether a dual is the adjective of a dual before it: «سلطتان سياسيتان»."""
    return bool(i) and any(s.q.dual(word) is not None for word, _ in s.readings(i - 1))


def _is_pair(s: Scene, i: int, w: str) -> bool:
    """«هنديان»; not «الجنديان الهنديان» or «جنديان هنديان»."""
    singular = s.q.singular(w)
    return bool(singular) and s.reading.knowledge.adjective(singular) is not None and not s.norm(i - 1).endswith(w[-2:])


def _number(s: Scene, i: int, w: str) -> Figures | None:
    number = s.n.read(s.norms, i, w)
    if number is None and _counts_noun_before(s, i, w):
        return _behind(s, i, w)
    if number is None and w.startswith(s.q.article):
        bare = s.n.read(s.norms, i, w[len(s.q.article) :])  # الثلاثة مليارات
        number = bare if bare is not None and bare.end > i + 1 and not bare.fraction else None
    if number is None or number.value == 1 and w in s.q.ones:
        return None
    if number.fraction:
        if w.startswith(s.q.article):
            return None
        percent = round(number.value * 100, 2)
        value = int(percent) if percent == int(percent) else percent
        return Figures(number.end, value, value, share=True)
    behind = s.norm(i - 1) == s.q.article and s.norm(i - 2).startswith(s.q.article)  # الدول الـ28
    made = Figures(number.end, number.value, number.value, scaled=_is_scaled(s, i, number.end), behind=behind)
    return _to(s, i, made)


def _bare(s: Scene, i: int, w: str) -> Value:
    """The value of one definite number word from three to ten, else None."""
    number = s.n.read(s.norms, i, w[len(s.q.article) :]) if w.startswith(s.q.article) else None
    return number.value if number is not None and number.end == i + 1 and 3 <= number.value <= 10 else None


def _behind(s: Scene, i: int, w: str) -> Figures:
    """«الثلاث», «الثماني والعشرون»."""
    value, end = _bare(s, i, w), i + 1
    tens, joined = s.norm(end), s.q.conjunction + s.q.article
    more = s.n.read(s.norms, end, tens[len(joined) :]) if tens.startswith(joined) else None
    if value is not None and more is not None and more.value >= 20 and more.end == end + 1:
        value, end = value + more.value, more.end
    return Figures(end, value, value, behind=True)


def _counts_noun_before(s: Scene, i: int, w: str) -> bool:
    """«الدول الثلاث», «رؤساء لبنان الثلاثة»."""
    if not i or s.timed[i - 1] or _bare(s, i, w) is None:
        return False
    return s.norms[i - 1].startswith(s.q.article) or i > 1 and s.q.noun(s.norms[i - 2]) is not None


def _to(s: Scene, i: int, first: Figures) -> Figures:
    """«10-15», «ثلاثة أو أربعة», «10 إلى 15»: a greater number that follows at once is the high end."""
    k = first.end
    glued = s.norm(k) == "-" and s.tokens[k].glued and s.norm(k + 1).isdigit() and s.tokens[i].kind is Kind.NUMBER
    if k + 1 >= s.size or s.timed[k + 1] or not glued and (s.norm(k) not in s.q.ends or s.norm(i - 1) in s.q.partitive):
        return first
    second = s.n.read(s.norms, k + 1)
    if second is None or second.fraction or first.low is None or not second.value > first.low:
        return first
    return _range(s, i, first.end, first.low, second)


def _range(s: Scene, i: int, end: int, low: float | int, second: Number) -> Figures:
    """A range; the scale of its high end holds for a low end without one: «بين 4 و6 ملايين»."""
    scale = next((s.n.scales[w] for w in reversed(s.norms[end : second.end]) if w in s.n.scales), 1)
    if scale > 1 and not _is_scaled(s, i, end) and low < second.value / scale:
        low = low * scale
        low = int(low) if low == int(low) else low
    return Figures(second.end, low, second.value, scaled=_is_scaled(s, i, second.end))


def _is_scaled(s: Scene, first: int, last: int) -> bool:
    return any(s.norms[k] in s.n.scales for k in range(first, last))
