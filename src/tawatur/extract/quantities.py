"""Figures: numbers with what they count, and what became of the people counted."""

from collections.abc import Mapping

import msgspec

from tawatur.extract.reading import Reading
from tawatur.language.attribution import Class
from tawatur.language.measure import QuantityLexicon, Words
from tawatur.language.numbers import NumberLexicon
from tawatur.model import Category, Quantity
from tawatur.text import Kind

_PEOPLE: frozenset[Category] = frozenset(("people", "fighters"))
_CLITICS = frozenset("وفبلك")
_AHEAD = 8  # tokens after it
_DESCRIBED = 3  # words between a unit and «على الأقل»
_MOST_CONTEXT = 25  # tokens between a figure and the word that says what became of the people


class Figures(msgspec.Struct, frozen=True):
    """Low and high of a number phrase, the token after it, whether it is approximate and a share."""

    end: int
    low: float | int | None
    high: float | int | None
    approximate: bool = False
    share: bool = False


def run(reading: Reading) -> None:
    """Fills `reading.quantities`; numbers inside time expressions are left to them."""
    language = reading.language
    if language.quantities is None or language.numbers is None:
        return
    reader = _Reader(reading, language.quantities, language.numbers)
    out: list[Quantity] = []
    i = 0
    while i < len(reading.tokens):
        quantity, i = reader.at(i)
        if quantity is not None:
            out.append(quantity)
    reading.quantities = tuple(out)


class _Reader:
    def __init__(self, reading: Reading, words: QuantityLexicon, numbers: NumberLexicon) -> None:
        self.reading = reading
        self.q = words
        self.n = numbers
        self.tokens = reading.tokens
        self.norms = [t.norm for t in reading.tokens]
        self.size = len(self.norms)
        self.starts = numbers.starts | numbers.open.keys() | {key[0] for key in words.before} | {"بين", "ما"}
        self.timed = [False] * self.size
        spans = iter(reading.timex)
        timex = next(spans, None)
        for k, token in enumerate(self.tokens):
            while timex is not None and timex.end <= token.start:
                timex = next(spans, None)
            self.timed[k] = timex is not None and timex.start < token.end
        self.sentence = [0] * self.size
        for number, sentence in enumerate(reading.sentences):
            self.sentence[sentence.first : sentence.last] = [number] * (sentence.last - sentence.first)

    def at(self, i: int) -> tuple[Quantity | None, int]:
        """The figure at token `i` and where to go on."""
        token = self.tokens[i]
        if token.kind is Kind.MARK or token.kind is Kind.LATIN or self.timed[i]:
            return None, i + 1
        if token.kind is Kind.WORD and token.norm[0] not in _CLITICS and not self._may_start(token.norm):
            return None, i + 1
        for stem, cut in self._readings(i):
            if token.kind is Kind.WORD and not self._may_start(stem):
                continue
            dual = self.q.duals.get(stem)
            if dual is not None:
                category = self._category(i, i + 1, "people" if dual else self.q.nouns.get(stem, "other"), None)
                return self._quantity(i, cut, Figures(i + 1, 2, 2), i + 1, category, stem), i + 1
            if self._is_dual(i, stem):
                return self._quantity(i, cut, Figures(i + 1, 2, 2), i + 1, self.q.nouns.get(stem, "other"), stem), i + 1
            figures = self._figures(i, stem)
            if figures is None:
                continue
            made = self._counted(i, cut, figures)
            return (made, max(figures.end, i + 1)) if made else (None, figures.end)
        return None, i + 1

    def _may_start(self, stem: str) -> bool:
        return stem in self.starts or stem in self.q.duals or stem.endswith(("تين", "تان"))

    def _is_dual(self, i: int, stem: str) -> bool:
        """«شركتين», «منشأتان»: the feminine dual, which no plural looks like; not its adjective beside it."""
        actors = self.reading.language.actors
        word = stem[2:] if stem.startswith("ال") else stem
        if actors is None or len(word) < 6 or not word.endswith(("تين", "تان")) or stem != word:
            return False  # «الشركتان» takes up two that were told before
        if i and self.norms[i - 1].endswith(("تين", "تان", "تي", "تا")):
            return False
        return word[:-3] + "ه" in actors.ordinary and word not in ("اثنتين", "اثنتان")

    def _readings(self, i: int) -> list[tuple[str, int]]:
        norm = self.norms[i]
        out = [(norm, 0)]
        if self.tokens[i].kind is Kind.WORD and norm[0] in _CLITICS:
            out += [(s.stem, len(s.clitics)) for s in self.reading.language.splits(norm) if s.clitics]
        return out

    def _sequence(self, table: Mapping[Words, str], k: int, w: str | None = None) -> tuple[int, str] | None:
        first = w if w is not None else (self.norms[k] if k < self.size else "")
        for size in (4, 3, 2, 1):
            key = (first, *self.norms[k + 1 : k + size])
            if len(key) == size and key in table:
                return k + size, table[key]
        return None

    def _figures(self, i: int, w: str) -> Figures | None:
        """An approximator with its number, a range, an open number, or a number."""
        hit = self._sequence(self.q.before, i, w)
        if hit is not None:
            k, kind = hit
            if k < self.size and not self.timed[k]:
                inner = next((f for stem, _ in self._readings(k) if (f := self._figures(k, stem)) is not None), None)
                if inner is None:
                    return None
                if kind == "about":
                    return msgspec.structs.replace(inner, approximate=True)
                low, high = (inner.low, None) if kind == "over" else (None, inner.high)
                return msgspec.structs.replace(inner, low=low, high=high)
            return None
        if w == "بين" or w == "ما" and i + 1 < self.size and self.norms[i + 1] == "بين":
            return self._between(i + 1 if w == "بين" else i + 2)
        opened = self.n.open.get(w)
        if opened is not None and (not w.startswith("ال") or i + 1 < self.size):
            end = i + 1
            if end < self.size and self.n.open.get(self.norms[end]):
                opened, end = opened * self.n.open[self.norms[end]] // 2, end + 1
            return Figures(end, opened // 2, None, False)
        number = self.n.read(self.norms, i, w)
        alone = number is not None and number.end == i + 1
        if number is None or alone and w in ("احد", "احدي", "واحد", "واحده", "الاول"):
            return None
        if number.fraction and w.startswith("ال"):
            return None
        if number.fraction:
            value = round(number.value * 100, 2)
            return Figures(number.end, _tidy(value), _tidy(value), False, True)
        end = number.end
        if end + 1 < self.size and self.norms[end] == "-" and self.tokens[end].glued and self.norms[end + 1].isdigit():
            other = self.n.read(self.norms, end + 1)
            if other is not None and other.value > number.value and self.tokens[i].kind is Kind.NUMBER:
                return Figures(other.end, number.value, other.value)
        return Figures(end, number.value, number.value)

    def _between(self, k: int) -> Figures | None:
        """«بين 50 ألفا و650 ألفا»."""
        if k >= self.size:
            return None
        first = self.n.read(self.norms, k)
        if first is None or first.end >= self.size:
            return None
        word = self.norms[first.end]
        if word in ("و", "الي"):
            second = self.n.read(self.norms, first.end + 1) if first.end + 1 < self.size else None
        elif word.startswith("و"):
            second = self.n.read(self.norms, first.end, word[1:])
        else:
            return None
        if second is None or second.value <= first.value and second.value != first.value:
            return None
        return Figures(second.end, first.value, second.value)

    def _counted(self, i: int, cut: int, f: Figures) -> Quantity | None:
        """The figure with its unit and category; None where the number counts nothing."""
        k = f.end
        percent = self._sequence(self.q.after, k)
        if percent is not None and percent[1] == "percent":
            return self._quantity(i, cut, f, percent[0], "percent", None)
        noun = self.norms[k] if k < self.size and self.tokens[k].kind is Kind.WORD and not self.tokens[k].newline else ""
        if f.share:
            definite = noun.startswith("ال") or noun.endswith(("ها", "هم", "ه"))
            return self._quantity(i, cut, f, k + 1, "percent", None) if noun and definite else None
        before = self.norms[i - 1] if i else ""
        if before in self.q.not_counted or before in ("/", ":", "_", "-", ".") and self.tokens[i].glued:
            return None
        if k < self.size and self.norms[k] in ("/", ":") and self.tokens[k].glued:
            return None
        exact = self.norms[i]
        if len(exact) == 4 and exact.isdigit() and 1900 <= int(exact) <= 2100 and noun not in self.q.nouns and not noun.endswith("ا"):
            return None  # a year that the time stage left alone
        unit_at = k
        if self._begins_phrase(noun):
            noun = ""  # «أصيب 28 بجروح», «اثنان منهم»: people without a noun
        elif noun in ("من", "علي", "فقط") or not noun:
            if not noun and not self._listed(i) and self.tokens[i].kind is Kind.NUMBER and not before.startswith("و"):
                return None
            noun = ""
            if k + 1 < self.size and self.norms[k] in ("من", "فقط"):
                j = k + 1
                while j + 1 < self.size and (self.tokens[j].kind is Kind.MARK or self.norms[j] == "من"):
                    j += 1
                unit_at, noun = j, self.norms[j]
        category = self._noun(noun)
        if noun in self.q.cases and unit_at + 1 < self.size:  # «20 حالة اختناق»
            category = self._noun(self.norms[unit_at + 1]) or category
        if noun == "" and self.tokens[i].kind is Kind.WORD and len(self.norms[i]) < 4 and not f.approximate:
            return None
        if noun.startswith("ال") and self.tokens[i].kind is Kind.WORD and f.low is not None and f.low < 11 and unit_at == k and f.low == f.high:
            return None  # «ثلاثة الأيام»: no count of things in this form
        end = unit_at + 1 if noun else k
        tail = self._tail(end) if noun else self._sequence(self.q.after, end)
        if tail is not None and tail[1] in ("over", "under", "about"):
            end = tail[0]
            low, high = (f.low, None) if tail[1] == "over" else (None, f.high) if tail[1] == "under" else (f.low, f.high)
            f = Figures(f.end, low, high, f.approximate or tail[1] == "about")
        if category is None and unit_at > k and self._context(i, end) is not None:
            category = "people"  # «اعتقال أربعة من إخوان المركز»
        if category is None:
            category = "people" if f.low != f.high and noun.endswith(("ين", "ون")) else "other"
        return self._quantity(i, cut, f, end, self._category(i, end, category, noun), noun or None)

    def _tail(self, end: int) -> tuple[int, str] | None:
        """«على الأقل» after the unit and what describes it: «ثمانية من عناصر الشرطة على الأقل»."""
        for k in range(end, min(self.size, end + _DESCRIBED + 1)):
            tail = self._sequence(self.q.after, k)
            if tail is not None:
                return tail if tail[1] in ("over", "under", "about") else None
            plain = self.tokens[k].kind is Kind.WORD and (self.norms[k].startswith("ال") or self.norms[k] == "من" or k == end + 1)
            if k >= self.size or not plain or self.sentence[k] != self.sentence[end - 1]:
                return None
        return None

    def _begins_phrase(self, noun: str) -> bool:
        """Whether what follows a number is no noun that it counts: a preposition with its noun or pronoun."""
        attribution = self.reading.language.attribution
        if not noun or noun in ("من", "علي") or attribution is None or noun in self.q.nouns:
            return False
        actors = self.reading.language.actors
        attached = actors is not None and any(s.clitics == "ب" and s.stem in actors.ordinary for s in self.reading.language.splits(noun))
        return attached or bool(attribution.word(noun).classes & Class.PREPOSITION)

    def _listed(self, i: int) -> bool:
        """Whether a number without a noun stands in a list of figures: «وإصابة 28»."""
        return any(self.norms[k] in self.q.context for k in range(max(0, i - 3), i))

    def _noun(self, noun: str) -> Category | None:
        for word in (noun, noun[2:] if noun.startswith("ال") else noun):
            if word in self.q.nouns:
                return self.q.nouns[word]
            if word.endswith("ي") and word + "ن" in self.q.nouns:
                return self.q.nouns[word + "ن"]
            plain = word[:-1] if word.endswith("ا") else word
            if plain in self.q.nouns:
                return self.q.nouns[plain]
            if self.reading.knowledge.adjective(plain) is not None and not word.endswith("ه"):
                return "people"
            if word.endswith(("ين", "ون")) and len(word) > 4:
                return "people"
        return None

    def _category(self, i: int, end: int, category: Category, noun: str | None) -> Category:
        """People who are counted are killed, wounded … by the nearest such word of the sentence."""
        human = category in _PEOPLE or category == "other" and (noun is None or noun == "" or noun.endswith(("ا", "ين", "ون")))
        if not human:
            return category
        return self._context(i, end) or category

    def _context(self, i: int, end: int) -> Category | None:
        """What the nearest such word of the sentence, before or else right after, says became of the people counted."""
        here = self.sentence[i]
        for k in range(i - 1, max(-1, i - _MOST_CONTEXT), -1):
            if self.sentence[k] != here:
                break
            found = self._fate(k)
            if found is not None:
                joined = self.norms[k].startswith("و") and k == i - 1 and self._fate(k - 1)
                return joined or found  # «قتل وجرح 17»: the first
        for k in range(end, min(self.size, end + _AHEAD)):
            if self.sentence[k] != here or self.norms[k] in (".", "؛"):
                break
            found = self._fate(k)
            if found is not None:
                return found
        return None

    def _fate(self, k: int) -> Category | None:
        words = (self.norms[k], self.norms[k].lstrip("وفب")) if k >= 0 else ()
        return next((self.q.context[word] for word in words if word in self.q.context), None)

    def _quantity(self, i: int, cut: int, f: Figures, end: int, category: Category, unit: str | None) -> Quantity:
        token = self.tokens[i]
        start = token.start if not cut else self.reading.view.start(self.reading.view.index(token.start) + cut)
        end = min(end, self.size)
        words = self.reading.words(end - 1, end) if unit else None
        return Quantity(
            start=start, end=self.tokens[end - 1].end, low=f.low, high=f.high, approximate=f.approximate,
            category=category, unit=words, rule=f"ar.quantity.{category}",
        )  # fmt: skip


def _tidy(value: float) -> float | int:
    return int(value) if value == int(value) else value
