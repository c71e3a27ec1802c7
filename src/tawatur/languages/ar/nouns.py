"""Counted nouns: their category, read off any written form; duals; plurals of people."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from tawatur.model import Category
from tawatur.text import fold

_ENDINGS = ("ا", "ين", "ون", "ان", "ي", "و", "ها", "هم", "ه")
_FEMININE_DUAL = ("تين", "تان", "تي", "تا")
_FEMININE = ("ات", "اتها", "اتهم", "اته", "تها", "تهم", "ته")
_SHORTEST_DUAL = 6  # letters: shorter words in تين are mostly no duals (متين، بساتين)
_SHORTEST_PLURAL = 4
_SHORTEST_STEM = 3
_COUNTED_AGAIN = frozenset(("weapons", "killed", "wounded", "missing"))
_HUMAN = frozenset(("people", "fighters", "detained", "displaced", "missing", "killed", "wounded"))


class CountedNouns:
    """The tables [nouns] and the lists of duals of quantities.toml, with the ordinary words of the language."""

    def __init__(self, nouns: Mapping[str, str], words: Mapping[str, str], ordinary: frozenset[str]) -> None:
        table: dict[str, Any] = {}
        for name, forms in nouns.items():
            for form in forms.split():
                table.setdefault(fold(form), name)
        self._table = msgspec.convert(table, dict[str, Category])
        self._ordinary = ordinary
        self._not_people = _set(words["not_people"])
        self._broken = _set(words["broken_people"])
        self._not_dual = _set(words["not_dual"])
        duals: dict[str, Category] = dict.fromkeys(_set(words["dual_people"]), "people")
        for word in _set(words["dual_people"]) | _set(words["dual_things"]):
            duals[word] = self._read(word) or duals.get(word, "other")
        self._duals = duals
        self.noun = lru_cache(maxsize=8192)(self._read)
        self.dual = lru_cache(maxsize=8192)(self._dual)

    def _read(self, word: str) -> Category | None:
        """The category of a noun in any form; the longest stem that is known decides."""
        return next((self._table[stem] for stem in _stems(word) if stem in self._table), None)

    def people(self, word: str) -> bool:
        """Whether a word has the form of a sound masculine plural, which only people take, or of an origin."""
        bare = word.removeprefix("ال")
        if len(bare) < _SHORTEST_PLURAL or bare in self._not_people:
            return False
        return bare.endswith(("ين", "ون", "يا")) or bare.endswith("ي") and bare + "ين" in self._ordinary

    def joined(self, word: str) -> bool:
        """Whether a word that is no known noun is one behind a particle: «والمدن», «لإعادة»."""
        return word.startswith("و") or word.startswith(("ب", "ل", "ف", "ك")) and len(word) > _SHORTEST_PLURAL and word[1:] in self._ordinary

    def _dual(self, word: str) -> Category | None:
        """The category of «صاروخين», «الصاروخين», «شركتان»: two of a noun that no plural looks like.

        A definite dual is mostly a known pair (الدولتان، الوزيران), not a figure, save of casualties and weapons.
        """
        bare = word.removeprefix("ال")
        found = self._duals.get(bare) or self._masculine_dual(bare)
        if found is None and len(bare) >= _SHORTEST_DUAL and bare not in self._not_dual:
            ending = next((e for e in _FEMININE_DUAL[:2] if bare.endswith(e)), None)
            singular = bare[: -len(ending)] + "ه" if ending is not None else ""
            if singular in self._ordinary:
                found = self._read(singular) or (None if _is_adjective(singular) else "other")
        return None if bare != word and found not in _COUNTED_AGAIN else found


    def _masculine_dual(self, bare: str) -> Category | None:
        """«صاروخين», «مدنيان»: ان is always a dual's; ين only where the plural is a broken one."""
        stem = bare[:-2]
        category = self._table.get(stem)
        if category is None or len(stem) < _SHORTEST_STEM or bare in self._table or bare in self._not_dual:
            return None
        human = category in _HUMAN
        return category if bare.endswith("ان") or bare.endswith("ين") and (not human or stem in self._broken) else None

    def singular(self, word: str) -> str:
        """«هندي» of «هنديان»: the nominative dual of an adjective of origin."""
        return word[:-2] if word.endswith("يان") else ""


def plain(word: str) -> str:
    """A noun without the accusative ending: «دولارا»."""
    return word[:-1] if word.endswith("ا") else word


def definite(word: str) -> bool:
    """Whether a noun has the article or a possessive pronoun, as far as writing tells: «السكان», «سكانها»."""
    return word.startswith("ال") or word.endswith(("ها", "هم", "ه"))


def _is_adjective(word: str) -> bool:
    """Whether a feminine word that is no known noun has the form of an adjective: نفطيه, تابعه, موجوده, مماثله."""
    return word.endswith("يه") or len(word) == 5 and word[1] == "ا" or len(word) == 6 and word[0] == "م" and (word[3] == "و" or word[2] == "ا")


def _stems(word: str) -> Iterator[str]:
    """The word without its article, case, sound plural, dual and possessive endings; feminine forms get ه back."""
    for bare in dict.fromkeys((word, word.removeprefix("ال"))):
        yield bare
        for ending in (*_FEMININE_DUAL, *_FEMININE):
            if bare.endswith(ending) and len(bare) - len(ending) > 1:
                yield bare[: -len(ending)] + "ه"
                yield bare[: -len(ending)]
        for ending in _ENDINGS:
            if bare.endswith(ending) and len(bare) - len(ending) > 2:
                yield bare[: -len(ending)]


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(w) for w in words.split())
