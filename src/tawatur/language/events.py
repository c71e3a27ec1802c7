"""What the event stage needs of a language: words that tell an event, and who stands where beside them."""

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from tawatur.model import EventType, Factuality

Role = Literal["actor", "recipient", "both", "none"]
Voice = Literal["active", "passive", "either"]
Words = tuple[str, ...]


class Frame(msgspec.Struct, frozen=True):
    """Who is who beside a trigger.

    `subject`, `object`: of a verb; `genitive`: the noun phrase right after a noun, or its possessive;
    `marks`: folded preposition → role of what follows it. `voice`: "either" where the passive is written
    like the active (قتل). `shift`: the preposition whose phrase takes over the genitive's role and makes
    the genitive the other one («قصف الطيران للمدينة»), or "". `obliged`: the verb never lacks its object, so that
    what alone follows it where it is joined is that («واتهم الحكومة»).
    """

    subject: Role
    object: Role
    genitive: Role
    marks: Mapping[str, Role]
    voice: Voice
    shift: str
    obliged: bool = False


class Trigger(msgspec.Struct, frozen=True):
    """One reading of a written form as a word that tells an event.

    `verb`: finite; else a verbal noun or a participle. `object`: an attached pronoun or "". `passive`: a
    passive participle, or a passive that writing shows. `future`: with the particle of the future.
    `beside`: folded words of which one must stand within three tokens, empty where none must; `never`:
    words of which none may.
    `needs`: roles that must be filled, else the word tells no event. `result`: what an attack led to (مقتل), told with its cause as one event. `indefinite`: with the article it is no event but what came of
    one (الاتفاق). `refusing`: it happens where it is negated («لن ترضخ»).
    `carries`: a verb that
    tells as one event what its object noun would tell alone («فرض عقوبات»).
    """

    rule: str
    type: EventType
    mode: str | None
    context: tuple[str, ...]
    frame: Frame
    beside: frozenset[str]
    never: frozenset[str]
    result: bool
    carries: bool
    refusing: bool
    indefinite: bool
    needs: frozenset[Role]
    verb: bool
    aspect: str
    object: str = ""
    passive: bool = False
    future: bool = False
    person: int | None = None
    number: str | None = None
    gender: str | None = None


class Light(msgspec.Struct, frozen=True):
    """A verb, or its noun, that says who does (`subject` "actor") or suffers ("recipient") what a noun tells: شن، تعرض."""

    rule: str
    subject: Role
    types: frozenset[EventType]
    object: str = ""
    noun: bool = False
    future: bool = False


class Shape(msgspec.Struct, frozen=True):
    """What the ending of a noun says: `feminine`; `people`: a sound plural, which people alone have in the masculine; `plural`; `absolute`: it is in construct with nothing;
    `accusative`: an indefinite object (ضابطا); `oblique`: a plural that is no subject (مسلحين);
    `relative`: it looks like an adjective (عسكري)."""

    feminine: bool
    plural: bool
    people: bool
    absolute: bool
    accusative: bool
    oblique: bool
    relative: bool


class EventWord(msgspec.Struct, frozen=True):
    """A token as the event stage reads it: attached particles, readings as triggers and as light verbs."""

    conjunction: str = ""
    particle: str = ""
    definite: bool = False
    triggers: tuple[Trigger, ...] = ()
    light: tuple[Light, ...] = ()


class Hedge(msgspec.Struct, frozen=True):
    """Words that make an event other than actual: `reach` tokens after them at most, or, where it is
    negative, so many before them; `aspect`: only a verb in it."""

    rule: str
    words: tuple[frozenset[str], ...]
    value: Factuality
    reach: int
    aspect: str = ""


class EventLexicon(msgspec.Struct, frozen=True):
    """Compiled data: `word(norm)` reads a token (cached), `shape(stem)` a noun's ending, `bare(stem)` is a noun
    without its article and the ending of an indefinite object; `ending`: how a word is written, unfolded, that is no verb with a pronoun (ة); `passive_sign`: the vowel that is written where a past verb is passive; `joint`: the conjunction that joins parties; `complementisers` that leave the subject
    open (أن); `verbal`: words that only a verb follows (قد); `agents`: prepositions of who did
    it after a passive participle; `involvement`: nouns for a part in an event,
    which is denied and not the event; `behind`: words beside which whoever did it stands («وراء الهجوم»); `purpose`: the particle of a purpose; `shortening`: words
    after which a verb is shortened (لم); `control`: prepositions, also attached ones, by which
    a verbal noun is what somebody does («تمكن من تحرير»); `inside`: what stands before a place. Folded sequences that bring in who did it («من قبل»), and that
    stand before several («كل من»); words for the speaker's country (بلاده) and for oneself (نفسه); prepositions inside a noun phrase (من); participles that say whose something is (تابع); nouns for the seat of a government (عاصمة); prepositions
    with a pronoun → the preposition (عليها → علي); pronouns, alone and so joined, that mean one man or a masculine thing;
    head nouns of unnamed people, of forces that stand for whoever they belong to, and of what is attacked;
    nouns by which an event begins or is carried out («بدء هجوم»); words of accidents, by which nobody was attacked, and of weapons, which are none; hedges by their first word; verbs by which a result
    follows its cause («أسفر عن») and particles by which a cause follows its result («قتل في غارة»)."""

    word: Callable[[str], EventWord]
    shape: Callable[[str], Shape]
    bare: Callable[[str], str]
    ending: str
    passive_sign: str
    joint: str
    complementisers: frozenset[str]
    verbal: frozenset[str]
    agents: frozenset[str]
    involvement: frozenset[str]
    behind: frozenset[str]
    purpose: str
    shortening: frozenset[str]
    control: frozenset[str]
    inside: frozenset[str]
    by: frozenset[Words]
    each: frozenset[Words]
    homeland: frozenset[str]
    reflexive: frozenset[str]
    of: frozenset[str]
    owned: frozenset[str]
    capital: frozenset[str]
    pronouns: Mapping[str, str]
    masculine: frozenset[str]
    people: frozenset[str]
    forces: frozenset[str]
    things: frozenset[str]
    accidents: frozenset[str]
    weapons: frozenset[str]
    hedges: Mapping[str, tuple[Hedge, ...]]
    phases: frozenset[str]
    leads: frozenset[str]
    ways: frozenset[str]
