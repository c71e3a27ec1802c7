"""A search for words as a reader types them, in the folded words of the reports."""

from tawatur.language import Language
from tawatur.text import Folded, Kind, tokenize

_MARK = '"'


def expression(query: str, language: Language) -> str:
    """The query in the language of FTS5: each word with all particles it may carry, «…» and "…" a phrase.

    Attached particles are added here and not taken off when reports are stored: what is a particle
    and what a letter of the word is for the reader to see.
    """
    parts = query.replace("«", _MARK).replace("»", _MARK).replace("“", _MARK).replace("”", _MARK).split(_MARK)
    found: list[str] = []
    for n, part in enumerate(parts):
        words = [t.norm for t in tokenize(Folded(part)) if t.kind is not Kind.MARK]
        if n % 2 and words:
            first = (f'"{" ".join((form, *words[1:]))}"' for form in language.written(words[0]))
            found.append("(" + " OR ".join(first) + ")")
        else:
            found += ["(" + " OR ".join(f'"{form}"' for form in language.written(word)) + ")" for word in words]
    return " AND ".join(found)
