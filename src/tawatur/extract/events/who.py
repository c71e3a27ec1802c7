"""From the words beside a trigger to figures of the report."""

from bisect import bisect_left, bisect_right

from tawatur.extract.attribution.cast import Cast
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import Phrase, read_subject, skip_adjuncts
from tawatur.extract.events.draft import Range
from tawatur.extract.reading import Figure
from tawatur.language.attribution import HEAD, Class
from tawatur.language.events import EventLexicon, Shape
from tawatur.model import Mention
from tawatur.text import Kind

_FEW = 4  # words of a phrase among which its head stands
_SEVERAL = 2
_PEOPLE = ("killed", "wounded", "detained", "missing", "displaced", "fighters", "people")
_LOOSE = Class.PREPOSITION | Class.TIME | Class.CONJUNCTION | Class.DEMONSTRATIVE


class Who:
    """Reads noun phrases as the parties of events; makes figures for unnamed people and places.

    `figures` gives one figure for each joined part of a phrase: «السعودية والإمارات».
    """

    def __init__(self, scene: Scene, cast: Cast, lexicon: EventLexicon) -> None:
        self.scene = scene
        self.cast = cast
        self.lexicon = lexicon
        self.figure_at = scene.reading.figure_at
        self._made: dict[str, Figure] = {}
        starts = scene.reading.starts
        self._counted_at = {
            bisect_right(starts, q.start) - 1: bisect_left(starts, q.end)
            for q in scene.reading.quantities
            if q.category in _PEOPLE and q.unit
        }

    def phrase(self, i: int, end: int, several: bool = False) -> Phrase | None:
        """The noun phrase at token `i`; ends before a second name that stands beside its first («فلان فلانا»).

        `several`: an object may follow, so that it ends also before another title («وزير الدفاع قائد الجيش»).
        """
        first = skip_adjuncts(self.scene, i, end)
        if tuple(self.scene.norm(k) for k in (first, first + 1)) in self.lexicon.each:
            first = i = first + 2
        counted = self._counted_at.get(first)
        if counted is not None and counted <= end and not self.scene.words[first].particle:
            while counted < end and self.state(counted) is not None:
                counted += 1  # «17 جنديا أفغانيا»
            counted = self._joined_count(counted, end)
            owned = counted < end and self.scene.words[counted].classes & Class.DEFINITE and not self.scene.words[counted].particle
            if owned and not self.scene.words[counted - 1].classes & Class.DEFINITE and not self.scene.words[counted].conjunction:
                counted += 1  # «خمسة من رجال الشرطة»
            return Phrase(first, counted, counted)
        if first + 1 < end and self.scene.tokens[first].kind is Kind.NUMBER:
            return self._counted_phrase(first, end)
        found = read_subject(self.scene, i, end)
        if found is None:
            return None
        found = self._first_name(found)
        if several:
            found = self._before_another(found)
        return self._trimmed(self._with_name(found, end))

    def _joined_count(self, k: int, end: int) -> int:
        """The end of what is counted, with what is joined and counted: «280 مدنيا وأكثر من 2000 مقاتل»."""
        while k + 1 < end and self.joins(k):
            more = self._counted_at.get(k + (self.scene.norm(k) == self.lexicon.joint), end + 1)
            if more > end:
                break
            k = more
        return k

    def _before_another(self, found: Phrase) -> Phrase:
        first = self.shape(found.first)
        for k in range(found.first + 1, found.last):
            word = self.scene.words[k]
            plain = k not in self.figure_at and not (word.conjunction or word.particle)
            if plain and word.classes & Class.DEFINITE and first.feminine and self._unlike(found.first, k):
                return Phrase(found.first, k, k)  # «المحكمة العليا الحكم»
            if self._names_another(found.first, k):
                return Phrase(found.first, k, k)  # «قائد القيادة الوسطى مدينة كذا»
            if plain and not self.is_thing(k - 1) and self.is_thing(k) and not word.classes & HEAD and self.shape(k - 1).relative:
                return Phrase(found.first, k, k)  # «مقاتلات روسية مواقع»
            if plain and self.shape(k - 1).people and not self.shape(k).people and not word.classes & Class.PREPOSITION and self._bare_noun(k):
                return Phrase(found.first, k, k)  # «ثلاثة مهاجمين عمليات»: a sound plural is in construct with nothing
            if plain and not first.accusative and (self.shape(k).accusative or self.scene.norm(k) in self.lexicon.reflexive):
                return Phrase(found.first, k, k)  # «مفجر انتحاري مركزا», «انتحاري نفسه»
            title = word.classes & Class.PERSON and not word.classes & Class.DEFINITE and k not in self.figure_at
            beside = self.scene.words[k - 1].classes & Class.DEFINITE and not (word.conjunction or word.particle)
            if self.shape(found.first).absolute and k in self.figure_at and not (word.conjunction or word.particle):
                return Phrase(found.first, k, k)
            before = self.figure_at.get(k - 1)
            named = before is not None and before.kind == "person" or self.scene.is_mark(k - 1, "\"”»")
            if named and word.classes & Class.PERSON and word.classes & Class.DEFINITE and not word.conjunction:
                return Phrase(found.first, k, k)
            if k in self._counted_at and self.is_people(found.first) or title and beside:
                return Phrase(found.first, k, k)
        return found

    def _unlike(self, first: int, k: int) -> bool:
        """Whether a definite word two or more after a definite feminine noun is no adjective of it."""
        beside = self.scene.words[k - 1].classes & Class.DEFINITE and self.scene.words[first].classes & Class.DEFINITE
        shape = self.shape(k)
        return bool(beside) and k > first + 1 and not (shape.feminine or shape.plural or shape.relative or self.scene.words[k].stem.endswith("ا"))

    def _names_another(self, first: int, k: int) -> bool:
        """Whether the name of a body or place follows a title that has its adjective."""
        figure = self.figure_at.get(k)
        if figure is None or figure.kind == "person" or k - 1 in self.figure_at or self.scene.words[k].particle or self.scene.words[k].conjunction:
            return False
        title = self.scene.words[first].classes & Class.PERSON and k > first + 2
        return bool(title and self.scene.words[k - 1].classes & Class.DEFINITE and self.shape(k - 1).relative)

    def _bare_noun(self, k: int) -> bool:
        """Whether an indefinite plural noun stands at `k`, no adjective."""
        word, shape = self.scene.words[k], self.shape(k)
        return not word.classes & Class.DEFINITE and shape.plural and not shape.people and not self._in(self.lexicon.people, k)

    def _first_name(self, found: Phrase) -> Phrase:
        """A phrase that begins with a name ends before another name, or a number, right beside it.

        One that begins with a definite noun ends before another that is no adjective: «الحكومة القوات».
        """
        first = self.figure_at.get(found.first)
        if first is None:
            k = found.first + 1
            return Phrase(found.first, k, k) if self._another(found, k) else found
        k = found.first
        while k < found.last and self.figure_at.get(k) is first:
            k += 1
        if k == found.last or self.scene.words[k].particle or self.scene.words[k].conjunction:
            return found
        other = self.figure_at.get(k)
        beside = other is not None and not first.kind == other.kind == "person" or self.scene.tokens[k].kind is Kind.NUMBER
        return Phrase(found.first, k, k) if beside or self._another(found, k) else found

    def _another(self, found: Phrase, k: int) -> bool:
        """Whether another noun phrase begins at `k` right after a definite noun or a name."""
        first, word = self.scene.words[found.first], self.scene.words[k] if k < found.last else None
        if word is None or word.particle or word.conjunction:
            return False
        if not first.classes & Class.DEFINITE and found.first not in self.figure_at:
            return self.shape(found.first).absolute and (self.is_thing(k) or self.is_people(k)) and not self.shape(k).absolute
        if word.classes & Class.DEFINITE:
            people = bool(first.classes & Class.BODY) and self.is_people(k) and self.shape(k).plural
            return self.is_thing(k) or people or bool(word.classes & Class.BODY) and not self.shape(k).feminine
        return bool(word.classes & (Class.PERSON | Class.PEOPLE | Class.BODY)) and k not in self.figure_at

    def _with_name(self, found: Phrase, end: int) -> Phrase:
        """With a name in quotation marks right after it: «منطقة "كذا"»."""
        quote = self.scene.opens.get(found.last)
        if quote is None or not quote.closed or quote.close >= end or quote.last - quote.first > _FEW:
            return found
        return Phrase(found.first, quote.close + 1, quote.close + 1) if self.is_thing(found.first) else found

    def _counted_phrase(self, i: int, end: int) -> Phrase:
        """A number with what it counts: «23 دبلوماسيا», «5 من عناصر الحركة»."""
        k = i + 1
        while k < end and self.scene.norm(k) == "من":
            k += 1
        rest = read_subject(self.scene, k, end)
        if rest is None or rest.first != k:
            return Phrase(i, i + 1, i + 1)
        return Phrase(i, self._trimmed(rest).last, rest.after)

    def _trimmed(self, found: Phrase) -> Phrase:
        """Without a preposition or time at its end."""
        last = found.last
        while last - 1 > found.first and last - 1 not in self.figure_at and self.scene.words[last - 1].classes & _LOOSE:
            last -= 1
        return found if last == found.last else Phrase(found.first, last, last)

    def figures(self, first: int, last: int, things: bool = True) -> list[Figure]:
        """The figures that tokens `[first, last)` name or describe; `things`: also what is no people."""
        out: list[Figure] = []
        for a, b in self._parts(first, last):
            figure = self._one(a, b, things)
            if figure is not None and figure not in out:
                out.append(figure)
        return out

    def person(self, k: int) -> Figure:
        """Somebody told only by nationality: «مقتل نورستاني»."""
        return self._unnamed(k, k + 1, k, people=True)

    def _parts(self, first: int, last: int) -> list[Range]:
        cuts, ends = [first], []
        words = self.scene.words
        for k in range(first + 1, last):
            apart = self.scene.norm(k - 1) == self.lexicon.joint
            joined = apart or words[k].conjunction == self.lexicon.joint and not words[k].particle
            if joined and (k in self._counted_at or k in self.figure_at or self.is_people(k) or words[k].classes & (HEAD | Class.DEFINITE)):
                cuts.append(k)
                ends.append(k - apart)
        return list(zip(cuts, [*ends, last], strict=True))

    def shape(self, k: int) -> Shape:
        """What the ending of the word at `k` says."""
        return self.lexicon.shape(self.scene.words[k].stem)

    def joins(self, k: int) -> bool:
        """Whether another party is joined at `k`."""
        return self.scene.norm(k) == self.lexicon.joint or self.scene.words[k].conjunction == self.lexicon.joint

    def is_people(self, k: int) -> bool:
        """Whether a noun means unnamed people or forces."""
        word = self.scene.words[k]
        classes = word.classes
        if self.shape(k).accusative and not classes and k not in self.figure_at and self.scene.lexicon is not None:
            classes = self.scene.lexicon.word(self.lexicon.bare(word.stem)).classes
        return self._in(self.lexicon.people, k) or bool(classes & (Class.PERSON | Class.PEOPLE | Class.BODY))

    def is_force(self, k: int) -> bool:
        """Whether a noun means forces of somebody."""
        return self._in(self.lexicon.forces, k)

    def counts(self, k: int) -> bool:
        """Whether a figure that counts people begins at `k`."""
        return k in self._counted_at

    def is_thing(self, k: int) -> bool:
        """Whether a noun means what is attacked or held."""
        return self._in(self.lexicon.things, k)

    def _one(self, a: int, b: int, things: bool) -> Figure | None:
        head = self._head(a, b)
        if head is None:
            return None
        b = self._core(head, b)
        word = self.scene.words[head]
        if a <= head and self._counted_at.get(a, b + 1) <= b:
            return self._inner(head, b) or self._unnamed(a, b, head, people=True)
        direct = self.figure_at.get(head)
        named = self.cast.named((a, b))
        if named is not None and named.kind != "document" and not self._others(head):
            return named
        if direct is not None:
            return direct
        if word.stem in self.lexicon.homeland:
            return self._homeland(head)
        if self._in(self.lexicon.capital, head) and (seat := self._seat(head, b)) is not None:
            return seat
        if self.is_people(head) or self.shape(head).people and not self.is_thing(head):
            return self._owned(head, b) or self._unnamed(a, b, head, people=True)
        if b - head == 1 and word.classes & Class.DEFINITE and (state := self.state(head)) is not None and self.shape(head).feminine:
            return state  # «السعودية» beside other states is no adjective
        inner = self._inner(head, b)
        if inner is None and things and self.is_thing(head):
            inner = self._owner_after(b)
        if inner is not None and (things or inner.kind != "place"):
            return inner
        if self.is_thing(head):
            return self._unnamed(a, b, head, people=False) if things else self._from(head, b)
        if self._counted(a, b):
            return self._unnamed(a, b, head, people=True)
        state = self._from(head, b)
        return self._unnamed(a, b, head, people=True) if things and state is not None else state

    def _owner_after(self, k: int) -> Figure | None:
        """Whose a thing is, told right after it: «مستودعات للحركة», «مطبخا تابعا للحركة»."""
        if k < len(self.scene.words) and self.scene.norm(k) in self.lexicon.owned:
            k += 1
        figure = self.figure_at.get(k)
        return figure if figure is not None and self.scene.words[k].particle == self.lexicon.purpose and acts(figure) else None

    def _others(self, head: int) -> bool:
        """Whether a noun means people whom a name after it only describes: «حلفاء الدولة», not her forces."""
        plain = not self.scene.words[head].classes & HEAD and head not in self.figure_at
        return plain and self._in(self.lexicon.people, head) and not self._in(self.lexicon.forces, head)

    def _from(self, head: int, b: int) -> Figure | None:
        """The state of a nationality adjective in the phrase: «صاروخان إسرائيليان» are Israel's."""
        return next((state for k in range(head + 1, b) if (state := self.state(k)) is not None), None)

    def state(self, k: int) -> Figure | None:
        """The state that a nationality adjective at `k` means; a figure of its own where no name stands for it."""
        if k in self.figure_at:
            return None
        reading = self.scene.reading
        return self._state_of(reading.knowledge.adjective(self.scene.words[k].stem))

    def _state_of(self, code: str | None) -> Figure | None:
        """The figure of a state by its code, made where the report does not name it."""
        reading = self.scene.reading
        entry = reading.knowledge.state(code)
        if entry is None:
            return None
        known = next((f for f in reading.figures if f.id == entry.id), None)
        if known is not None:
            return known
        figure = reading.figure(entry.ar, "state")
        figure.id, figure.name_en, figure.country, figure.sector = entry.id, entry.en or None, entry.country, entry.sectors
        return figure

    def _seat(self, head: int, b: int) -> Figure | None:
        """The capital of the state in «العاصمة السودانية», where the report names it."""
        state = self._from(head, b) or self.figure_at.get(head + 1)
        return next((f for f in self.scene.reading.figures if state is not None and f.acts_for == state.id), None)

    def _homeland(self, i: int) -> Figure | None:
        """Whose country «بلاده» is: of the first in the sentence of whom the state is known, or the first state."""
        for k in range(self.scene.first(i), i):
            figure = self.figure_at.get(k)
            if figure is not None and figure.country is not None:
                return self._state_of(figure.country)
            if figure is None and (state := self.state(k)) is not None:
                return state
        return None

    def _head(self, a: int, b: int) -> int | None:
        for k in range(a, b):
            token, word = self.scene.tokens[k], self.scene.words[k]
            if token.kind is Kind.MARK or word.classes & (Class.DEMONSTRATIVE | Class.PREPOSITION) and not word.classes & HEAD:
                continue
            if token.kind is Kind.NUMBER or word.classes & Class.PARTITIVE and not word.classes & HEAD:
                continue
            return k
        return None

    def _core(self, head: int, b: int) -> int:
        """Where the phrase goes on with an adjunct of its own: «قافلة في الوادي» is the convoy."""
        return next((k for k in range(head + 1, b) if self._adjunct(k)), b)

    def _adjunct(self, k: int) -> bool:
        word = self.scene.words[k]
        return bool(word.classes & Class.PREPOSITION) and not word.classes & HEAD and word.stem not in self.lexicon.of and k not in self.figure_at

    def _inner(self, head: int, b: int) -> Figure | None:
        """A figure inside a phrase whose head is neither people nor body: «مواقع الحركة», «طيران التحالف»."""
        return next((self.figure_at[k] for k in range(head, b) if k in self.figure_at), None)

    def _owned(self, head: int, b: int) -> Figure | None:
        """Forces of a named figure are that figure: «قوات فلان», «وحدات من الجيش»; so are those of a known body."""
        word = self.scene.words[head]
        if self._in(self.lexicon.forces, head) and head + 2 < b and self.scene.norm(head + 1) in self.lexicon.of:
            found = self._one(head + 2, b, things=False)
            if found is not None and found.kind in ("organisation", "state"):
                return found
        if not self._in(self.lexicon.forces, head) or word.classes & Class.DEFINITE or head + 1 >= b:
            return None
        figure = self.figure_at.get(head + 1)
        if figure is not None:
            return figure if figure.kind in ("organisation", "person", "state") else None
        owner = self.scene.words[head + 1]
        named = self.cast.named((head + 1, b)) if owner.classes & Class.PERSON else None
        if named is not None:
            return named
        if owner.classes & Class.DEFINITE and owner.classes & Class.BODY:
            return self.cast.of((head + 1, b), head)[0]
        return None

    def _counted(self, a: int, b: int) -> bool:
        """Whether the phrase holds a number or a noun of people near its beginning."""
        return any(self.is_people(k) for k in range(a, min(b, a + _FEW)))

    def _place(self, head: int, b: int) -> Figure | None:
        """«المدينة», «هذه البلدة»: the place named last."""
        actors = self.scene.reading.language.actors
        word = self.scene.words[head]
        if actors is None or b - head > 1 or not word.classes & Class.DEFINITE or self.lexicon.bare(word.stem) not in actors.places:
            return None
        return next((f for k in range(head - 1, -1, -1) if (f := self.figure_at.get(k)) is not None and f.kind == "place"), None)

    def _unnamed(self, a: int, b: int, head: int, people: bool) -> Figure:
        """The figure of a description; the same words mean the same one."""
        if not people and (place := self._place(head, b)) is not None:
            return place
        if people and self.scene.words[head].classes & HEAD:
            figure, _ = self.cast.of((a, b), a)
            if figure is not None:
                return figure
        name = self.cast.text((a, b))
        known = self._made.get(name)
        token = self.scene.tokens
        mention = Mention(token[a].start, token[b - 1].end, named=False)
        if known is None:
            known = self._made[name] = self.scene.reading.figure(name, "anonymous" if people else "place")
            known.plural = people
            known.count_min = _SEVERAL if people and self.shape(head).plural else 1
        known.mentions.append(mention)
        known.tokens.append((a, b))
        return known

    def _in(self, words: frozenset[str], k: int) -> bool:
        stem = self.scene.words[k].stem
        return stem in words or self.lexicon.bare(stem) in words


def acts(figure: Figure) -> bool:
    """Whether a figure can do something: no mere place; a capital stands for its state."""
    return figure.kind in ("person", "organisation", "state", "anonymous") or figure.acts_for is not None
