"""What became of the people counted: by the nearest verb or noun that they belong to."""

from tawatur.extract.quantities.scene import Scene
from tawatur.model import Category, Quantity
from tawatur.text import Kind

_BEFORE = 25  # tokens between the word that governs a figure and the figure
_AFTER = 12  # tokens between a figure that opens its clause and its verb
_STOPS = frozenset((".", "؛", "!", "؟"))


def fate(s: Scene, i: int, end: int, before: Quantity | None) -> tuple[Category | None, int]:
    """What became of the people counted at tokens `[i, end)`, and how far before it that is said (0: after).

    Arabic puts the verb or verbal noun before what it governs, so the nearest one before a figure decides;
    what the figure `before` counts (20 قتيلا) governs nothing; only where nothing governs a figure is it the subject of a verb after it («20 شخصا قتلوا»).
    """
    after = s.sequence(s.q.fate_after, end)
    if after is not None:
        return after[1], 0
    if _is_relative(s, end):
        return s.q.fate[s.norm(end)], 0
    opens, blocked = True, False
    for k in range(i - 1, max(-1, i - _BEFORE), -1):
        if s.sentence[k] != s.sentence[i]:
            break
        word = s.norms[k]
        if before is not None and before.start <= s.tokens[k].start < before.end:
            continue
        if blocked and not _awaits_subject(s, k, before) and not _is_headcount(s, k):
            continue
        if word in s.q.fate:
            return s.q.fate[word], i - k
        if word in s.q.clauses or s.reading.says(k):
            blocked = True
        elif word in s.q.governs and s.norm(i - 1) not in s.q.numbering:
            opens, blocked = False, True
    return (_verb_after(s, end) if opens else None), 0


def _awaits_subject(s: Scene, k: int, before: Quantity | None) -> bool:
    """«قتل في الهجوم الذي استهدف المدينة 20 شخصا»: the verb's subject stands behind all that."""
    if s.norms[k] not in s.q.fate_verbs or before is not None and before.start > s.tokens[k].start:
        return False
    return s.norm(k + 1) in s.q.closed or k + 1 < s.size and s.timed[k + 1]


def _is_headcount(s: Scene, k: int) -> bool:
    """«عدد قتلى الاحتجاجات التي … ارتفع إلى 11 شخصا»."""
    return s.norms[k] in s.q.fate and s.norms[k] not in s.q.fate_verbs and s.norm(k - 1) in s.q.counting


def _verb_after(s: Scene, end: int) -> Category | None:
    for k in range(end, min(s.size, end + _AFTER)):
        word = s.norms[k]
        if s.sentence[k] != s.sentence[end - 1] or word in _STOPS or word in s.q.governs:
            return None
        if word in s.q.fate_objects:
            return s.q.fate[word]
        if word in s.q.fate_verbs:
            return s.q.fate[word] if _takes_no_object(s, k + 1) else None
    return None


def _is_relative(s: Scene, k: int) -> bool:
    """«(28 شخصا) توفوا», «قتلهم مسلحون»: a verb right behind what is counted, without "and"."""
    word = s.norm(k)
    if word in s.q.fate_objects:
        return True
    return word in s.q.fate_verbs and not word.startswith(s.q.conjunction) and _takes_no_object(s, k + 1)


def _takes_no_object(s: Scene, k: int) -> bool:
    """«قتلوا في غارة» are dead, «قتلوا جنديا» are not."""
    if k >= s.size or s.tokens[k].kind is not Kind.WORD or s.timed[k]:
        return True
    word = s.norms[k]
    return word in s.q.closed or word in s.q.fate or (word,) in s.q.fate_after or any(clitics for _, clitics in s.readings(k))
