"""Compiles data/events.toml for the event stage."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, get_args

import msgspec

from tawatur.errors import DataError
from tawatur.language.events import EventLexicon, EventWord, Frame, Hedge, Light, Shape, Trigger
from tawatur.languages.ar.morphology import Form, conjugate, noun_forms, participle_forms
from tawatur.languages.ar.words import splits
from tawatur.lexicon import Lexicon
from tawatur.model import EventType
from tawatur.text import fold

_FILE = "events.toml"
_FINITE = ("perfect", "imperfect", "jussive")
_TENS = frozenset(fold(t + e) for t in "عشر ثلاث أربع خمس ست سبع ثمان تسع".split() for e in ("ون", "ين"))
_CIRCUMSTANCE = ("ا", "ه", "ين")
_SUFFIXES = ("هما", "ها", "هم", "هن", "نا", "ه", "ني")
_TYPES = frozenset(get_args(EventType))


def compile_events(lexicon: Lexicon, whole: frozenset[str]) -> EventLexicon:
    """The event data of the pack; DataError where an entry is wrong.

    `whole`: folded words that begin like an attached particle but are not divided.
    """
    tables = lexicon.files[_FILE]
    frames = {name: _frame(table) for name, table in tables["frames"].items()}
    triggers = _triggers(lexicon.entries(_FILE, "trigger"), frames)
    light = _light(lexicon.entries(_FILE, "light"))
    words = tables["words"]
    return EventLexicon(
        word=_Words(triggers, light, whole).read,
        shape=_shape,
        bare=_bare,
        ending=words["ending"],
        passive_sign=words["passive_sign"],
        joint=fold(words["joint"]),
        complementisers=_set(words["complementisers"]),
        verbal=_set(words["verbal"]),
        agents=_set(words["agents"]),
        involvement=_set(words["involvement"]),
        behind=_set(words["behind"]) | _set(words["involvement"]),
        purpose=words["purpose"],
        shortening=_set(words["shortening"]),
        control=_set(words["control"]),
        inside=_set(words["inside"]),
        by=frozenset(tuple(fold(p).split()) for p in words["by"].split("|")),
        each=frozenset(tuple(fold(p).split()) for p in words["each"].split("|")),
        reflexive=_set(words["reflexive"]),
        homeland=_set(words["homeland"]),
        of=_set(words["of"]),
        capital=_set(words["capital"]),
        owned=_set(words["owned"]),
        pronouns={fold(w): fold(mark) for mark, forms in tables["pronouns"].items() for w in forms.split()},
        masculine=_set(words["masculine"]),
        people=_owned(_set(words["people"])),
        forces=_set(words["forces"]),
        accidents=_set(words["accidents"]),
        weapons=_set(words["weapons"]),
        things=_owned(_set(words["things"])),
        hedges=_hedges(lexicon.entries(_FILE, "hedge")),
        phases=_set(words["phases"]),
        leads=_set(words["leads"]),
        ways=_set(words["ways"]),
    )


@cache
def _shape(stem: str) -> Shape:
    """«مسلحون», «متظاهرين» keep the ن that nothing in construct has, «قصفا» its ending in the accusative."""
    plural = stem.endswith(("ون", "ين")) and len(stem) > 4
    people = plural and not stem.endswith("تين") and stem not in _TENS
    return Shape(feminine=stem.endswith(("ه", "ات")), plural=plural or stem.endswith("ات"), people=people, absolute=plural or stem.endswith("ا"), oblique=people and stem.endswith("ين"), relative=stem.endswith(("ي", "يه")), accusative=stem.endswith("ا") and len(stem) > 3 and not stem.startswith("ال"))


def _bare(stem: str) -> str:
    if stem.startswith("ال"):
        return stem[2:]
    return stem[:-1] if stem.endswith("ا") and len(stem) > 3 else stem


def _set(words: str) -> frozenset[str]:
    return frozenset(fold(w) for w in words.split())


def _owned(nouns: frozenset[str]) -> frozenset[str]:
    """Nouns with and without a possessive: جنود، جنودها; a sound plural in both cases, without ن: موظفين، موظفيها."""
    out = set(nouns) | {noun[:-2] + "ين" for noun in nouns if noun.endswith("ون")}
    out |= {noun + ending for noun in nouns if not noun.endswith(("ون", "ين", "ه", "ات")) for ending in ("ان", "ين", "ا")}
    for noun in tuple(out):
        stem = noun[:-1] if noun.endswith(("ين", "ون")) else noun[:-1] + "ت" if noun.endswith("ه") else noun
        out.update(stem + suffix for suffix in _SUFFIXES[:-1])
    return frozenset(out)


def _inflected(words: frozenset[str]) -> frozenset[str]:
    """Also with the ending of an indefinite accusative: مدني، مدنيا."""
    return words | {word + "ا" for word in words if not word.endswith(("ا", "ه", "ات"))}


def _frame(table: Mapping[str, Any]) -> Frame:
    marks = {fold(mark): role for mark, role in table.get("marks", {}).items()}
    plain = {"subject": "actor", "object": "none", "genitive": "actor", "voice": "active", "shift": ""}
    return msgspec.convert({**plain, **table, "marks": marks}, Frame)


def _forms(entry: Mapping[str, Any]) -> Iterator[Form]:
    """All written forms of a trigger, without attached object pronouns, which `_Words` takes off."""
    barred = _set(entry.get("except", ""))
    if "verb" in entry:
        perfect, imperfect = entry["verb"]
        made = conjugate(perfect, imperfect, participle=entry.get("participle"), derived=entry.get("derived", False))
        circumstance = entry.get("active", False)  # «مطالبا», «داعية», not «مطالب», a noun of its own
        for form in made:
            if form.norm in barred or form.person == 1 and form.number == "s" or form.person == 1 and form.aspect == "jussive":
                continue  # «أقاتل» is written like too many other words, and reports do not say I
            if form.aspect in _FINITE or circumstance and form.aspect == "participle" and form.norm.endswith(_CIRCUMSTANCE):
                if form.aspect not in entry.get("without", ()):
                    yield form
    for passive in entry.get("passive_participles", ()):
        for form in participle_forms(fold(passive), weak=False):
            yield msgspec.structs.replace(form, aspect="passive-participle")
    for noun in entry.get("nouns", ()):
        yield from noun_forms(noun)


def _triggers(entries: Iterable[Mapping[str, Any]], frames: Mapping[str, Frame]) -> dict[str, tuple[Trigger, ...]]:
    out: dict[str, list[Trigger]] = defaultdict(list)
    for entry in entries:
        if entry.get("type") not in _TYPES or entry.get("frame") not in frames:
            raise DataError("its type or frame is unknown", file=_FILE, entry=entry["id"])
        frame = frames[entry["frame"]]
        for form in _forms(entry):
            trigger = Trigger(
                rule=entry["id"], type=entry["type"], mode=entry.get("mode"), context=tuple(entry.get("context", ())),
                frame=frame, beside=_inflected(_set(entry.get("beside", ""))), never=_set(entry.get("never", "")),
                result=entry.get("result", False), carries=entry.get("carries", False), refusing=entry.get("refusing", False), indefinite=entry.get("indefinite", False), needs=frozenset(entry.get("needs", "").split()), verb=form.aspect in _FINITE, aspect=form.aspect, object=form.object,
                passive=form.aspect == "passive-participle" or entry.get("passive", False), future=form.future,
                person=form.person, number=form.number, gender=form.gender,
            )  # fmt: skip
            known = out[form.norm]
            if not any(t.rule == trigger.rule and t.verb == trigger.verb for t in known):
                known.append(trigger)
    # A trigger that asks for company is tried before one that does not.
    return {norm: tuple(sorted(found, key=lambda t: not t.beside)) for norm, found in out.items()}


def _light(entries: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Light, ...]]:
    out: dict[str, tuple[Light, ...]] = {}
    for entry in entries:
        perfect, imperfect = entry["verb"]
        types = frozenset(entry["types"].split())
        for form in conjugate(perfect, imperfect, derived=entry.get("derived", False)):
            if form.aspect in _FINITE:
                out[form.norm] = (Light(entry["id"], entry["subject"], types, future=form.future),)
        for noun in entry.get("nouns", ()):
            for form in noun_forms(noun):
                light = Light(entry["id"], entry["subject"], types, object=form.object, noun=True)
                out[form.norm] = (*(x for x in out.get(form.norm, ()) if not x.noun), light)
    return out


def _hedges(entries: Iterable[Mapping[str, Any]]) -> dict[str, tuple[Hedge, ...]]:
    out: dict[str, list[Hedge]] = defaultdict(list)
    for entry in entries:
        for phrase in entry.get("words", ()):
            places = tuple(frozenset(fold(w) for w in place.split("|")) for place in phrase.split())
            hedge = Hedge(entry["id"], places, entry["value"], entry["reach"], entry.get("aspect", ""))
            for first in places[0]:
                out[first].append(hedge)
        for perfect, imperfect in entry.get("verbs", ()):
            for norm in {f.norm for f in conjugate(perfect, imperfect) if f.aspect in _FINITE}:
                out[norm].append(Hedge(entry["id"], (frozenset({norm}),), entry["value"], entry["reach"]))
    return {first: tuple(found) for first, found in out.items()}


_NOTHING = EventWord()


class _Words:
    """Reads tokens, each distinct form once: undivided, then without what may be attached to it."""

    def __init__(self, triggers: Mapping[str, tuple[Trigger, ...]], light: Mapping[str, tuple[Light, ...]], whole: frozenset[str]) -> None:
        self._triggers = triggers
        self._whole = whole
        self._light = light
        self._read: dict[str, EventWord] = {}

    def read(self, norm: str) -> EventWord:
        """The first division of a word by which it is a trigger or a light verb; empty where none is."""
        word = self._read.get(norm)
        if word is None:
            if len(self._read) > 200_000:
                self._read.clear()
            word = self._read[norm] = self._best(norm)
        return word

    def _best(self, norm: str) -> EventWord:
        for split in splits(norm)[: 1 if norm in self._whole and not norm.startswith("لل") else None]:
            conjunction = split.clitics[:1] if split.clitics[:1] in ("و", "ف") else ""
            word = self._as(split.stem, conjunction, split.clitics[len(conjunction) :])
            if word is not None:
                return word
        return _NOTHING

    def _as(self, stem: str, conjunction: str, particle: str) -> EventWord | None:
        found, light = self._triggers.get(stem, ()), self._light.get(stem, ())
        definite = not found and not light and stem.startswith("ال") and len(stem) > 4
        if definite:
            found = tuple(t for t in self._triggers.get(stem[2:], ()) if not t.verb and not t.object and not t.indefinite)
        if not definite and not light and all(t.object for t in found):
            verbs, light = self._with_object(stem)
            found = verbs + found  # «قتله»: he killed him, or his killing
        if particle == "ل":
            found = tuple(t for t in found if not t.verb or t.aspect in ("imperfect", "jussive"))
        elif particle:
            found = tuple(t for t in found if not t.verb)
        if particle:
            light = tuple(x for x in light if x.noun)
        if not found and not light:
            return None
        return EventWord(conjunction, particle, definite, found, light)

    def _with_object(self, stem: str) -> tuple[tuple[Trigger, ...], tuple[Light, ...]]:
        """A verb with an attached object pronoun: شنها, اتهمته, قتلوهم, دعاه."""
        for suffix in _SUFFIXES:
            base = stem.removesuffix(suffix)
            if base == stem or len(base) < 2:
                continue
            for form in (base, base + "ا" if base.endswith("و") else base, base[:-1] + "ي" if base.endswith("ا") else base):
                found = tuple(msgspec.structs.replace(t, object=suffix) for t in self._triggers.get(form, ()) if t.verb)
                light = tuple(msgspec.structs.replace(x, object=suffix) for x in self._light.get(form, ()))
                if found or light:
                    return found, light
        return (), ()
