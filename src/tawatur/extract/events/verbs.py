"""Subject and object of a finite verb."""

from tawatur.extract.attribution.subject import Phrase, skip_adjuncts
from tawatur.extract.events.beside import ENDS, REACH, STOP, Beside
from tawatur.extract.events.draft import Draft
from tawatur.extract.events.subjects import Subjects
from tawatur.extract.events.who import acts
from tawatur.language.attribution import HEAD, Class
from tawatur.language.events import Role

_BETWEEN = 6  # adjuncts and appositions between a subject and its object


class Verbs:
    """Fills drafts of verbs; `last` is the one before, whose subject a joined verb shares."""

    def __init__(self, beside: Beside, subjects: Subjects) -> None:
        self.scene, self.who, self.words = beside.scene, beside.who, beside.words
        self.beside = beside
        self.subjects = subjects
        self.last: Draft | None = None

    def fill(self, draft: Draft) -> None:
        """Reads subject and object by order, agreement and what can act, then the rest of the clause."""
        i, frame = draft.at, draft.trigger.frame
        end = min(self.scene.last(i), i + REACH + 10)
        # A first person has no subject beside it.
        spoken = draft.trigger.person == 1 or self.subjects.of_pronoun(i)
        front = self.subjects.in_front(i) if not spoken else None
        after = self._after(draft, front, end)
        subject, obj = self._order(draft, front, after, end)
        if spoken or subject is after and obj is None and after is not None and self._is_object(draft, after):
            subject, obj = None, after
        bare = obj is None and not draft.trigger.object
        if bare and frame.obliged and subject is front and front is not None:
            obj = self._past(i + 1, end)
            bare = obj is None
        draft.passive = draft.trigger.passive or bare and (frame.voice == "either" or frame.obliged and subject is front and self.subjects.relative(i))
        if subject is not None:
            draft.subject = (subject.first, subject.last)
            role: Role = "recipient" if draft.passive else frame.subject
            self.beside.put(draft, role, subject, things=role == "recipient")
        if obj is not None and (not draft.passive or subject is None):
            self.beside.put(draft, frame.object, obj)
        begin = max((p.last for p in (subject, obj) if p is not None and p.first > i), default=i + 1)
        self.beside.scan(draft, begin, end)

    def _after(self, draft: Draft, front: Phrase | None, end: int) -> Phrase | None:
        """The noun phrase right after the verb, unless a preposition or another clause begins there."""
        after = self.who.phrase(self._past_pronouns(draft, end), end, several=draft.trigger.frame.object != "none" and front is None)
        if after is None:
            return None
        word = self.scene.words[after.first]
        return self._before_marks(draft, after) if not (word.classes & STOP or word.particle or word.conjunction) else None

    def _order(self, draft: Draft, front: Phrase | None, after: Phrase | None, end: int) -> tuple[Phrase | None, Phrase | None]:
        """Subject and object, by the phrases before and after the verb."""
        frame, owns, relative = draft.trigger.frame, bool(draft.trigger.object), self.subjects.relative(draft.at)
        if owns and after is not None:
            return after, front  # «عقوبات فرضتها الحكومة», «الذي قتله فلان»
        takes = frame.object != "none" and after is not None and not owns
        if front is None or after is not None and frame.object == "none" and relative:
            if not takes or after is None:
                return after, None
            return after, self._second(after, end) if frame.voice == "active" else self._object_at(after.after, end)
        if takes and relative and after is not None and (second := self._acted_on(after, end)) is not None:
            return after, second  # «القضية التي اتهمت الحكومة الحزب بها»
        return front, after

    def _is_object(self, draft: Draft, after: Phrase) -> bool:
        """Whether what alone follows a verb is its object: by agreement, case, what the verb never lacks or what cannot act."""
        trigger, shape = draft.trigger, self.who.shape(after.first)
        either = trigger.frame.voice == "either"
        if trigger.gender == "f" and (either and self._masculine(after) or not either and shape.people and self.who.is_people(after.first)):
            return True
        if trigger.number in ("p", "d") and not trigger.object:
            return True  # a verb before its subject is in the singular
        if not either and shape.oblique and self.who.is_people(after.first):
            return True
        return self._goes_on(draft) or self._only_object(draft, after)

    def _goes_on(self, draft: Draft) -> bool:
        """Whether a joined verb has the subject of the one before it: «تسيطر على الميناء وتطارد العدو»."""
        frame, last = draft.trigger.frame, self.last
        if not self.words[draft.at].conjunction or frame.object != "recipient" or frame.voice != "active":
            return False
        if frame.obliged and not draft.trigger.object and draft.at > self.scene.first(draft.at):
            return True
        if last is None:
            return False
        joined = not self.scene.is_mark(draft.at - 1, ENDS + "،,\"”»")
        return joined and last.trigger.verb and self.scene.first(last.at) == self.scene.first(draft.at)

    def _masculine(self, phrase: Phrase | None) -> bool:
        """Whether a phrase counts or names men, with whom a verb in the feminine does not agree."""
        if phrase is None:
            return False
        people = any(self.who.is_people(k) for k in range(phrase.first, min(phrase.last, phrase.first + 3)))
        return people and not self.who.shape(phrase.first).feminine

    def _before_marks(self, draft: Draft, phrase: Phrase | None) -> Phrase | None:
        """A phrase up to a preposition that the trigger takes: «سمحت الحكومة للنازحين»."""
        if phrase is None:
            return None
        marks = draft.trigger.frame.marks
        for k in range(phrase.first + 1, phrase.last):
            if self.scene.words[k].particle in marks or self.scene.norm(k) in marks:
                return Phrase(phrase.first, k, k)
        return phrase

    def _past_pronouns(self, draft: Draft, end: int) -> int:
        """The token after a verb and prepositions with pronouns right beside it: «استولى عليها مسلحون»."""
        k = draft.at + 1
        while k < end and (mark := self.who.lexicon.pronouns.get(self.scene.norm(k))) is not None:
            if mark in draft.trigger.frame.marks:
                draft.pronouns.append((draft.trigger.frame.marks[mark], self.scene.norm(k)))
            k += 1
        return k

    def _only_object(self, draft: Draft, phrase: Phrase) -> bool:
        """Whether what follows a verb cannot act, so that it is the object of a verb whose subject stands before."""
        if draft.trigger.frame.object != "recipient" or draft.trigger.frame.voice == "either":
            return False
        nouns = any(not t.verb for k in range(phrase.first, phrase.last) for t in self.words[k].triggers)
        return not nouns and not any(acts(f) for f in self.who.figures(phrase.first, phrase.last, things=False))

    def _acted_on(self, first: Phrase, end: int) -> Phrase | None:
        """A second party right after one that can act, so that the first is the subject."""
        second = self._second(first, end) if any(acts(f) for f in self.who.figures(first.first, first.last, things=False)) else None
        return second if second is not None and self.who.figures(second.first, second.last) else None

    def _second(self, first: Phrase, end: int) -> Phrase | None:
        """The object after the subject, past what the clause puts between them.

        «استقبل الوزير، الاثنين في المدينة، وفدا», «اتهم فلان، الذي زار المدينة، الحكومة».
        """
        return self._past(first.after, end)

    def _past(self, k: int, end: int) -> Phrase | None:
        for _ in range(_BETWEEN):
            k = skip_adjuncts(self.scene, k, end)
            if k >= end:
                return None
            if self.scene.is_mark(k, "،,"):
                k += 1
            elif self.scene.words[k].classes & Class.RELATIVE and self.scene.is_mark(k - 1, "،,"):
                k = next((j for j in range(k, end) if self.scene.is_mark(j, "،,")), end)
            elif self.scene.words[k].classes & Class.PREPOSITION and not self.scene.words[k].classes & HEAD:
                inside = self.who.phrase(k + 1, end) if k + 1 < end else None
                if inside is None or inside.first != k + 1:
                    return None
                k = next((j for j in range(k + 1, inside.last) if self.scene.is_mark(j, "،,")), inside.last)
            elif self.scene.words[k].particle and (joined := self.beside.attached(k, end)) is not None:
                k = joined.last  # «غارة منسوبة للجيش مواقع»
            else:
                return self._object_at(k, end)
        return None

    def _object_at(self, k: int, end: int) -> Phrase | None:
        if self.scene.words[k].particle or self.scene.words[k].conjunction:
            return None
        found = self.who.phrase(k, end)
        if found is None or self.scene.words[found.first].particle or self.scene.words[found.first].conjunction or self.beside.finite(found.first):
            return None
        return None if self.scene.words[found.first].classes & STOP else found
