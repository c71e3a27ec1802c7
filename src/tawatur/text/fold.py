"""The search form of a text, with the way back to the text as it is.

Folding removes what Arabic spelling leaves free: harakat, tatweel, hamza seats, final ya and ta
marbuta; it also undoes presentation forms, Eastern digits, odd spaces and invisible controls.
Matching is always done on the folded form, reporting always in the offsets of the original.
"""

import re
import sys
import unicodedata
from bisect import bisect_left

_MARKS = "".join(
    chr(c) for c in (*range(0x0610, 0x061B), *range(0x064B, 0x0660), 0x0670, *range(0x06D6, 0x06DD))
)
_TATWEEL = "\u0640"
_INVISIBLE = "".join(
    chr(c)
    for c in (
        0x00,
        0xAD,
        0x61C,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
    )
)
_DROPPED = _MARKS + _TATWEEL + _INVISIBLE
_ONE_TO_ONE = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي",
    "ی": "ي", "ک": "ك", "ھ": "ه", "ہ": "ه", "ە": "ه",
}  # fmt: skip
_SPACES = {
    c: " "
    for c in "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\x0b\x0c"
}


def _table() -> tuple[dict[int, str], str]:
    """Code point → its folding, and the characters whose folding is not one character long."""
    table: dict[int, str] = {ord(k): v for k, v in _ONE_TO_ONE.items()}
    table |= {ord(k): v for k, v in _SPACES.items()}
    table |= {ord(c): str(unicodedata.digit(c)) for c in "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"}
    table |= {ord(c): c.lower() for c in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
    uneven = _DROPPED
    for code in (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF)):
        form = unicodedata.normalize("NFKC", chr(code))
        if form != chr(code):
            folded = "".join(_ONE_TO_ONE.get(c, c) for c in form if c not in _DROPPED).strip()
            table[code] = folded
            if len(folded) != 1:
                uneven += chr(code)
    table |= {ord(c): "" for c in _DROPPED}
    return table, uneven


_TABLE, _UNEVEN_CHARS = _table()
_UNEVEN = re.compile("[" + re.escape(_UNEVEN_CHARS) + "]")
_TRAILING = frozenset(_MARKS + _TATWEEL)


class Folded:
    """A text beside its folded form.

    `folded` is what to match on; `start(i)` and `end(i)` turn a folded half-open interval into
    one of `text`. Marks that follow the last letter of an interval belong to it.
    """

    __slots__ = ("_offsets", "folded", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = text.translate(_TABLE)
        self._offsets: list[int] | None = None
        first = _UNEVEN.search(text)
        if first is None:
            return
        offsets: list[int] = []
        at = 0
        for match in _UNEVEN.finditer(text, first.start()):
            here = match.start()
            offsets.extend(range(at, here))
            offsets.extend([here] * len(_TABLE[ord(match.group())]))
            at = here + 1
        offsets.extend(range(at, len(text) + 1))
        self._offsets = offsets

    def start(self, index: int) -> int:
        """Offset in `text` of the folded character `index`."""
        return index if self._offsets is None else self._offsets[index]

    def end(self, index: int) -> int:
        """End offset in `text` of a folded interval that ends before `index`."""
        if self._offsets is None or index == 0:
            return index
        end = self._offsets[index - 1] + 1
        text, limit = self.text, self._offsets[index]
        while end < limit and text[end] in _TRAILING:
            end += 1
        return end

    def index(self, offset: int) -> int:
        """Folded index of the first folded character at or after `offset` of `text`."""
        return offset if self._offsets is None else bisect_left(self._offsets, offset)


def fold(text: str) -> str:
    """The folded form alone, for keys of lexicons: `fold("إلى أفريقيا")` is `"الي افريقيا"`."""
    return sys.intern(text.translate(_TABLE))
