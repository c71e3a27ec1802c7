"""Who stands beside a verbal noun or participle: genitive, possessive, what follows, its light verb."""

from tawatur.extract.attribution.subject import Phrase
from tawatur.extract.events.beside import ENDS, REACH, STOP, Beside
from tawatur.extract.events.draft import Draft
from tawatur.extract.events.subjects import Subjects
from tawatur.extract.reading import Figure
from tawatur.language.attribution import HEAD, Class
from tawatur.language.events import Light, Role
from tawatur.text import Kind

_BACK = 9  # tokens before a noun in which its light verb stands


class Nouns:
    """Fills drafts of nouns."""

    def __init__(self, beside: Beside, subjects: Subjects) -> None:
        self.scene, self.who, self.words = beside.scene, beside.who, beside.words
        self.beside = beside
        self.subjects = subjects

    def fill(self, draft: Draft) -> None:
        """Reads the genitive or the possessor, then the rest of the clause, then the light verb."""
        scene, i, frame = self.scene, draft.at, draft.trigger.frame
        end = min(scene.last(i), i + REACH)
        k = i + 2 if i + 1 in scene.opens else i + 1  # «انسحاب "القوات الأجنبية"»
        role = frame.object if draft.trigger.aspect == "participle" else frame.genitive
        if draft.trigger.type == "ACCUSE" and self.who.shape(i).plural:
            role = "actor"  # «اتهامات الحكومة» are hers, «اتهام الحكومة» is against her
        if draft.trigger.passive:
            self._described(draft)
        elif draft.trigger.object:
            shifted = frame.shift and k < end and frame.shift in (scene.words[k].particle, scene.norm(k))  # «دعمها للحكومة»
            owner = "actor" if shifted else frame.genitive
            draft.add(owner, self.subjects.owner(i, places=owner == "recipient"))
        elif k < end and self._victim_at(k, draft):
            draft.add("recipient", [self.who.person(k)])
            k += 1
        elif not self.words[i].definite and k < end and self._genitive_at(k, draft):
            phrase = self._before_shift(draft, self.who.phrase(k, end))
            if phrase is not None:
                found = self.who.figures(phrase.first, phrase.last, role == "recipient")
                shifted = bool(frame.shift) and phrase.last < end and scene.words[phrase.last].particle == frame.shift
                self._put(draft, "actor" if shifted else role, found)
                if not found and not shifted:
                    draft.other.add(role)
                if shifted:
                    self.beside.mark(draft, "recipient", phrase.last, end)
                k = phrase.last
                draft.end = max(draft.end, k)
        self.beside.scan(draft, k, end)
        self._light(draft)

    def _put(self, draft: Draft, role: Role, found: list[Figure]) -> None:
        """A mere place right after an attack or visit is where it struck or led, not who did it: «هجوم المدينة»."""
        meant: tuple[str, ...] = ("place",) if draft.trigger.type == "ASSAULT" else ()
        if draft.trigger.frame.object == "recipient" and draft.trigger.type == "CONSULT":
            meant = ("place", "state")
        draft.add(role, [f for f in found if role != "actor" or f.kind not in meant])
        draft.add("recipient", [f for f in found if role == "actor" and f.kind in meant])

    def _victim_at(self, k: int, draft: Draft) -> bool:
        """Whether a nationality right after a killing or an arrest is a person, not the doer's state."""
        frame, word = draft.trigger.frame, self.scene.words[k]
        suffers = frame.subject == "recipient" or frame.voice == "either"
        plain = not (word.classes & Class.DEFINITE or word.particle or word.conjunction or self.who.shape(k).feminine)
        return suffers and plain and not self.words[draft.at].definite and self.who.state(k) is not None

    def _before_shift(self, draft: Draft, phrase: Phrase | None) -> Phrase | None:
        """The genitive up to the phrase that takes its role over: «قصف الطيران للمدينة», not «قصف موقع للجيش»."""
        shift = draft.trigger.frame.shift
        if phrase is None or not shift or self.who.is_thing(phrase.first):
            return phrase
        k = next((k for k in range(phrase.first + 1, phrase.last) if self.scene.words[k].particle == shift), phrase.last)
        return Phrase(phrase.first, k, max(k, phrase.after) if k == phrase.last else k)

    def _described(self, draft: Draft) -> None:
        """A passive participle describes the noun before it: «القوات المدعومة من», «مسنودة ب»."""
        scene, i = self.scene, draft.at
        front = self.subjects.right_before(i, self.subjects.clause(i))
        if front is not None:
            self.beside.put(draft, "recipient", front)
        if i + 1 < scene.last(i) and (scene.words[i + 1].particle in self.who.lexicon.agents or scene.norm(i + 1) in self.who.lexicon.agents):
            self.beside.mark(draft, "actor", i + 1 if scene.words[i + 1].particle else i + 2, scene.last(i))

    def _genitive_at(self, k: int, draft: Draft) -> bool:
        """Whether the noun phrase at `k` is in construct with the indefinite noun before it."""
        word = self.scene.words[k]
        if word.particle or word.conjunction or self.scene.tokens[k].kind is Kind.MARK and self.scene.norm(k) != "#":
            return False
        if word.classes & (STOP | Class.PREPOSITION | Class.CONJUNCTION | Class.TIME) and not word.classes & HEAD:
            return False
        if not draft.trigger.object and draft.trigger.aspect == "noun" and self.who.shape(k - 1).absolute:
            return False  # «قصفا مكثفا»: with its ending a noun is in construct with nothing
        if (self.scene.norm(k), self.scene.norm(k + 1)) in self.who.lexicon.each:
            return True
        if draft.trigger.result and k + 1 in self.who.figure_at and not self.scene.words[k + 1].particle:
            return True  # «مقتل منفذه فلان»
        if k in self.who.figure_at or word.classes & Class.DEFINITE:
            return self.who.state(k) is None or k in self.who.figure_at
        if draft.trigger.frame.genitive == "recipient" or draft.trigger.aspect == "participle":
            number = self.scene.tokens[k].kind is Kind.NUMBER or bool(word.classes & (Class.PARTITIVE | HEAD))
            return number or self.who.counts(k) or self.who.is_people(k) or self.who.is_thing(k)
        return self.who.is_people(k) and not self.who.shape(k).relative and bool(self.who.shape(k).people or word.classes & HEAD or self.who.is_force(k))

    def _light(self, draft: Draft) -> None:
        """The verb that says who does or suffers what the noun tells, before it or in its relative clause."""
        scene, i, kind = self.scene, draft.at, draft.trigger.type
        settled = (bool(draft.actors), bool(draft.recipients))
        for k in range(i - 1, max(scene.first(i), i - _BACK) - 1, -1):
            light = self._fits(k, kind)
            if light is not None and settled[light.subject == "recipient"]:
                return
            if light is not None and light.noun and light.object:
                draft.add(light.subject, [f for f in self.subjects.owner(k, places=True) if f not in draft.actors])
                return
            if light is not None and not light.object:
                self._subject_of(draft, k, light.subject, i)
                return
            if scene.is_mark(k, ENDS):
                break
        for k in range(draft.end, min(scene.last(i), draft.end + 5)):
            if draft.recipients and scene.is_mark(k, "،,"):
                break  # «طرد ميليشيات، يقودها فلان» is about the militias
            light = self._fits(k, kind)
            resumed = k + 1 < scene.last(i) and scene.norm(k + 1) in self.who.lexicon.pronouns
            if light is not None and resumed and not light.object:
                self._subject_of(draft, k + 1, light.subject, scene.last(i), owned=True)  # «قصف تعرضت له القافلة»
                return
            if light is not None and light.object:
                self._subject_of(draft, k, light.subject, scene.last(i))
                self.beside.scan(draft, max(draft.end, k + 1), scene.last(i))
                return

    def _fits(self, k: int, kind: str) -> Light | None:
        return next((x for x in self.words[k].light if kind in x.types), None)

    def _is_noun(self, k: int) -> bool:
        """Whether a light word that may be a noun is one: in construct or after a preposition («احتمال تعرض …»)."""
        if not any(x.noun for x in self.words[k].light) or k == self.scene.first(k):
            return False
        before = self.scene.words[k - 1]
        opens = Class.COMPLEMENTISER | Class.RELATIVE | Class.AUXILIARY | Class.NEGATION | Class.DEFINITE
        return bool(self.words[k].particle) or not (before.classes & opens or k - 1 in self.who.figure_at or self.scene.tokens[k - 1].kind is Kind.MARK)

    def _subject_of(self, draft: Draft, k: int, role: Role, limit: int, owned: bool = False) -> None:
        owned = owned or bool(self.words[k].light[0].object)
        if role == "recipient" and draft.trigger.frame.shift and not draft.actors:
            draft.actors, draft.recipients = draft.recipients, []  # «يحظى بدعم الحكومة»
        draft.passive = draft.passive or role == "recipient"
        phrase = self.subjects.in_front(k) if not owned and not self._is_noun(k) else None
        if phrase is None:
            phrase = self.who.phrase(k + 1, limit)
        if phrase is not None and phrase.first < limit:
            self.beside.put(draft, role, phrase, things=role != "actor")
        elif owned:
            draft.add(role, [f for f in self.subjects.owner(draft.at, places=False) if f not in draft.recipients])  # «لقاء عقده مع»
