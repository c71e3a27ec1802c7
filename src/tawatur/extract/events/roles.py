"""Who stands where beside a trigger: subject and object of a verb, what follows a noun, light verbs."""

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import Phrase, skip_adjuncts, subject_before
from tawatur.extract.events.draft import Draft
from tawatur.extract.events.who import Who, acts
from tawatur.extract.reading import Figure
from tawatur.language.attribution import HEAD, Class
from tawatur.language.events import EventWord, Light, Role
from tawatur.text import Kind

_REACH = 18  # tokens after a trigger in which its parties stand
_BACK = 9  # tokens before a noun in which its light verb stands
_HEAD = 6  # tokens of a noun phrase before its verb
_ENDS = ".؛:!؟?…"
_STOP = Class.COMPLEMENTISER | Class.RELATIVE
_SKIPPED = Class.RELATIVE | Class.AUXILIARY | Class.NEGATION | Class.ADVERB


class Roles:
    """Fills the parties of drafts."""

    def __init__(self, scene: Scene, who: Who, words: list[EventWord]) -> None:
        self.scene = scene
        self.who = who
        self.words = words
        self.by = who.lexicon.by
        self.last: Draft | None = None

    def fill(self, draft: Draft) -> None:
        """Reads what stands beside the trigger."""
        if draft.trigger.verb:
            self._verb(draft)
        else:
            self._noun(draft)
        self.last = draft

    # verbs

    def _verb(self, draft: Draft) -> None:
        scene, i, frame = self.scene, draft.at, draft.trigger.frame
        end = min(scene.last(i), i + _REACH + 10)
        # A first person has no subject beside it; a plural or dual only before it.
        spoken = draft.trigger.person == 1 or self._of_pronoun(i)
        agreed = draft.trigger.number in ("p", "d") and not draft.trigger.object
        front = self._in_front(i) if not spoken else None
        after = self.who.phrase(self._past_pronouns(draft, end), end, several=frame.object != "none" and front is None)
        if after is not None and (scene.words[after.first].classes & _STOP or scene.words[after.first].particle):
            after = None
        after = self._before_marks(draft, after)
        subject, obj = front, after
        if draft.trigger.object and after is not None:
            subject, obj = after, front  # «عقوبات فرضتها الحكومة», «الذي قتله فلان»
        elif front is None or after is not None and frame.object == "none" and self._relative(i):
            subject, obj = after, None
            if after is not None and frame.object != "none" and not draft.trigger.object:
                obj = self._second(after, end)
        unlike = frame.voice == "either" and draft.trigger.gender == "f" and subject is after and self._masculine(after)
        carried = subject is after and obj is None and self._goes_on(draft)
        if spoken or carried or unlike or agreed and subject is after or obj is None and subject is after and after is not None and self._only_object(draft, after):
            subject, obj = None, after
        draft.passive = draft.trigger.passive or (frame.voice == "either" and obj is None and not draft.trigger.object)
        if subject is not None:
            draft.subject = (subject.first, subject.last)
            role: Role = "recipient" if draft.passive else frame.subject
            self._put(draft, role, subject, things=role == "recipient")
        if obj is not None and not draft.passive:
            self._put(draft, frame.object, obj)
        begin = max((p.last for p in (subject, obj) if p is not None and p.first > i), default=i + 1)
        self._scan(draft, begin, end)

    def _of_pronoun(self, i: int) -> bool:
        """Whether the subject is the pronoun of the complementiser before the verb: «إنها اعتقلت»."""
        k = i - 1
        while k > self.scene.first(i) and self.scene.words[k].classes & (Class.AUXILIARY | Class.NEGATION):
            k -= 1
        return k >= 0 and bool(self.scene.words[k].classes & Class.COMPLEMENTISER) and self.scene.words[k].stem not in self.who.lexicon.complementisers

    def _goes_on(self, draft: Draft) -> bool:
        """Whether a joined verb has the subject of the one before it: «تسيطر على الميناء وتطارد العدو»."""
        frame, last = draft.trigger.frame, self.last
        if not self.words[draft.at].conjunction or frame.object != "recipient" or frame.voice != "active" or last is None:
            return False
        joined = not self.scene.is_mark(draft.at - 1, _ENDS + "،,\"”»")
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
                draft.pronouns.append(draft.trigger.frame.marks[mark])
            k += 1
        return k

    def _only_object(self, draft: Draft, phrase: Phrase) -> bool:
        """Whether what follows a verb cannot act, so that it is the object of a verb whose subject stands before."""
        if draft.trigger.frame.object != "recipient" or draft.trigger.frame.voice == "either":
            return False
        nouns = any(not t.verb for k in range(phrase.first, phrase.last) for t in self.words[k].triggers)
        return not nouns and not self.who.figures(phrase.first, phrase.last, things=False)

    def _second(self, first: Phrase, end: int) -> Phrase | None:
        """The object after the subject; past the comma that closes the subject's apposition."""
        k = first.after
        if k < end and self.scene.is_mark(k, "،,") and any(self.scene.is_mark(j, "،,") for j in range(first.first, k)):
            k += 1
        found = self.who.phrase(k, end) if k < end else None
        if found is None or self.scene.words[found.first].particle or self.scene.words[found.first].conjunction:
            return None
        return found

    def _in_front(self, i: int) -> Phrase | None:
        """The subject before a verb: as a clause begins, else the phrase that ends right before it."""
        begin = self._clause(i)
        if i == begin or self.scene.words[i].conjunction or self.words[i].conjunction:
            return None
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
        return self._beside(i, begin)

    def _beside(self, i: int, begin: int) -> Phrase | None:
        """The noun phrase with a known head that ends right before the verb, or before its relative pronoun."""
        stop = i
        relative = False
        while stop > begin and (self.scene.words[stop - 1].classes & _SKIPPED or self.scene.is_mark(stop - 1, "\"“«،," if relative else "\"“«")):
            stop -= 1
            relative = relative or bool(self.scene.words[stop].classes & Class.RELATIVE)
        best: Phrase | None = None
        for k in range(stop - 1, max(begin, stop - _HEAD) - 1, -1):
            if self.scene.is_mark(k, _ENDS + "،,") or self.scene.words[k].classes & _STOP:
                break
            noun = any(not t.verb for t in self.words[k].triggers)
            if noun or k in self.who.figure_at or self.who.is_people(k) or self.who.is_thing(k):
                found = self.who.phrase(k, stop)
                if found is not None and found.first == k and self._ends(found, stop):
                    best = found
        return best

    def _ends(self, found: Phrase, stop: int) -> bool:
        """Whether a phrase ends at `stop`, itself or with an adjunct of its own: «المسلحون في المدينة»."""
        if found.last == stop:
            return True
        if found.last + 1 >= stop or not self.scene.words[found.last].classes & Class.PREPOSITION:
            return False
        adjunct = self.who.phrase(found.last + 1, stop)
        return adjunct is not None and adjunct.last == stop

    def _clause(self, i: int) -> int:
        """The first token of the sentence of token `i` after what is no running text, as a dateline."""
        first, body = self.scene.first(i), self.scene.reading.body
        return next((k + 1 for k in range(i - 1, first - 1, -1) if not body[k]), first)

    def _relative(self, i: int) -> bool:
        """Whether the verb at `i` opens a relative clause."""
        k = i - 1
        while k > self.scene.first(i) and self.scene.words[k].classes & (Class.AUXILIARY | Class.NEGATION | Class.ADVERB):
            k -= 1
        return bool(self.scene.words[k].classes & Class.RELATIVE) if k >= 0 else False

    def _put(self, draft: Draft, role: Role, phrase: Phrase, things: bool = True) -> None:
        found = self.who.figures(phrase.first, phrase.last, things)
        draft.add(role, found)
        if not found:
            draft.other.add(role)
        draft.end = max(draft.end, phrase.last)

    # nouns

    def _noun(self, draft: Draft) -> None:
        scene, i, frame = self.scene, draft.at, draft.trigger.frame
        end = min(scene.last(i), i + _REACH)
        k = i + 1
        role = frame.object if draft.trigger.aspect == "participle" else frame.genitive
        if draft.trigger.passive:
            self._described(draft)
        elif draft.trigger.object:
            draft.add(frame.genitive, self._owner(i))
        elif not self.words[i].definite and k < end and self._genitive_at(k, draft):
            phrase = self._before_shift(draft, self.who.phrase(k, end))
            if phrase is not None:
                found = self.who.figures(phrase.first, phrase.last, role == "recipient")
                shifted = bool(frame.shift) and phrase.last < end and scene.words[phrase.last].particle == frame.shift
                draft.add("actor" if shifted else role, found)
                if not found and not shifted:
                    draft.other.add(role)
                if shifted:
                    self._mark(draft, "recipient", phrase.last, end)
                k = phrase.last
                draft.end = max(draft.end, k)
        self._scan(draft, k, end)
        self._light(draft)

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
        front = self._beside(i, self._clause(i))
        if front is not None:
            self._put(draft, "recipient", front)
        if i + 1 < scene.last(i) and (scene.words[i + 1].particle == "ب" or scene.norm(i + 1) == "من"):
            self._mark(draft, "actor", i + 1 if scene.words[i + 1].particle else i + 2, scene.last(i))

    def _genitive_at(self, k: int, draft: Draft) -> bool:
        """Whether the noun phrase at `k` is in construct with the indefinite noun before it."""
        word = self.scene.words[k]
        if word.particle or word.conjunction or self.scene.tokens[k].kind is Kind.MARK and k not in self.scene.opens and self.scene.norm(k) != "#":
            return False
        if word.classes & (_STOP | Class.PREPOSITION | Class.CONJUNCTION | Class.TIME) and not word.classes & HEAD:
            return False
        if not draft.trigger.object and draft.trigger.aspect == "noun" and self.who.shape(k - 1).absolute:
            return False  # «قصفا مكثفا»: with its ending a noun is in construct with nothing
        if k in self.who.figure_at or word.classes & Class.DEFINITE:
            return self.who.state(k) is None or k in self.who.figure_at
        if draft.trigger.frame.genitive == "recipient" or draft.trigger.aspect == "participle":
            number = self.scene.tokens[k].kind is Kind.NUMBER or bool(word.classes & (Class.PARTITIVE | HEAD))
            return number or self.who.is_people(k) or self.who.is_thing(k)
        return self.who.is_people(k) and not self.who.shape(k).relative

    def _forces(self, state: Figure) -> Figure:
        """The army of a state, where the report names it."""
        figures = self.scene.reading.figures
        return next((f for f in figures if f.country == state.country and "MIL" in f.sector and f.kind == "organisation"), state)

    def _owner(self, i: int) -> list[Figure]:
        """Whom a possessive means: the first who acts in the sentence before it."""
        for k in range(self.scene.first(i), i):
            figure = self.who.figure_at.get(k)
            if figure is not None and acts(figure):
                return [figure]
        return []

    # both

    def _scan(self, draft: Draft, k: int, end: int) -> None:
        """Past adjectives and adjuncts to the prepositions that bring parties in."""
        scene, marks = self.scene, draft.trigger.frame.marks
        commas = 0
        while k < end:
            word, token = scene.words[k], scene.tokens[k]
            if token.kind is Kind.MARK and token.norm in _ENDS or word.classes & _STOP:
                return
            if token.kind is Kind.MARK and token.norm in "،,":
                commas += 1
                after = skip_adjuncts(scene, k, end)
                if commas > 2 or after <= k and scene.norm(k + 1) not in marks:
                    return
                k = max(after, k + 1)
                continue
            if k > draft.at + 1 and self._finite(k):
                return
            if k in self.who.figure_at and not word.particle and word.stem not in marks:
                k += 1
                continue
            size = next((n for n in (2, 1) if tuple(scene.norm(j) for j in range(k, k + n)) in self.by), 0)
            if size:
                k = self._mark(draft, "actor", k + size, end)
                continue
            if word.stem in marks and not word.particle:
                role = marks[word.stem]
                k = self._mark(draft, role, k + 1, end)
                continue
            mark = self.who.lexicon.pronouns.get(token.norm)
            if mark is not None:
                if mark in marks:
                    draft.pronouns.append(marks[mark])
                k += 1
                continue
            if word.particle in marks:
                k = self._mark(draft, marks[word.particle], k, end)
                continue
            state = self.who.state(k) if not draft.trigger.verb and k <= draft.at + 2 else None
            if state is not None:
                draft.add("actor", [self._forces(state) if "military" in draft.trigger.context else state])
                draft.end = max(draft.end, k + 1)
            k += 1

    def _finite(self, k: int) -> bool:
        word = self.words[k]
        if self.scene.words[k].classes & HEAD or word.particle or k in self.who.figure_at:
            return False
        return bool(word.light) or any(t.verb for t in word.triggers) and not any(not t.verb for t in word.triggers)

    def _mark(self, draft: Draft, role: Role, k: int, end: int) -> int:
        """The party that a preposition brings in at `k`; gives where the clause goes on."""
        first = k
        while first < end and self.scene.words[first].classes & Class.DEMONSTRATIVE:
            first += 1
        particle = self.scene.words[first].particle if first < end else ""
        phrase = self.who.phrase(first, end) if not particle else self._attached(first, end)
        if phrase is None:
            return k + 1
        self._put(draft, role, phrase)
        last = max(phrase.last, k + 1)
        while last + 1 < end and self.who.joins(last) and not self._finite(last):
            joined = self.who.phrase(last + (self.scene.norm(last) == self.who.lexicon.joint), end)
            if joined is None or not self.who.figures(joined.first, joined.last):
                break
            self._put(draft, role, joined)
            last = max(joined.last, last + 1)
        return last

    def _attached(self, k: int, end: int) -> Phrase | None:
        """A phrase whose first word carries the preposition: «للحركة», «بالرئيس»."""
        rest = self.who.phrase(k + 1, end) if k + 1 < end else None
        word = self.scene.words[k]
        if word.classes & (Class.COMPLEMENTISER | Class.PRONOUN):
            return None
        figure = self.who.figure_at.get(k)
        last = k + 1
        while figure is not None and last < end and self.who.figure_at.get(last) is figure:
            last += 1
        if last == k + 1 and rest is not None and rest.first == k + 1:
            last = rest.last
        return Phrase(k, last, last)

    def _light(self, draft: Draft) -> None:
        """The verb that says who does or suffers what the noun tells, before it or in its relative clause."""
        scene, i, kind = self.scene, draft.at, draft.trigger.type
        settled = (bool(draft.actors), bool(draft.recipients))
        for k in range(i - 1, max(scene.first(i), i - _BACK) - 1, -1):
            light = self._fits(k, kind)
            if light is not None and settled[light.subject == "recipient"]:
                return
            if light is not None and not light.object:
                self._subject_of(draft, k, light.subject, i)
                return
            if scene.is_mark(k, _ENDS):
                break
        for k in range(draft.end, min(scene.last(i), draft.end + 5)):
            light = self._fits(k, kind)
            if light is not None and light.object:
                self._subject_of(draft, k, light.subject, scene.last(i))
                self._scan(draft, max(draft.end, k + 1), scene.last(i))
                return

    def _fits(self, k: int, kind: str) -> Light | None:
        return next((x for x in self.words[k].light if kind in x.types), None)

    def _subject_of(self, draft: Draft, k: int, role: Role, limit: int) -> None:
        phrase = self._in_front(k) if not self.words[k].light[0].object else None
        if phrase is None:
            phrase = self.who.phrase(k + 1, limit)
        if phrase is not None and phrase.first < limit:
            self._put(draft, role, phrase, things=role != "actor")
