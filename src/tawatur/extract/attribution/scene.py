"""What the attribution rules look at: the tokens of a report as words, and its quotation marks."""

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.reading import Reading
from tawatur.language.attribution import HEAD, AttributionLexicon, Class, Phrase, Word
from tawatur.text import Kind, Quote

_NOTHING = Word("", "", "", Class.NONE, ())
KEEPS = frozenset({"باسم", "باسمه", "باسمها", "باسمهم", "بلسان", "بقياده", "بزعامه", "برياسه"})
_NAMED = 4  # tokens in marks between a verb of speech and its complementiser that name who speaks
_NAME_LENGTH = 6  # tokens: longer stretches in quotation marks are words of somebody, not a name
_NAMING = HEAD | Class.MEDIUM
_NO_NAME = Class.COMPLEMENTISER | Class.PREPOSITION | Class.NEGATION | Class.INTERROGATIVE | Class.AUXILIARY


class Scene:
    """Per token: its word reading, its sentence, the quotation it stands in.

    `words[i]` is an empty reading for numbers and marks. `inside[i]` is the index of the innermost
    quotation that holds token `i`, or -1. `opens[i]`: the quotation whose opening mark is token `i`.
    """

    def __init__(self, reading: Reading, lexicon: AttributionLexicon) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.tokens = reading.tokens
        self.quotes = reading.quotes
        read = lexicon.word
        self.words: list[Word] = [read(t.norm) if t.kind is Kind.WORD else _NOTHING for t in self.tokens]
        self._unattach_names()
        self._leave_networks()
        size = len(self.tokens)
        self.sentence: list[int] = [0] * size
        for number, sentence in enumerate(reading.sentences):
            self.sentence[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)
        self.inside: list[int] = [-1] * size
        self.opens: dict[int, Quote] = {}
        self.closes: dict[int, Quote] = {}
        for number, quote in enumerate(self.quotes):
            self.opens[quote.open] = quote
            if quote.closed:
                self.closes[quote.close] = quote
            self.inside[quote.first : quote.last] = [number] * (quote.last - quote.first)
        self.drafts: dict[int, Draft] = {}  # by the first token of their cue
        self._names: dict[int, bool] = {}

    def _leave_networks(self) -> None:
        """«موقع التواصل الاجتماعي», «شبكة تويتر»: where people write is no medium of its own."""
        media = Class.OUTLET | Class.MEDIUM
        for k, word in enumerate(self.words[:-1]):
            if word.classes & media and self.norm(k + 1) in self.lexicon.networks:
                self.words[k] = Word(word.stem, word.conjunction, word.particle, word.classes & ~media, word.cues)

    def _unattach_names(self) -> None:
        """A word that a named mention begins with is divided where the mention begins, and nowhere else."""
        for figure in self.reading.figures:
            for mention, (first, last) in zip(figure.mentions, figure.tokens, strict=False):
                if figure.kind == "person" and mention.named:
                    for k in range(first + 1, last):
                        self.words[k] = Word(self.tokens[k].norm, "", "", Class.NONE, ())
                token, word = self.tokens[first], self.words[first]
                attached = mention.start - token.start
                if not mention.named or attached < 0 or len(word.conjunction + word.particle) == attached:
                    continue
                clitics = token.norm[:attached]
                conjunction = clitics[:1] if clitics[:1] in ("و", "ف") else ""
                stem = token.norm[attached:]
                classes = word.classes & HEAD if attached == 0 else Class.NONE
                self.words[first] = Word(stem, conjunction, clitics[len(conjunction) :], classes, ())

    def first(self, i: int) -> int:
        """First token of running text in the sentence of token `i`: after a dateline where there is one."""
        begin, body = self.reading.sentences[self.sentence[i]].first, self.reading.body
        while begin < i and not body[begin]:
            begin += 1
        return begin

    def last(self, i: int) -> int:
        """Token after the last one of the sentence of token `i`."""
        return self.reading.sentences[self.sentence[i]].last

    def norm(self, i: int) -> str:
        return self.tokens[i].norm if 0 <= i < len(self.tokens) else ""

    def is_mark(self, i: int, marks: str) -> bool:
        return 0 <= i < len(self.tokens) and self.tokens[i].kind is Kind.MARK and self.tokens[i].norm in marks

    def is_name(self, quote: Quote) -> bool:
        """Whether a quotation is a name, a title or a nickname rather than words of somebody."""
        known = self._names.get(quote.open)
        if known is None:
            known = self._names[quote.open] = self._looks_like_name(quote)
        return known

    def _looks_like_name(self, quote: Quote) -> bool:
        length = quote.last - quote.first
        if length > _NAME_LENGTH or not quote.closed:
            return False
        figures = self.reading.figure_at
        if all(i in figures or self.tokens[i].kind is Kind.LATIN for i in range(quote.first, quote.last)):
            return True
        opening = self.words[quote.first]
        if opening.particle and quote.first not in figures or opening.classes & _NO_NAME or opening.cues and not opening.classes & HEAD:
            return False
        before = self.words[quote.open - 1] if quote.open else _NOTHING
        closed = self.words[quote.close + 1] if quote.close + 1 < len(self.words) else _NOTHING
        spoke = any(c.aspect in ("perfect", "imperfect") for c in before.cues)
        if spoke and closed.classes & Class.COMPLEMENTISER and length <= _NAMED:
            return True  # «قالت "إلنا" إن»
        actors = self.reading.language.actors
        if before.classes & (Class.PERSON | Class.PEOPLE) and not before.classes & (Class.BODY | Class.OUTLET | Class.MEDIUM):
            return all(self._like_a_name(i) for i in range(quote.first, quote.last)) and self.tokens[quote.open].newline is False
        if quote.open and self.norm(quote.open - 1) in KEEPS:
            return True
        named = bool(before.classes & _NAMING) or actors is not None and before.stem.removeprefix("ال") in actors.bodies
        return named and self.tokens[quote.open].newline is False

    def _like_a_name(self, i: int) -> bool:
        """A word of no class that is a name or that the language does not know as an ordinary one."""
        word = self.words[i]
        if i in self.reading.figure_at or self.tokens[i].kind is not Kind.WORD:
            return True
        known = self.known_word(word.stem) and not self.reading.knowledge.is_name(word.stem)
        return not (word.cues or word.classes & ~Class.DEFINITE or known)

    def outlet_at(self, i: int) -> bool:
        """Whether a named outlet covers token `i`."""
        figure = self.reading.figure_at.get(i)
        return figure is not None and figure.kind == "outlet"

    def speaks(self, source: Range) -> bool:
        """Whether a phrase can speak: it begins with a figure, or a noun for people, bodies, media or documents."""
        figures = self.reading.figure_at
        for k in range(source[0], min(source[1], source[0] + 4)):
            token, word = self.tokens[k], self.words[k]
            if token.kind is Kind.MARK or word.classes & Class.DEMONSTRATIVE or word.stem in ("كل", "جميع", "كلا", "كبار", "كبير"):
                continue
            if k in figures or word.classes & (HEAD | Class.PARTITIVE):
                return True
            following = figures.get(k + 1)
            return bool(following is not None and following.kind == "person" and word.classes & Class.DEFINITE) or (
                token.kind is Kind.NUMBER
            )
        return False

    def person_in(self, first: int, last: int) -> bool:
        """Whether a phrase names or means a person."""
        figures = self.reading.figure_at
        return bool(self.words[first].classes & Class.PERSON) or any(
            (figure := figures.get(k)) is not None and figure.kind == "person" for k in range(first, last)
        )

    def name_like(self, i: int) -> bool:
        """Whether token `i` may begin a name that no list knows: a word of no class, without article."""
        word = self.words[i]
        if self.tokens[i].kind is not Kind.WORD:
            return self.tokens[i].kind is Kind.LATIN or i in self.opens or self.is_mark(i, "#")
        return not word.classes and not word.cues and (not self.known_word(word.stem) or self.reading.knowledge.is_name(word.stem))

    def known_word(self, norm: str) -> bool:
        """Whether the language knows a folded word as an ordinary one."""
        actors = self.reading.language.actors
        return actors is not None and norm in actors.ordinary

    def is_medium(self, source: Range) -> bool:
        """Whether a phrase names a medium."""
        return any(self.outlet_at(k) or self.words[k].classes & Class.OUTLET for k in range(source[0], min(source[1], source[0] + 3)))

    def phrase_at(self, i: int) -> Phrase | None:
        """The according-to phrase that begins at token `i`, except one that relays inside a clause."""
        for key in (self.tokens[i].norm, self.words[i].stem):
            for phrase in self.lexicon.phrases.get(key, ()):
                told = "np" in phrase.takes or "ل" in phrase.takes
                if told and not phrase.relays and "self" not in phrase.takes and self.matches(i, phrase.words):
                    return phrase
        return None

    def matches(self, i: int, places: tuple[frozenset[str], ...]) -> bool:
        """Whether the folded words from token `i` on are those of a phrase; the first may carry و or ف."""
        if i + len(places) > len(self.tokens):
            return False
        for k, place in enumerate(places):
            norm = self.tokens[i + k].norm
            if norm not in place and not (k == 0 and self.words[i].stem in place) and not _owned(norm, place):
                return False
        return True


def _owned(norm: str, place: frozenset[str]) -> bool:
    """A noun of a phrase with its possessive: قوله for قول."""
    return any(norm in (word + "ه", word + "ها", word + "هم", word + "هما") for word in place)
