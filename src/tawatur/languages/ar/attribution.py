"""Compiles cues, phrases, turns and word classes for the attribution stage."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from tawatur.errors import DataError
from tawatur.language.attribution import AttributionLexicon, Class, Cue, Phrase, Word
from tawatur.languages.ar.morphology import Form, conjugate
from tawatur.languages.ar.words import splits
from tawatur.lexicon import Lexicon
from tawatur.text import fold

_CLASSES = {
    "complementiser": Class.COMPLEMENTISER, "interrogative": Class.INTERROGATIVE, "preposition": Class.PREPOSITION,
    "time": Class.TIME, "adverb": Class.ADVERB, "relative": Class.RELATIVE, "conjunction": Class.CONJUNCTION,
    "auxiliary": Class.AUXILIARY, "negation": Class.NEGATION, "demonstrative": Class.DEMONSTRATIVE,
    "pronoun": Class.PRONOUN, "person": Class.PERSON, "people": Class.PEOPLE, "document": Class.DOCUMENT,
    "outlet": Class.OUTLET, "body": Class.BODY, "carrier": Class.CARRIER, "medium": Class.MEDIUM,
}  # fmt: skip
_HEADS = ("person", "people", "document", "outlet", "body", "carrier", "medium")
_COMPLEMENT = "ان"


def compile_attribution(lexicon: Lexicon) -> AttributionLexicon:
    """The attribution data of the pack; DataError where an entry is wrong."""
    classes: dict[str, Class] = defaultdict(lambda: Class.NONE)
    for file, table in (("words.toml", "classes"), ("sources.toml", "heads")):
        for name, words in lexicon.files[file][table].items():
            if name not in _CLASSES:
                raise DataError(f"unknown class of words {name!r}", file=file)
            for word in words.split():
                classes[fold(word)] |= _CLASSES[name]
    cues = _cues(lexicon.entries("cues.toml", "verb"))
    return AttributionLexicon(
        word=_Words(dict(classes), cues).read,
        phrases=_phrases(lexicon.entries("phrases.toml", "phrase")),
        turns=_phrases(lexicon.entries("turns.toml", "turn")),
        particles={"الي": "الي", "علي": "علي", "من": "من", "عن": "عن", "في": "في"},
    )


def _takes(entry: Mapping[str, Any]) -> frozenset[str]:
    out = set()
    for item in entry["takes"]:
        words = [fold(w) for w in item.split()]
        if words == [_COMPLEMENT]:
            out.add("clause")
        elif words[-1] == _COMPLEMENT:
            out.add(words[0] + " clause")
        else:
            out.add(" ".join(words))
    return frozenset(out)


def _cues(entries: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Cue, ...]]:
    out: dict[str, list[Cue]] = defaultdict(list)
    for entry in entries:
        forms = conjugate(
            entry["perfect"],
            entry["imperfect"],
            participle=entry.get("participle"),
            nouns=tuple(entry.get("nouns", ())),
            objects=entry.get("objects", False),
            derived=entry.get("derived", False),
        )
        takes = _takes(entry)
        heads = frozenset(fold(h) for h in entry.get("heads", ()))
        for form in forms:
            out[form.norm].append(_cue(entry, form, takes, heads))
    return {norm: tuple(cues) for norm, cues in out.items()}


def _cue(entry: Mapping[str, Any], form: Form, takes: frozenset[str], heads: frozenset[str]) -> Cue:
    aspect = "noun" if form.aspect == "passive-participle" else form.aspect
    return Cue(
        rule=entry["id"],
        act=entry["act"],
        aspect=aspect,
        takes=takes,
        heads=heads,
        person=form.person,
        gender=form.gender,
        number=form.number,
        object=form.object,
        impersonal=bool(entry.get("impersonal")) and form.aspect == "imperfect",
    )


def _phrases(entries: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Phrase, ...]]:
    out: dict[str, list[Phrase]] = defaultdict(list)
    for entry in entries:
        words = tuple(frozenset(fold(w) for w in place.split("|")) for place in entry["words"])
        phrase = Phrase(
            rule=entry["id"],
            words=words,
            takes=frozenset(fold(t) if t == "ل" else t for t in entry.get("takes", ())),
            comma=bool(entry.get("comma", False)),
        )
        for first in words[0]:
            out[first].append(phrase)
    return {first: tuple(sorted(found, key=lambda p: -len(p.words))) for first, found in out.items()}


class _Words:
    """Reads tokens, each distinct form once."""

    def __init__(self, classes: dict[str, Class], cues: dict[str, tuple[Cue, ...]]) -> None:
        self._classes = classes
        self._cues = cues
        self._read: dict[str, Word] = {}

    def read(self, norm: str) -> Word:
        """The best reading: the least divided one that is known, else the word with its و and ال."""
        word = self._read.get(norm)
        if word is None:
            if len(self._read) > 200_000:
                self._read.clear()
            word = self._read[norm] = self._best(norm)
        return word

    def _best(self, norm: str) -> Word:
        fallback: Word | None = None
        for split in splits(norm):
            stem = split.stem
            conjunction = split.clitics[:1] if split.clitics[:1] in ("و", "ف") else ""
            particle = split.clitics[len(conjunction) :]
            definite = stem.startswith("ال") and len(stem) > 3
            bare = stem[2:] if definite else stem
            classes = self._classes.get(stem, Class.NONE)
            if definite:
                classes |= self._classes.get(bare, Class.NONE) & _NOMINAL | Class.DEFINITE
            cues = self._cues.get(stem, ())
            if particle:
                cues = tuple(c for c in cues if c.aspect == "noun")
                if classes & Class.PREPOSITION:
                    classes = Class.NONE
            if definite:
                cues = tuple(c for c in self._cues.get(bare, ()) if c.aspect == "noun")
            word = Word(stem, conjunction, particle, classes, cues)
            if cues or classes & ~Class.DEFINITE:
                return word
            if fallback is None and (not split.clitics or definite):
                fallback = word
        return fallback or Word(norm, "", "", Class.NONE, ())


_NOMINAL = Class.PERSON | Class.PEOPLE | Class.DOCUMENT | Class.OUTLET | Class.BODY | Class.CARRIER | Class.MEDIUM
