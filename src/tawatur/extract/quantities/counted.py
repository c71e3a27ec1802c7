"""What a figure counts: its noun, category, currency, and where its words end."""

import msgspec

from tawatur.extract.quantities.fate import fate
from tawatur.extract.quantities.figures import Figures
from tawatur.extract.quantities.scene import Scene
from tawatur.model import Category, Quantity
from tawatur.text import Kind

_PEOPLE = frozenset(("people", "fighters"))
_HELD = frozenset(("detained", "displaced", "missing"))  # such people may also be killed or wounded
_HURT = frozenset(("killed", "wounded"))
_ATTRIBUTES = 5  # words between a counted noun and «على الأقل»
_NEAR = 6  # tokens: so far before a number without a noun is what governs it
_YEARS = range(1900, 2101)


class Unit(msgspec.Struct, frozen=True):
    """The counted noun: token after it, its word, its category (None: unknown), whether «من» joins it."""

    end: int
    noun: str = ""
    category: Category | None = None
    partitive: bool = False


def counted(s: Scene, i: int, f: Figures, before: Quantity | None) -> tuple[Figures, Unit, Category] | None:
    """The figure with its unit and category; None where the number counts nothing.

    `before`: the figure before this one in the same sentence.
    """
    percent = s.sequence(s.q.after, f.end)
    if percent is not None and percent[1] == "percent":
        return f, Unit(percent[0]), "percent"
    if f.share:
        return _share(s, f)
    if f.behind:
        unit = _unit_before(s, i, f)
    elif f.two:
        word = next((w for w, _ in s.readings(f.end - 1) if s.q.dual(w) is not None), "")
        unit = Unit(f.end, s.norm(f.end - 1), s.q.dual(word) or "people")
    elif _names(s, i, f):
        return None
    else:
        unit = _unit(s, i, f.end)
    category = _category(s, i, f, unit, before)
    if category is None or unit.noun in s.periods:
        return None  # an age is no figure
    f, end = _tail(s, f, unit.end)
    return f, msgspec.structs.replace(unit, end=end), category


def _share(s: Scene, f: Figures) -> tuple[Figures, Unit, Category] | None:
    """«نصف السكان», «ثلث سكان العالم»; not «نصف نهائي»."""
    noun, after = s.word(f.end), s.word(f.end + 1)
    built = noun not in s.q.closed and (after.startswith(s.q.article) or s.q.noun(noun) is not None and after != "" and after not in s.q.closed and _is_noun(s, after))
    if noun in s.q.not_shared or noun in s.periods:
        return None
    return (f, Unit(f.end + 1, noun), "percent") if noun and (s.q.definite(noun) or built) else None


def _names(s: Scene, i: int, f: Figures) -> bool:
    """Whether a number is part of a name, a date in digits, a rank or a year."""
    before, after = s.norm(i - 1), s.norm(f.end)
    named = before in s.q.not_counted and s.tokens[i].kind is Kind.NUMBER and s.q.noun(after) is None
    if named or before in s.n.ordinals or before in ("/", ":", "_", "-", ".") and s.tokens[i].glued:
        return True
    if after in ("/", ":") and s.tokens[f.end].glued:
        return True
    exact = s.norms[i]
    if after in s.q.ends and f.end + 1 < s.size and s.timed[f.end + 1]:
        return True  # 6 إلى 8 أشهر
    return _is_year(exact) and (f.end == i + 1 and s.q.noun(after) is None or _is_year(s.norms[f.end - 1]) and f.low != f.high)


def _is_year(norm: str) -> bool:
    return len(norm) == 4 and norm.isdigit() and int(norm) in _YEARS


def _unit(s: Scene, i: int, k: int) -> Unit:
    """The noun after a number, also after «من» and «فقط»; for a classifier the noun that it stands for."""
    start = k
    if s.norm(k) == ")" and s.norm(k - 2) == "(" and s.word(k + 1) not in s.q.closed:  # (9) كيانات
        k += 1
    if (s.norm(k),) in s.q.currencies and s.tokens[k].kind is Kind.MARK:  # 500$
        return Unit(k + 1, s.norm(k), "money")
    while s.norm(k) in s.q.only:
        k += 1
    partitive = s.word(k) in s.q.partitive
    if partitive:
        k += 1
        while k < s.size and s.tokens[k].kind is Kind.MARK and not s.tokens[k].newline:
            k += 1
    noun = s.word(k)
    category = s.q.noun(noun) if noun else None
    if not noun or s.timed[k] or category is None and noun in s.q.closed and not partitive:
        return Unit(k if k > start and not partitive else start)
    if noun in s.q.classifiers:
        inner = _kind(s, s.word(k + 1)) if s.word(k + 1) else None
        return Unit(k + 1 + (inner is not None), noun, inner or category or "other")
    # Nothing is built on «18 ألفا», unlike on «18 ألف» and «مليونا».
    accusative = start - 1 > i and s.norm(start - 1) in s.n.scales and s.q.plain(s.norm(start - 1)) != s.norm(start - 1)
    if category is None and not partitive and (accusative or not _is_noun(s, noun)) or partitive and noun in s.q.governs:
        return Unit(start)
    if category == "length" and s.word(k + 1) in s.q.area:
        return Unit(k + 2, noun, "other")
    if category == "money":
        currency = s.currency(k)
        return Unit(max(k + 1, currency[0] if currency else 0), noun, category)
    return Unit(k + 1, noun, category, partitive)


def _kind(s: Scene, noun: str) -> Category | None:
    """The category of a noun, also of one that is only known to mean people."""
    if not noun.endswith(s.q.feminine) and s.reading.knowledge.adjective(s.q.plain(noun)) is not None or s.q.people(noun):
        return s.q.noun(noun) or "people"
    return s.q.noun(noun)


def _unit_before(s: Scene, i: int, f: Figures) -> Unit:
    """The noun of «الدول الثلاث», «رؤساء لبنان الثلاثة», «الدول الـ28»."""
    last = i - 2 if s.norm(i - 1) == s.q.article else i - 1
    noun = next((w for w in (s.norm(last), s.norm(last - 1)) if s.q.noun(w) is not None), s.norm(last))
    return Unit(f.end, noun, s.q.noun(noun) or "other")


def _is_noun(s: Scene, word: str) -> bool:
    """Whether an unknown word after a number may be what it counts: no verb, no word with a preposition."""
    if word in s.q.fate or word in s.q.governs or (word,) in s.q.fate_after:
        return False
    return not s.q.joined(word)


def _category(s: Scene, i: int, f: Figures, unit: Unit, before: Quantity | None) -> Category | None:
    noun, category = unit.noun, unit.category
    if noun in s.q.rest and before is not None and not _is_human(s, before.category):
        return before.category
    if noun in s.q.classifiers and category == "other":
        became, distance = fate(s, i, unit.end, before)
        return became if became is not None and 0 < distance <= _NEAR else category
    if noun in s.q.spared:
        return "people"
    if category is not None and category not in _PEOPLE and category not in _HELD:
        return "other" if category == "length" and s.norm(i - 1) in s.q.height else category
    became, distance = fate(s, i, unit.end, before)
    if s.norm(i - 1) in s.q.subset and became is None and before is not None and _is_human(s, before.category):
        became = before.category
    if category in _HELD:
        return became if became in _HURT and 0 < distance <= 2 else category
    if category is not None:
        return became or category
    if noun and _kind(s, noun) is not None:
        return became or "people"
    if unit.partitive:
        return became or "other"
    return "other" if noun else _elliptic(s, i, f, unit, became, distance, before)


def _elliptic(
    s: Scene, i: int, f: Figures, unit: Unit, became: Category | None, distance: int, before: Quantity | None
) -> Category | None:
    """The category of a number without a noun: «وإصابة 28», «بقيمة 3 ملايين»; None where it counts nothing."""
    previous = s.norm(i - 1)
    if before is not None and _is_human(s, before.category) and (previous in s.q.subset or s.norm(unit.end) in s.q.subset):
        return became if became is not None and distance <= _NEAR else before.category
    if any(s.norm(k) in s.q.sums for k in range(i - 3, i)) or (previous,) in s.q.currencies:  # $500
        return "money"
    if previous in s.q.shares:
        return "percent"
    if became is not None and distance <= _NEAR:
        return became
    if f.low == f.high == 2 and _kind(s, previous) in _PEOPLE:
        return became or "people"  # فلسطينيين اثنين
    if f.scaled:
        return became or ("money" if before is not None and before.category == "money" else "other")
    if s.tokens[i].kind is Kind.NUMBER and _is_definite(s, i - 1):
        return None  # القمة 29
    if before is not None and before.category == "vote":
        return "vote"  # 82 صوتا مقابل 24
    if f.open or before is not None and _is_human(s, before.category) and s.norm(i - 1) in s.q.governs:
        return became or "people"
    if s.tokens[i].kind is Kind.WORD or f.low != f.high or f.approximate:
        return became or "other" if f.end > i + 1 or f.approximate or len(s.norms[i]) > 3 else None
    return "other" if s.word(unit.end) in s.q.closed and not s.word(unit.end).startswith(s.q.conjunction) or previous.startswith(s.q.conjunction) else None


def _is_definite(s: Scene, k: int) -> bool:
    """Whether a word has the article, also behind a particle."""
    if k < 0 or s.norms[k] in s.q.closed:
        return False
    return any(stem.startswith(s.q.article) and stem not in s.q.closed for stem, _ in s.readings(k))


def _is_human(s: Scene, category: Category) -> bool:
    return category in _PEOPLE or category in _HELD or category in _HURT


def _far_tail(s: Scene, end: int) -> tuple[int, str] | None:
    """The same behind the noun's attributes («20 من عناصر الحزب على الأقل»): the figure's words end before them."""
    for k in range(end + 1, min(s.size, end + _ATTRIBUTES)):
        if s.tokens[k - 1].kind is not Kind.WORD or s.sentence[k] != s.sentence[end - 1] or s.norms[k - 1] in s.q.closed:
            return None
        hit = s.sequence(s.q.after, k)
        if hit is not None and hit[1] in ("over", "under"):
            return end, hit[1]
    return None


def _tail(s: Scene, f: Figures, end: int) -> tuple[Figures, int]:
    """«على الأقل», «تقريبا» after the noun."""
    tail = s.sequence(s.q.after, end) or _far_tail(s, end)
    if tail is None or tail[1] == "percent" or s.word(tail[0]) in s.q.partitive:  # «وأكثر» is not «وأكثر من»
        return f, end
    if tail[1] == "about":
        return msgspec.structs.replace(f, approximate=True), tail[0]
    low, high = (f.low, None) if tail[1] == "over" else (None, f.high)
    return msgspec.structs.replace(f, low=low, high=high), tail[0]
