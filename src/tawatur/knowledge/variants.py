"""Spellings that one name may have, beside those that folding already joins."""

from collections.abc import Iterator

from tawatur.knowledge.entry import Entry
from tawatur.text import Folded, tokenize

_FOREIGN = str.maketrans("پچگڤڨژ", "بجكففز")
_CASES = ("ابو", "ابي", "ابا")


def norms(form: str) -> tuple[str, ...]:
    """Folded tokens of a written form, as the matcher sees them; hyphens and underscores left out."""
    return tuple(t.norm for t in tokenize(Folded(form)) if t.norm not in "_-–")


def variants(form: str, en: str, foreign: bool) -> Iterator[tuple[str, ...]]:
    """Folded spellings of `form`, itself first.

    `foreign`: transcribed from another language, so that غ and ج change for a g (غوتيريش, جوتيريش).
    """
    seen: set[tuple[str, ...]] = set()
    queue = [norms(form.translate(_FOREIGN))]
    plain = norms(form)
    if plain != queue[0]:
        queue.insert(0, plain)
    while queue:
        words = queue.pop(0)
        if words in seen or not words:
            continue
        seen.add(words)
        yield words
        queue.extend(_respelt(words))
        if foreign and "g" in en.lower():
            queue.extend(_swap(words, "غ", "ج"))


def spellings(entry: Entry, foreign: bool) -> Iterator[tuple[tuple[str, ...], bool, bool]]:
    """All folded spellings of an entry: (words, weak, made), those that are written before those made of them."""
    for form, weak in entry.forms():
        for n, words in enumerate(variants(form, entry.en, foreign)):
            yield words, weak, n > 0
    if entry.kind == "person":
        for name in _full_names(entry):
            for words in variants(name, entry.en, foreign):
                yield words, False, True


def _full_names(entry: Entry) -> Iterator[str]:
    """Each first name before each family name: of دونالد ترامب and ترمب also دونالد ترمب."""
    forms = [form.split() for form, _ in entry.forms()]
    families = [f for f in forms[1:] if len(f) < len(forms[0]) and f[0] != forms[0][0]]
    firsts = {tuple(form[: -len(f)]) for form in forms for f in families if form[-len(f) :] == f}
    known = {tuple(form) for form in forms}
    for first in sorted(first for first in firsts if first):
        for family in families:
            if (*first, *family) not in known:
                yield " ".join((*first, *family))


def _respelt(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for i, word in enumerate(words):
        before, after = words[:i], words[i + 1 :]
        if word == "عبد" and after and after[0].startswith("ال"):
            yield (*before, word + after[0], *after[1:])
        elif word.startswith("عبدال") and len(word) > 6:
            yield (*before, "عبد", word[3:], *after)
        elif word in _CASES and after:
            for case in _CASES:
                yield (*before, case, *after)
        elif word == "ابن" and i:
            yield (*before, "بن", *after)
        elif len(word) > 4 and word.endswith("ييل"):
            yield (*before, word[:-3] + "يل", *after)
    if len(words) > 2 and all(len(word) <= 3 for word in words):
        yield (".".join(words),)  # سي إن إن, سي.إن.إن


def _swap(words: tuple[str, ...], old: str, new: str) -> Iterator[tuple[str, ...]]:
    if any(old in word for word in words):
        yield tuple(word.replace(old, new) for word in words)
