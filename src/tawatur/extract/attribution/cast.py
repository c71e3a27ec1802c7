"""Who may speak: from the words of a source to a figure of the report, named or not."""

from collections.abc import Iterator

from tawatur.extract.attribution.described import Described, bare
from tawatur.extract.attribution.draft import Range
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import read_subject
from tawatur.extract.reading import Figure
from tawatur.language.attribution import HEAD, Class, Word
from tawatur.model import ActorKind, Descriptors, Mention
from tawatur.text import Kind, fold

_SEVERAL = 2  # "مصادر" is at least two
_TITLE_REACH = 3  # words between a head noun and a name that is its apposition, not its complement


class Cast:
    """The figures of a report as speakers; makes those that no name stands for.

    `spoken`: figure and token of each mention that a source made, in the order of the text, by which a
    definite description finds whom it takes up.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.reading = scene.reading
        self.spoken: list[tuple[int, Figure]] = []
        self.described = Described(scene)
        self._phrases: dict[str, Figure] = {}
        self._unlisted: dict[str, Figure] = {}  # by each word of a name that no list knows

    def name(self, place: Range) -> None:
        """A person of a name that no list knows."""
        figure = self.reading.figure(self.reading.words(*place), "person")
        figure.mentions.append(Mention(self.scene.tokens[place[0]].start, self.scene.tokens[place[1] - 1].end))
        figure.tokens.append(place)
        for k in range(*place):
            self.reading.figure_at[k] = figure
            self._unlisted.setdefault(self.scene.norm(k), figure)

    def learn(self, sources: list[Range]) -> None:
        """Titles that stand beside names anywhere in the report: by them descriptions before and after are known."""
        for source in sources:
            first = self._head(source)
            figure = self._named(source, first)
            if first is None or figure is None or not self.scene.words[first].classes & HEAD:
                continue
            if self.reading.figure_at.get(first) is not figure and (figure.kind != "person" or self.scene.words[first].classes & Class.PERSON):
                figure.heads.add(bare(self.scene.words[first].stem))
                self.described.add(figure, self._words(source))

    def of(self, source: Range, at: int) -> tuple[Figure | None, list[Figure]]:
        """Whom the phrase `source` names, for a cue at token `at`, and who else it could be."""
        first = self._head(source)
        named = self._named(source, first)
        if named is None and first is not None and source[1] - first == 1:
            named = self._unlisted.get(self.scene.norm(first))
        if named is not None:
            self.note(named, at)
            return named, []
        if first is None:
            return None, []
        word = self.scene.words[first]
        if word.stem in self.scene.lexicon.interlocutors:
            speakers = [f for _, f in self.spoken if f.kind in ("person", "anonymous")]
            if speakers:
                self.note(speakers[-1], at)
                return speakers[-1], []
        if word.classes & Class.DOCUMENT and not word.classes & (Class.PERSON | Class.OUTLET | Class.BODY):
            issuer = self._issuer(source, first, at)
            if issuer is not None:
                return issuer, []
        if self._takes_up(word, first, source):
            found = self._antecedents(source, first, at)
            if found:
                self.note(found[0], at)
                return found[0], found[1:]
        figure = self._description(source, first)
        self.note(figure, at)
        return figure, []

    def _issuer(self, source: Range, first: int, at: int) -> Figure | None:
        """Who speaks in a statement or report: whose it is, or, of «the» one, the body that spoke last."""
        word = self.scene.words[first]
        stem = bare(word.stem)
        if stem not in self.scene.lexicon.issued and stem.removesuffix("ا") not in self.scene.lexicon.issued:
            return None
        if word.classes & Class.DEFINITE:
            bodies = [f for _, f in self.spoken if f.kind in ("organisation", "state", "outlet")]
            return bodies[-1] if bodies else None
        resumed = source[1]
        if resumed < len(self.scene.words) and any(c.resumes for c in self.scene.words[resumed].cues):
            issuer = read_subject(self.scene, resumed + 1, self.scene.last(first))
            return self.of((issuer.first, issuer.last), at)[0] if issuer is not None else None
        if word.stem.endswith("ا"):
            # «أصدرت المنظمة تقريرا يدعو إلى»: who issued it speaks in it.
            figures = self.reading.figure_at
            back = (figures.get(k) for k in range(first - 1, self.scene.first(first) - 1, -1))
            return next((f for f in back if f is not None and f.kind in ("organisation", "outlet", "state")), None)
        k = first + 1
        while k < source[1] and (self.scene.words[k].classes & Class.PREPOSITION or self.scene.norm(k) in ("صادر", "صدر")):
            k += 1
        owner = self.scene.words[k] if k < source[1] else None
        if owner is not None and owner.classes & (Class.BODY | Class.PERSON | Class.OUTLET) and owner.classes & Class.DEFINITE:
            return self.of((k, source[1]), at)[0]
        return None

    def note(self, figure: Figure, at: int) -> None:
        """Remembers that `figure` spoke at token `at`."""
        self.spoken.append((at, figure))

    def named(self, source: Range) -> Figure | None:
        """The named figure that a phrase is about, or None."""
        return self._named(source, self._head(source))

    def _head(self, source: Range) -> int | None:
        """The first word that is no mark, number, demonstrative or preposition."""
        for k in range(*source):
            token, word = self.scene.tokens[k], self.scene.words[k]
            if token.kind is Kind.MARK or word.classes & (Class.DEMONSTRATIVE | Class.ADVERB) and not word.classes & HEAD:
                continue
            return k
        return None

    def _named(self, source: Range, first: int | None) -> Figure | None:
        """The named figure that the phrase is about: at its head, or in apposition to its title."""
        if first is None:
            return None
        runs = list(self._runs(source))
        if not runs:
            return None
        begin, _, figure = runs[0]
        head = self.scene.words[first].classes
        if begin <= first:
            person = next((f for b, _, f in runs[1:] if f.kind == "person" and self._beside(b, source)), None)
            return person if person is not None and figure.kind not in ("person",) and head & Class.PERSON else figure
        if head & (Class.PARTITIVE | Class.PEOPLE) and not head & Class.BODY:
            return None
        if head & Class.PERSON or not head & HEAD:
            people = [(b, f) for b, _, f in runs if f.kind == "person"]
            fitting = [f for b, f in people if self._apposition(b, first)]
            if fitting:
                # «العميد فلان مستشار فلان» is the first, «مستشار الرئيس فلان، فلان» the last.
                return fitting[0] if self.scene.words[first].classes & Class.DEFINITE else fitting[-1]
            return None if head & Class.PERSON else figure
        if head & Class.OUTLET:
            beside = next((f for b, _, f in runs if f.kind == "organisation" and b == first + 1), None)
            return next((f for _, _, f in runs if f.kind == "outlet"), beside)
        if head & Class.BODY:
            same = next((f for b, _, f in runs if f.kind in ("organisation", "state") and b <= first + 1), None)
            return same
        if head & Class.DOCUMENT:
            return next((f for _, _, f in runs if f.kind in ("organisation", "outlet", "person")), None)
        return None

    def _runs(self, source: Range) -> Iterator[tuple[int, int, Figure]]:
        figures = self.reading.figure_at
        k = source[0]
        while k < source[1]:
            figure = figures.get(k)
            if figure is None:
                k += 1
                continue
            begin = k
            while k < source[1] and figures.get(k) is figure:
                k += 1
            yield begin, k, figure

    def _beside(self, b: int, source: Range) -> bool:
        return b > source[0] and self.scene.is_mark(b - 1, "،,-")

    def _apposition(self, b: int, first: int) -> bool:
        """Whether a person's name at `b` stands beside the title at `first` and not in its construct.

        «الرئيس فلان», «وزير الخارجية فلان» name the one who speaks; «مستشار فلان», «المتحدث باسم فلان» do not.
        """
        before = self.scene.words[b - 1]
        if self.scene.words[b].particle in ("ل", "ب", "ك"):
            return False
        if self.scene.norm(b - 1) in ("باسم", "بلسان", "من", "مع", "في", "عن", "ضد", "بقياده", "برياسه", "بزعامه"):
            return False
        construct = b - 1 == first and not before.classes & Class.DEFINITE and before.classes & Class.PERSON
        return not (construct and before.classes & Class.OFFICE)

    def _takes_up(self, word: Word, first: int, source: Range) -> bool:
        """Whether a phrase may point back: it is definite, or an office in construct."""
        if word.classes & Class.DEFINITE:
            return True
        if self.scene.words[max(first - 1, 0)].classes & Class.DEMONSTRATIVE and first > source[0]:
            return True
        return bool(word.classes & (Class.OFFICE | Class.BODY)) and not word.classes & Class.PARTITIVE

    def _antecedents(self, source: Range, first: int, at: int) -> list[Figure]:
        """Whom a definite description may take up, the likeliest first.

        The head noun must be one that the report uses of the figure; what else the phrase says must
        agree with what is known of it. The nearest before wins; a figure that is named only later
        must agree in every word. Other unnamed ones that fit as well are rivals.
        """
        words = self._words(source)
        stem = bare(self.scene.words[first].stem)
        several = bool(self.scene.words[first].classes & Class.PEOPLE)
        extra = [w for w in words[1:] if w not in _EMPTY]
        states = {w for w in extra if w.isupper()}
        before: list[tuple[int, int, Figure]] = []
        later: list[tuple[int, int, Figure]] = []
        for figure in self.reading.figures:
            if stem not in figure.heads or figure.plural and not several:
                continue
            known = self.described.words.get(figure.id, set())
            if states and not states & known and any(w.isupper() for w in known):
                continue  # of another state
            told = [w for w in extra if w in known or not self._open(w, figure)]
            agreed = sum(1 for w in told if w in known or w == figure.country)
            last = self._last_before(figure, at)
            construct = not self.scene.words[first].classes & Class.DEFINITE
            fits = not told or agreed and (not construct or extra[0] in known and 2 * agreed >= len(told))
            if last >= 0 and fits:
                before.append((-agreed, -last, figure))
            elif last < 0 and extra and agreed == len(extra):
                later.append((0, figure.tokens[0][0], figure))
        found = [f for _, _, f in sorted(before, key=_order) or sorted(later, key=_order)]
        same = self._phrases.get(" ".join(words))
        if same is not None and same not in found:
            found.insert(0, same)
        if not found:
            return []
        best = found[0]
        self.described.add(best, words)
        return [best, *(f for f in found[1:] if f.kind == best.kind == "anonymous")]

    def _open(self, word: str, figure: Figure) -> bool:
        """Whether a word tells a nationality and nobody knows that of the figure: it neither speaks for nor against."""
        return figure.country is None and figure.kind == "person" and self.reading.knowledge.state(word) is not None

    def _last_before(self, figure: Figure, at: int) -> int:
        mentioned = max((first for first, _ in figure.tokens if first < at), default=-1)
        return max((token for token, spoke in self.spoken if spoke is figure), default=mentioned)

    def _words(self, source: Range) -> list[str]:
        scene, level = self.scene, self.described.level
        return [
            level(scene.words[k].stem)
            for k in range(*source)
            if scene.tokens[k].kind is Kind.WORD and not scene.words[k].classes & Class.DEMONSTRATIVE
        ]

    def _description(self, source: Range, first: int) -> Figure:
        """A new figure of a phrase without a name."""
        scene = self.scene
        classes = scene.words[first].classes
        name = self.text(source)
        words = self._words(source)
        titled = self._from_title(words, source)
        if titled is not None:
            titled.aliases.append(titled.name)
            titled.name = name
            titled.descriptors = self._descriptors(source, first)
            return titled
        kind = "organisation" if source[0] in scene.opens or self._is_authority(source, first) else _kind(classes, self._definite(source, first))
        figure = self.reading.figure(name, kind)
        figure.heads = {bare(scene.words[first].stem)}
        figure.plural = bool(classes & Class.PEOPLE) or bool(classes & Class.PARTITIVE)
        figure.gender = "f" if scene.words[first].stem.endswith(("ه", "ات")) or fold(name).startswith("مصادر") else "m"
        figure.count_min = _SEVERAL if figure.plural else 1
        figure.descriptors = self._descriptors(source, first)
        figure.mentions.append(Mention(scene.tokens[source[0]].start, scene.tokens[source[1] - 1].end, named=False))
        figure.tokens.append(source)
        self._phrases[" ".join(words)] = figure
        self.described.add(figure, words)
        return figure

    def _from_title(self, words: list[str], source: Range) -> Figure | None:
        """The unnamed speaker of the title whom the body describes more fully: «مصدر: …», then «مصدر أمني»."""
        title = self.reading.document.title
        if not title or self.scene.tokens[source[0]].start <= len(title):
            return None
        for known, figure in self._phrases.items():
            in_title = figure.tokens[0][0] < len(self.scene.tokens) and self.scene.tokens[figure.tokens[0][0]].start < len(title)
            if in_title and figure.kind == "anonymous" and not figure.plural and words[: len(known.split())] == known.split():
                return figure
        return None

    def text(self, source: Range) -> str:
        """The phrase as written, without a particle attached to its first word or marks round a name."""
        quote = self.scene.opens.get(source[0])
        if quote is not None and quote.close + 1 >= source[1]:
            return self.reading.words(quote.first, quote.last)
        words = self.reading.words(*source)
        word = self.scene.words[source[0]]
        cut = len(word.conjunction) + len(word.particle)
        if not cut:
            return words
        if word.particle == "ل" and words[len(word.conjunction) :].startswith("لل"):
            return "ال" + words[len(word.conjunction) + 2 :]
        return words[cut:]

    def _is_authority(self, source: Range, first: int) -> bool:
        """«وكالة حماية البيئة», «الوكالة الدولية للطاقة»: what may be a medium or a body, and tells its field."""
        scene = self.scene
        both = self.scene.words[first].classes & Class.OUTLET and scene.lexicon.word(bare(scene.words[first].stem) + "ه").classes & Class.BODY
        if not both or first + 1 >= source[1]:
            return False
        rest = range(first + 1, source[1])
        if any(scene.words[k].particle == "ل" for k in rest):
            return True
        following = scene.words[first + 1]
        news = any(scene.words[k].stem in scene.lexicon.news for k in rest)
        return not news and not following.classes & Class.DEFINITE and not following.stem.endswith(("يه", "ي")) and first + 1 not in self.reading.figure_at

    def _definite(self, source: Range, first: int) -> bool:
        """An office is definite by its article or by what it is in construct with."""
        word = self.scene.words[first]
        following = self.scene.words[first + 1] if first + 1 < source[1] else None
        if word.classes & Class.DEFINITE:
            return True
        return following is not None and bool(
            following.classes & Class.DEFINITE or first + 1 in self.reading.figure_at or not following.classes & Class.PREPOSITION
            and any(self.scene.words[k].classes & Class.DEFINITE or k in self.reading.figure_at for k in range(first + 1, source[1]))
        )

    def _descriptors(self, source: Range, first: int) -> Descriptors:
        scene, knowledge = self.scene, self.reading.knowledge
        states = [knowledge.adjective(bare(scene.words[k].stem)) or knowledge.adjective(scene.words[k].stem) for k in range(*source)]
        access = next((k for k in range(first, source[1]) if scene.words[k].stem in scene.lexicon.access), None)
        return Descriptors(
            nationality=next((s for s in states if s), None),
            role=self.reading.words(first, access if access is not None and access > first else source[1]),
            access=self.reading.words(access, source[1]) if access is not None else None,
        )


def _kind(classes: int, definite: bool) -> ActorKind:
    if classes & Class.PARTITIVE:
        return "anonymous"
    if classes & Class.OFFICE and definite:
        return "person"
    if classes & (Class.PERSON | Class.PEOPLE):
        return "anonymous"
    if classes & Class.OUTLET:
        return "outlet"
    if classes & Class.DOCUMENT:
        return "document"
    if classes & Class.BODY:
        return "organisation"
    return "anonymous"


_EMPTY = frozenset({"في", "من", "عن", "علي", "الي", "باسم", "بلسان", "نفسه", "نفسها", "ذاته", "ذاتها"})



def _order(item: tuple[int, int, Figure]) -> tuple[int, int]:
    return item[0], item[1]
