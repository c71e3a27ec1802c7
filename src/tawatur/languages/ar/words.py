"""Arabic words: attached particles."""

from functools import lru_cache

from tawatur.language import Split

_CONJUNCTIONS = "وف"
_PREPOSITIONS = "بلك"
CLITICS = frozenset(_CONJUNCTIONS + _PREPOSITIONS)
_SHORTEST = 2  # letters that must remain


@lru_cache(maxsize=65536)
def splits(norm: str) -> tuple[Split, ...]:
    """Readings of a folded word: as it is, without و or ف, without ب ل ك, without both.

    `splits("وللصحيفه")` gives وللصحيفه; و+للصحيفه; ول+الصحيفه. What of them is a word is for the
    lexicons to say. The future س is part of the verb's inflection and not split here.
    """
    out = [Split("", norm)]
    bases = [("", norm)]
    if len(norm) > _SHORTEST and norm[0] in _CONJUNCTIONS:
        bases.append((norm[0], norm[1:]))
        out.append(Split(norm[0], norm[1:]))
    for clitics, rest in bases:
        if len(rest) > _SHORTEST and rest[0] in _PREPOSITIONS:
            stem = rest[1:]
            if rest.startswith("لل"):
                # للصحيفة is ل + الصحيفة; ل + a word that begins with ل keeps both (للندن).
                out.append(Split(clitics + "ل", "ا" + rest[1:]))
                out.append(Split(clitics + "ل", "ال" + rest[1:]))
            out.append(Split(clitics + rest[0], stem))
    return tuple(out)


def written(norm: str) -> tuple[str, ...]:
    """How a folded word may stand in a text, with the particles and the article it may carry: الوزير, للوزير, ووزير …"""
    bare = norm[2:] if norm.startswith("ال") and len(norm) > _SHORTEST + 2 else norm
    forms = [bare, "ال" + bare, *(p + bare for p in _PREPOSITIONS), *(p + "ال" + bare for p in "بك"), "لل" + bare]
    return tuple(dict.fromkeys([norm, *forms, *(c + form for c in _CONJUNCTIONS for form in forms)]))
