"""What stands beside a trigger: the parties that prepositions, adjectives and «by» bring in."""

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import Phrase, skip_adjuncts
from tawatur.extract.events.draft import Draft
from tawatur.extract.events.who import Who
from tawatur.extract.reading import Figure
from tawatur.language.attribution import HEAD, Class
from tawatur.language.events import EventWord, Role
from tawatur.text import Kind

REACH = 18  # tokens after a trigger in which its parties stand
ENDS = ".؛:!؟?…"
STOP = Class.COMPLEMENTISER | Class.RELATIVE


class Beside:
    """Reads on from a trigger to the end of its clause."""

    def __init__(self, scene: Scene, who: Who, words: list[EventWord]) -> None:
        self.scene = scene
        self.who = who
        self.words = words
        self.by_first = {phrase[0] for phrase in who.lexicon.by}

    def put(self, draft: Draft, role: Role, phrase: Phrase, things: bool = True) -> None:
        """Puts whom a phrase means into a role; remembers where it means no actor."""
        found = self.who.figures(phrase.first, phrase.last, things)
        draft.add(role, found)
        noun = any(not t.verb for t in self.words[phrase.first].triggers)
        if not found and (role != "actor" or noun or self.who.is_thing(phrase.first)):
            draft.other.add(role)
        draft.end = max(draft.end, phrase.last)

    def scan(self, draft: Draft, k: int, end: int) -> None:
        """Past adjectives and adjuncts to the prepositions that bring parties in."""
        scene, marks = self.scene, draft.trigger.frame.marks
        commas = 0
        while k < end:
            word, token = scene.words[k], scene.tokens[k]
            if token.kind is Kind.MARK and token.norm in ENDS or word.classes & STOP:
                return
            if token.kind is Kind.MARK and token.norm in "،,":
                commas += 1
                after = skip_adjuncts(scene, k, end)
                if commas > 2 or after <= k and scene.norm(k + 1) not in marks:
                    return
                k = max(after, k + 1)
                continue
            if k > draft.at and self.finite(k):
                return
            if k in self.who.figure_at and not word.particle and word.stem not in marks:
                k += 1
                continue
            size = self._by(k) if token.norm in self.by_first else 0
            if size:
                k = self.mark(draft, "actor", k + size, end)
                continue
            if word.stem in marks and not word.particle:
                role = marks[word.stem]
                k = self.mark(draft, role, k + 1, end)
                continue
            mark = self.who.lexicon.pronouns.get(token.norm)
            if mark is not None:
                if mark in marks:
                    draft.pronouns.append((marks[mark], token.norm))
                k += 1
                continue
            if word.particle in marks:
                k = self.mark(draft, marks[word.particle], k, end)
                continue
            near = k <= draft.at + 2 or k == draft.end and word.conjunction == self.who.lexicon.joint
            state = self.who.state(k) if not draft.trigger.verb and near else None
            if state is not None:
                draft.add("actor", [self._forces(state) if "military" in draft.trigger.context else state])
                draft.end = max(draft.end, k + 1)
            k += 1

    def _by(self, k: int) -> int:
        """How many words from `k` bring in who did it, or none."""
        return next((n for n in (2, 1) if tuple(self.scene.norm(j) for j in range(k, k + n)) in self.who.lexicon.by), 0)

    def finite(self, k: int) -> bool:
        """Whether another clause begins with the verb at `k`."""
        word = self.words[k]
        if self.scene.words[k].classes & HEAD or word.particle or k in self.who.figure_at:
            return False
        return any(not x.noun for x in word.light) or any(t.verb for t in word.triggers) and not any(not t.verb for t in word.triggers)

    def mark(self, draft: Draft, role: Role, k: int, end: int) -> int:
        """The party that a preposition brings in at `k`; gives where the clause goes on."""
        first = k
        while first < end and self.scene.words[first].classes & Class.DEMONSTRATIVE:
            first += 1
        particle = self.scene.words[first].particle if first < end else ""
        phrase = self.who.phrase(first, end) if not particle else self.attached(first, end)
        if phrase is None:
            return k + 1
        self.put(draft, role, phrase)
        last = max(phrase.last, k + 1)
        while last + 1 < end and self.who.joins(last) and not self.finite(last):
            joined = self.who.phrase(last + (self.scene.norm(last) == self.who.lexicon.joint), end)
            if joined is None or not self.who.figures(joined.first, joined.last):
                break
            self.put(draft, role, joined)
            last = max(joined.last, last + 1)
        return last

    def attached(self, k: int, end: int) -> Phrase | None:
        """A phrase whose first word carries the preposition: «للحركة», «بالرئيس»."""
        rest = self.who.phrase(k + 1, end) if k + 1 < end else None
        word = self.scene.words[k]
        if word.classes & (Class.COMPLEMENTISER | Class.PRONOUN):
            return None
        figure = self.who.figure_at.get(k)
        last = k + 1
        while figure is not None and last < end and self.who.figure_at.get(last) is figure:
            last += 1
        if figure is None and rest is not None and rest.first == k + 1:
            last = rest.last
        return Phrase(k, last, last)

    def _forces(self, state: Figure) -> Figure:
        """The army of a state, where the report names it."""
        figures = self.scene.reading.figures
        return next((f for f in figures if f.country == state.country and "MIL" in f.sector and f.kind == "organisation"), state)
