"""Compiles cues, phrases, turns and word classes for the attribution stage."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import msgspec

from tawatur.errors import DataError
from tawatur.language import Split
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
    "partitive": Class.PARTITIVE, "adjective": Class.ADJECTIVE, "ordinary": Class.ORDINARY, "office": Class.OFFICE,
}  # fmt: skip
_COMPLEMENT = "ان"


def compile_attribution(lexicon: Lexicon, whole: frozenset[str], ordinary: frozenset[str]) -> AttributionLexicon:
    """The attribution data of the pack; DataError where an entry is wrong.

    `whole`: folded words that begin like an attached particle but are not divided; `ordinary`: words that a
    particle may be taken off of.
    """
    classes: dict[str, int] = defaultdict(lambda: Class.NONE)
    for file, table in (("words.toml", "classes"), ("sources.toml", "heads")):
        for name, words in lexicon.files[file][table].items():
            if name not in _CLASSES:
                raise DataError(f"unknown class of words {name!r}", file=file)
            for word in words.split():
                classes[fold(word)] |= _CLASSES[name]
    cues = _cues(lexicon.entries("cues.toml", "verb"))
    phrases = _phrases(lexicon.entries("phrases.toml", "phrase"))
    return AttributionLexicon(
        word=_Words(dict(classes), cues, frozenset(phrases), whole, ordinary).read,
        phrases=phrases,
        turns=_phrases(lexicon.entries("turns.toml", "turn")),
        access=frozenset(fold(w) for w in lexicon.files["sources.toml"]["access"].split()),
        networks=frozenset(fold(w) for w in lexicon.files["sources.toml"]["networks"].split()),
        news=frozenset(fold(w) for w in lexicon.files["sources.toml"]["news"].split()),
        interlocutors=frozenset(fold(w) for w in lexicon.files["sources.toml"]["interlocutors"].split()),
        issued=frozenset(fold(w) for w in lexicon.files["sources.toml"]["issued"].split()),
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
            resumed=True,
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
        unless_after=frozenset(fold(w) for w in entry.get("unless_after", ())),
        resumes=bool(form.object) and form.aspect in ("perfect", "imperfect", "jussive") and not entry.get("objects"),
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
            speech=bool(entry.get("speech", False)),
            relays=bool(entry.get("relays", False)),
        )
        for first in words[0]:
            out[first].append(phrase)
    return {first: tuple(sorted(found, key=lambda p: -len(p.words))) for first, found in out.items()}


class _Words:
    """Reads tokens, each distinct form once."""

    def __init__(
        self,
        classes: dict[str, int],
        cues: dict[str, tuple[Cue, ...]],
        phrases: frozenset[str],
        whole: frozenset[str],
        ordinary: frozenset[str],
    ) -> None:
        self._classes = classes
        self._cues = cues
        self._phrases = phrases
        self._whole = whole
        self._ordinary = ordinary
        self._read: dict[str, Word] = {}

    def read(self, norm: str) -> Word:
        """The least divided reading that is known; an unknown word loses what is likely attached to it."""
        word = self._read.get(norm)
        if word is None:
            if len(self._read) > 200_000:
                self._read.clear()
            word = self._read[norm] = self._best(norm)
        return word

    def _best(self, norm: str) -> Word:
        options = splits(norm)
        undivided = self._as(options[0])
        rest = options[1:]
        if _known(undivided) or norm in self._phrases:
            return self._with_rival(undivided, rest)
        conjoined = [self._as(s) for s in rest if s.clitics in ("و", "ف")]
        for word in conjoined:
            if word.cues or word.stem in self._phrases:
                return word
        if norm in self._whole and not norm.startswith("لل"):  # «للجيش» is ل and الجيش, however often it is seen
            return undivided
        for split in rest:
            word = self._as(split)
            if _known(word) or (split.stem in self._phrases and len(split.clitics) == 1):
                return word
        for split in rest:
            if split.stem in self._whole or split.stem.startswith("ال") and split.clitics[-1] not in "ك":
                return self._as(split)
        for split in rest:
            if split.clitics in ("و", "ب", "ل") and len(split.stem) > 2 or split.clitics == "ف" and split.stem in self._ordinary:
                return self._as(split)
        return undivided

    def _with_rival(self, word: Word, rest: Sequence[Split]) -> Word:
        """«ورد في البيان» and «ورد الوزير بأن»: a verb that tells only where words stand leaves room for و and another."""
        if not word.cues or not all("in" in cue.takes for cue in word.cues):
            return word
        joined = next((w for w in (self._as(s) for s in rest if s.clitics in ("و", "ف")) if w.cues), None)
        return word if joined is None else msgspec.structs.replace(joined, cues=(*word.cues, *joined.cues))

    def _as(self, split: Split) -> Word:
        stem = split.stem
        conjunction = split.clitics[:1] if split.clitics[:1] in ("و", "ف") else ""
        particle = split.clitics[len(conjunction) :]
        finite = any(c.aspect in ("perfect", "imperfect") and not c.object for c in self._cues.get(stem, ()))
        definite = stem.startswith("ال") and len(stem) > 3 and not finite  # «ألمح» has no article
        classes = self._classes.get(stem, Class.NONE)
        cues = self._cues.get(stem, ())
        if definite:
            classes |= Class.DEFINITE
            if not classes & Class.TIME:
                classes |= self._classes.get(stem[2:], Class.NONE) & _NOMINAL
            cues = cues or tuple(c for c in self._cues.get(stem[2:], ()) if c.aspect == "noun")
        if particle:
            cues = tuple(c for c in cues if c.aspect == "noun" or particle == "ل" and c.aspect == "imperfect" and not c.object)
            if classes & Class.PREPOSITION:
                classes = Class.NONE
        if classes & _CLOSED and not classes & _NOMINAL:
            cues = ()  # «بين», «يوم»: a word of a closed class is read as that
        return Word(stem, conjunction, particle, classes, cues)


def _known(word: Word) -> bool:
    return bool(word.cues or word.classes & ~Class.DEFINITE)


_CLOSED = (
    Class.COMPLEMENTISER | Class.INTERROGATIVE | Class.RELATIVE | Class.CONJUNCTION | Class.AUXILIARY
    | Class.NEGATION | Class.DEMONSTRATIVE | Class.PRONOUN
)  # fmt: skip
_NOMINAL = (
    Class.PERSON | Class.PEOPLE | Class.DOCUMENT | Class.OUTLET | Class.BODY | Class.CARRIER | Class.MEDIUM
    | Class.PARTITIVE | Class.OFFICE
)  # fmt: skip
