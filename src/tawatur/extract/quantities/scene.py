"""What the stage of figures looks at: the tokens of a report with the language's words for measures."""

from collections.abc import Iterator, Mapping
from typing import TypeVar

from tawatur.extract.reading import Reading
from tawatur.language.measure import QuantityLexicon, Words
from tawatur.language.numbers import NumberLexicon
from tawatur.text import Kind

V = TypeVar("V")
_LONGEST = 4  # words of a sequence


class Scene:
    """Per token: its norm, its sentence, whether a time expression holds it; `periods`: words for units of time."""

    def __init__(self, reading: Reading, words: QuantityLexicon, numbers: NumberLexicon) -> None:
        self.reading = reading
        self.q = words
        self.n = numbers
        self.tokens = reading.tokens
        self.norms = [t.norm for t in reading.tokens]
        self.size = len(self.norms)
        time = reading.language.time
        self.periods = frozenset(time.units) if time is not None else frozenset()
        self.timed = self._timed()
        self.sentence = [0] * self.size
        for number, sentence in enumerate(reading.sentences):
            self.sentence[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)

    def _timed(self) -> list[bool]:
        out = [False] * self.size
        spans = iter(self.reading.timex)
        timex = next(spans, None)
        for k, token in enumerate(self.tokens):
            while timex is not None and timex.end <= token.start:
                timex = next(spans, None)
            out[k] = timex is not None and timex.start < token.end
        return out

    def norm(self, k: int) -> str:
        """The norm of a token, "" outside of the text."""
        return self.norms[k] if 0 <= k < self.size else ""

    def word(self, k: int) -> str:
        """The norm of an Arabic word on the line of the token before it, else ""."""
        if k >= self.size or self.tokens[k].newline or self.tokens[k].kind is not Kind.WORD:
            return ""
        return self.norms[k]

    def readings(self, i: int) -> Iterator[tuple[str, int]]:
        """The word itself and the word without attached particles, with the number of letters cut."""
        norm = self.norms[i]
        yield norm, 0
        if self.tokens[i].kind is not Kind.WORD or norm in self.q.whole or norm[0] not in self.reading.language.clitics:
            return
        for split in self.reading.language.splits(norm):
            if split.clitics:
                yield split.stem, len(split.clitics)

    def currency(self, k: int) -> tuple[int, str] | None:
        """A currency at a token: (token after it, ISO 4217); «دولارا كنديا» is told like «دولار كندي»."""
        words = tuple(self._plain(j) for j in (k, k + 1))
        for size in (2, 1):
            if words[:size] in self.q.currencies:
                return k + size, self.q.currencies[words[:size]]
        return None

    def _plain(self, k: int) -> str:
        return self.q.plain(self.norm(k).removeprefix(self.q.article))

    def sequence(self, table: Mapping[Words, V], k: int, first: str | None = None) -> tuple[int, V] | None:
        """The longest sequence of the table at a token: (token after it, value)."""
        word = self.norm(k) if first is None else first
        for size in range(_LONGEST, 0, -1):
            key = (word, *self.norms[k + 1 : k + size])
            if len(key) == size and key in table:
                return k + size, table[key]
        return None
