"""Arabic numbers in digits and words: one reader for times and figures."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from tawatur.language.numbers import Number, NumberLexicon
from tawatur.lexicon import Lexicon
from tawatur.text import fold

_DIGITS = re.compile(r"[0-9]+(?:[.,٫٬][0-9]+)*\Z")
_GROUPS = re.compile(r"[0-9]{1,3}(?:[.,٬][0-9]{3})+\Z")


def compile_numbers(lexicon: Lexicon) -> NumberLexicon:
    """The number data of the pack."""
    tables = lexicon.files["numbers.toml"]
    reader = _Reader(tables)
    return NumberLexicon(
        read=reader.read,
        starts=frozenset({*reader.small, *reader.scales, *reader.duals, *reader.fractions}),
        scales={w: int(v) for w, v in (reader.duals | reader.scales).items()},
        ordinals={w: int(v) for w, v in _table(tables["ordinals"]).items()},
        open={w: int(v) for w, v in _table(tables["open"]).items()},
    )


def _table(table: Mapping[str, str]) -> dict[str, float]:
    return {fold(word): float(value) for value, words in table.items() for word in words.split()}


def digits(norm: str) -> float | int | None:
    """The value of a number in digits: 2,000 and 1.000.000 are thousands, 1,5 and 6.7 decimals."""
    if not _DIGITS.match(norm):
        return None
    plain = norm.replace("٫", ".").replace("٬", ",")
    marks = {c for c in plain if c in ".,"}
    if _GROUPS.match(plain) and len(marks) == 1 and (plain.count(",") or plain.count(".") > 1):
        return int(re.sub("[.,]", "", plain))
    if not marks:
        return int(plain)
    head, _, tail = plain.replace(",", ".").rpartition(".")
    value = float(head.replace(".", "") + "." + tail)
    return int(value) if value == int(value) else value


class _Reader:
    """The grammar: [hundreds] [و units|teens] [و tens], times a scale, joined by و from great to small."""

    def __init__(self, tables: Mapping[str, Any]) -> None:
        self.units = _table(tables["units"])
        self.small = self.units | _table(tables["tens"]) | _table(tables["hundreds"])
        self.scales = _table(tables["scales"])
        self.duals = {w: v for w, v in _table(tables["dual_scales"]).items() if w not in self.scales}
        # «مليونا طفل» is two million; «20 مليونا» is not, nor «مليونا» without a noun.
        self.tied = {w: v for w, v in _table(tables["dual_scales"]).items() if w in self.scales}
        self.fractions = _table(tables["fractions"])

    def read(self, norms: Sequence[str], i: int, first: str | None = None) -> Number | None:
        """The longest number at token `i`."""
        word = norms[i] if first is None else first
        value = digits(word)
        if value is not None:
            return self._scaled(norms, i + 1, value, word=False)
        if word in self.fractions:
            scale = self.scales.get(norms[i + 1]) if i + 1 < len(norms) else None
            if scale:
                return Number(i + 2, _tidy(self.fractions[word] * scale), True)
            return Number(i + 1, self.fractions[word], True, True)
        if word in self.duals:
            return self._and(norms, i + 1, 2 * self.duals[word], self.duals[word])
        if word in self.tied and i + 1 < len(norms) and norms[i + 1][0].isalpha() and norms[i + 1][0] != "و":
            return self._and(norms, i + 1, 2 * self.tied[word], self.tied[word])
        if word in self.scales and word != "الاف":
            return self._and(norms, i + 1, self.scales[word], self.scales[word])
        if word not in self.small:
            return None
        total = self.small[word]
        k = i + 1
        if k < len(norms) and norms[k] in ("عشر", "عشره") and total < 10:
            return self._scaled(norms, k + 1, total + 10, word=True)
        if total < 10 and k < len(norms) and self.small.get(norms[k]) == 100:
            total, k = total * 100, k + 1
        smallest = total
        while k < len(norms) and norms[k].startswith("و") and norms[k][1:] in self.small:
            part = self.small[norms[k][1:]]
            if not (part < smallest or smallest < 10 <= part < 100):
                break
            k += 1
            if part < 10 and k < len(norms) and norms[k] in ("عشر", "عشره"):
                part, k = part + 10, k + 1
            total += part
            smallest = min(part, smallest)
        return self._scaled(norms, k, total, word=True)

    def _scaled(self, norms: Sequence[str], k: int, value: float, word: bool) -> Number:
        scale = self.scales.get(norms[k]) if k < len(norms) else None
        if scale is None or value >= 1000 and scale == 1000:
            return Number(k, _tidy(value), word)
        return self._and(norms, k + 1, value * scale, scale)

    def _and(self, norms: Sequence[str], k: int, value: float, scale: float) -> Number:
        """«مليون ونصف», «ألف ومئتين», «مليون و200 ألف»."""
        if k < len(norms) and norms[k].startswith("و"):
            rest = norms[k][1:]
            if rest in self.fractions:
                again = k + 1 < len(norms) and self.scales.get(norms[k + 1].removeprefix("ال")) == scale  # مليون ونصف المليون
                return Number(k + 1 + again, _tidy(value + self.fractions[rest] * scale), True)
            j, first = (k, rest) if rest else (k + 1, None)
            if j < len(norms):
                more = self.read(norms, j, first)
                if more is not None and not more.fraction and more.value < scale and (rest in self.small or more.value >= 100):
                    return Number(more.end, _tidy(value + more.value), True)
        return Number(k, _tidy(value), True)


def _tidy(value: float) -> float | int:
    rounded = round(value, 6 if value < 1e6 else 2)
    return int(rounded) if rounded == int(rounded) else rounded
