"""The noun phrase before a verb or participle."""

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import Phrase, subject_before
from tawatur.extract.events.beside import ENDS, STOP
from tawatur.extract.events.who import Who, acts
from tawatur.extract.reading import Figure
from tawatur.language.attribution import Class
from tawatur.language.events import EventWord

_HEAD = 6  # tokens of a noun phrase before its verb
_SKIPPED = Class.RELATIVE | Class.AUXILIARY | Class.NEGATION | Class.ADVERB


class Subjects:
    """Looks back from a verb."""

    def __init__(self, scene: Scene, who: Who, words: list[EventWord]) -> None:
        self.scene = scene
        self.who = who
        self.words = words

    def in_front(self, i: int) -> Phrase | None:
        """The subject before a verb: as a clause begins, else the phrase that ends right before it."""
        begin = self.clause(i)
        if i == begin or self.scene.words[i].conjunction or self.words[i].conjunction:
            return None
        if self.relative(i) and self._joined(i):
            return None  # «الهجمات التي تبناها فلان والتي استهدفت»
        beside = self.right_before(i, begin)
        if beside is not None and any(not t.verb for t in self.words[beside.first].triggers):
            return beside  # «غارة استهدفت», whatever the clause began with
        if beside is not None and self.relative(i):
            return beside
        found = subject_before(self.scene, i, begin)
        if found is not None:
            known = any(k in self.who.figure_at or self.who.is_people(k) or self.words[k].triggers for k in range(found.first, found.last))
            if known or found.last == i or self.scene.speaks((found.first, found.last)):
                return found
        for k in range(i - 1, max(begin, i - _HEAD) - 1, -1):
            if k in self.scene.opens:
                quoted = self.who.phrase(k + 1, i)
                if quoted is not None and quoted.first == k + 1 and quoted.last == i:
                    return quoted
        return beside

    def right_before(self, i: int, begin: int) -> Phrase | None:
        """The noun phrase with a known head that ends right before the verb, or before its relative pronoun."""
        stop = i
        relative = False
        while stop > begin and (self.scene.words[stop - 1].classes & _SKIPPED or self.scene.is_mark(stop - 1, "\"“«،," if relative else "\"“«")):
            stop -= 1
            relative = relative or bool(self.scene.words[stop].classes & Class.RELATIVE)
        best: Phrase | None = None
        for k in range(stop - 1, max(begin, stop - _HEAD) - 1, -1):
            if self.scene.is_mark(k, ENDS + "،,") or self.scene.words[k].classes & STOP:
                break
            noun = any(not t.verb for t in self.words[k].triggers)
            if noun or self.who.counts(k) or k in self.who.figure_at or self.who.is_people(k) or self.who.is_thing(k):
                found = self.who.phrase(k, stop)
                if found is not None and found.first == k and self._ends(found, stop):
                    best = found
                    if relative and found.last == stop and self.scene.words[k - 1].classes & Class.PREPOSITION and self._able(k):
                        break  # «أشرف فلان على القوات التي هاجمت»
        return best

    def _able(self, k: int) -> bool:
        """Whether who is named or described at `k` can act."""
        figure = self.who.figure_at.get(k)
        return acts(figure) if figure is not None else self.who.is_people(k)

    def _ends(self, found: Phrase, stop: int) -> bool:
        """Whether a phrase ends at `stop`, itself or with an adjunct of its own: «المسلحون في المدينة»."""
        if found.last == stop:
            return True
        if found.last + 1 >= stop or not self.scene.words[found.last].classes & Class.PREPOSITION:
            return False
        adjunct = self.who.phrase(found.last + 1, stop)
        return adjunct is not None and adjunct.last == stop

    def clause(self, i: int) -> int:
        """The first token of the sentence of token `i` after what is no running text, as a dateline."""
        first, body = self.scene.first(i), self.scene.reading.body
        return next((k + 1 for k in range(i - 1, first - 1, -1) if not body[k]), first)

    def relative(self, i: int) -> bool:
        """Whether the verb at `i` opens a relative clause."""
        k = i - 1
        while k > self.scene.first(i) and self.scene.words[k].classes & (Class.AUXILIARY | Class.NEGATION | Class.ADVERB):
            k -= 1
        return bool(self.scene.words[k].classes & Class.RELATIVE) if k >= 0 else False

    def _joined(self, i: int) -> bool:
        """Whether the relative pronoun before `i` is joined to another, so that not the nearest noun is meant."""
        k = next((k for k in range(i - 1, self.scene.first(i) - 1, -1) if self.scene.words[k].classes & Class.RELATIVE), i)
        return bool(self.scene.words[k].conjunction) and k < i

    def of_pronoun(self, i: int) -> bool:
        """Whether the subject is the pronoun of the complementiser before the verb: «إنها اعتقلت»."""
        k = i - 1
        while k > self.scene.first(i) and self.scene.words[k].classes & (Class.AUXILIARY | Class.NEGATION):
            k -= 1
        return k >= 0 and bool(self.scene.words[k].classes & Class.COMPLEMENTISER) and self.scene.words[k].stem not in self.who.lexicon.complementisers

    def owner(self, i: int, places: bool) -> list[Figure]:
        """Whom a possessive at `i` means; `places`: also what cannot act.

        Whom the relative clause is about («فلان الذي قدم استقالته»), else the first of the clause, else the first
        of the sentence; what is done to somebody has the nearest instead.
        """
        first = self.scene.first(i)
        for k in range(i - 1, first, -1):
            word = self.scene.words[k]
            if word.classes & Class.RELATIVE and not self.scene.is_mark(k - 1, "،,"):
                figure = self.who.figure_at.get(k - 1)
                return [figure] if figure is not None and (places or acts(figure)) else self._first(k, i, places)
            if word.classes & Class.COMPLEMENTISER:
                return self._first(k, i, places) or self._first(first, i, places)
        return self._first(first, i, places)

    def _first(self, first: int, i: int, places: bool) -> list[Figure]:
        span = range(i - 1, first - 1, -1) if places else range(first, i)
        for k in span:
            figure = self.who.figure_at.get(k)
            if figure is not None and (places or acts(figure)):
                return [figure]
            if not places and self.who.is_people(k) and not self.scene.words[k].particle:
                phrase = self.who.phrase(k, i)
                found = self.who.figures(phrase.first, phrase.last, things=False) if phrase is not None else []
                if found:
                    return found
        return []
