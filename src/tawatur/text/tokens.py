"""Words, numbers and marks of a text, with their place and their folded form."""

import re
from enum import IntEnum

from tawatur.text.fold import Folded


class Kind(IntEnum):
    """What a token is made of."""

    WORD = 0  # Arabic script
    NUMBER = 1  # digits, with separators inside: 1.5, 2,000, 17.1.2020
    LATIN = 2  # letters of another script
    MARK = 3  # one punctuation mark or symbol


class Token:
    """One token; treat as frozen (a plain slotted class is several times cheaper to make).

    `start`, `end`: offsets into the untouched text. `norm`: folded form, the key of all lexicons.
    `glued`: no white space stands before it. `newline`: a line begins with it.
    """

    __slots__ = ("end", "glued", "kind", "newline", "norm", "start")

    def __init__(self, start: int, end: int, norm: str, kind: Kind, glued: bool, newline: bool) -> None:
        self.start = start
        self.end = end
        self.norm = norm
        self.kind = kind
        self.glued = glued
        self.newline = newline

    def __repr__(self) -> str:
        return f"Token({self.norm!r}, {self.start}, {self.end}, {self.kind.name})"


# On folded text: an Arabic word is a run of letters; digits and letters that touch are two tokens
# (9أشهر), and so are words joined by an underscore (#الجيش_اليمني) or a stop (هاربين.وبحسب). Three short
# runs or more joined by stops are one word: an abbreviation read letter by letter (سي.إن.إن, د.ب.أ).
_LETTER = "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06d5\u06ee-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff]"
_TOKEN = re.compile(
    rf"(?P<w>(?<!{_LETTER}){_LETTER}{{1,4}}(?:\.{_LETTER}{{1,3}}){{2,6}}(?!{_LETTER})|{_LETTER}+)"
    "|(?P<n>[0-9]+(?:[.,٫٬][0-9]+)*)"
    r"|(?P<l>[^\W\d_]+)"
    r"|(?P<m>\S)"
)
_KIND = {"w": Kind.WORD, "n": Kind.NUMBER, "l": Kind.LATIN, "m": Kind.MARK}


def tokenize(view: Folded) -> tuple[Token, ...]:
    """All tokens of a text in order; `text[t.start:t.end]` is the token as written."""
    folded = view.folded
    tokens: list[Token] = []
    append = tokens.append
    start, end, kinds = view.start, view.end, _KIND
    last = 0
    for match in _TOKEN.finditer(folded):
        a, b = match.span()
        glued = a == last and a > 0
        newline = not glued and (a == 0 or "\n" in folded[last:a])
        append(Token(start(a), end(b), match.group(), kinds[match.lastgroup or "m"], glued, newline))
        last = b
    return tuple(tokens)
