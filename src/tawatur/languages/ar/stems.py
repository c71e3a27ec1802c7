"""What is left of an Arabic word when its particles, endings and long vowels are taken off.

A key for comparing what two reports say, no morphology: قتل, مقتل, قتيل and القتلى share the key قتل, as the
consonants carry the meaning. It is crude on purpose: passages are compared by many words at once.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

_SHORTEST = 3  # letters that must remain
_IMPERFECT = "يتن"
_PARTICLES = "وفبلك"
_SUFFIXES = (
    "تهما", "تهم", "تها", "هما", "ات", "ون", "ين", "ان", "وا", "تا", "ها", "هم", "نا", "يه", "ته", "ه", "ي", "ا", "ت",
)  # fmt: skip
_WEAK = str.maketrans("", "", "اويء")


def stemmer(whole: frozenset[str]) -> Callable[[str], str]:
    """The key of a folded word, never empty; `whole`: words that begin like a particle and carry none."""

    @lru_cache(maxsize=262144)
    def stem(norm: str) -> str:
        word = _without_suffix(_bare(norm, whole))
        if len(word) > _SHORTEST and word[0] in "متي" and len(word[1:].translate(_WEAK)) >= _SHORTEST:
            word = word[1:]
        bones = word[0] + word[1:].translate(_WEAK)
        return bones if len(bones) > 1 else word

    return stem


def likener(rows: Iterable[Iterable[str]], whole: frozenset[str]) -> Callable[[str], str | None]:
    """Folded word → the first word of the row that it stands in, in whatever form; None of most words.

    Rows of folded words; ValueError where one word stands in two. A verb is looked up without the letter that makes it
    imperfect, and with the ا that this one swallows (يوقف, أوقف).
    """
    heads: dict[str, str] = {}
    for head, *others in rows:
        for word in (head, *others):
            if heads.setdefault(_light(word, whole), head) != head:
                raise ValueError(f"{word}: alike to {head} and to {heads[_light(word, whole)]}")

    @lru_cache(maxsize=262144)
    def alike(norm: str) -> str | None:
        word = _light(norm, whole)
        forms = (word, word[1:], "ا" + word[1:]) if word[0] in _IMPERFECT and len(word) > _SHORTEST else (word,)
        return next((heads[form] for form in forms if form in heads), None)

    return alike


def _light(norm: str, whole: frozenset[str]) -> str:
    return _without_suffix(_bare(norm, whole))


def _bare(norm: str, whole: frozenset[str]) -> str:
    """Without و, then without ب ل ك, then without the article, as far as enough remains."""
    for _ in range(2):
        if norm in whole or norm[0] not in _PARTICLES or len(norm) <= _SHORTEST:
            break
        norm = "ال" + norm[2:] if norm.startswith("لل") else norm[1:]
    if norm.startswith("ال") and len(norm) > _SHORTEST + 1:
        norm = norm[2:]
    return norm


def _without_suffix(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST:
            return word[: -len(suffix)]
    return word
