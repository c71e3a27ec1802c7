"""What the attribution stage needs of a language: words, cues, phrases, source nouns."""

from collections.abc import Callable, Mapping
from typing import Literal

import msgspec

from tawatur.model import Act

Aspect = Literal["perfect", "imperfect", "jussive", "passive", "participle", "noun"]


class Class:
    """What a word can be, by closed lists; a word may be several things, as the sum of these bits.

    Plain integers: an enumeration of flags makes each test ten times as slow, and words are tested
    hundreds of thousands of times a second.
    """

    NONE = 0
    COMPLEMENTISER = 1
    INTERROGATIVE = 2
    PREPOSITION = 4
    TIME = 8
    ADVERB = 16
    RELATIVE = 32
    CONJUNCTION = 64
    AUXILIARY = 128
    NEGATION = 256
    DEMONSTRATIVE = 512
    PRONOUN = 1024
    PERSON = 2048  # a noun for one unnamed person (مصدر، وزير)
    PEOPLE = 4096  # for several (مصادر، شهود)
    DOCUMENT = 8192
    OUTLET = 16384
    BODY = 32768
    CARRIER = 65536  # what a statement is carried by (بيان، مقابلة)
    MEDIUM = 131072
    DEFINITE = 262144  # with the article
    PARTITIVE = 524288  # some out of several (أحد، بعض، عدد)
    OFFICE = 1048576  # a person by an office that one holds at a time (وزير، رئيس): known though unnamed

    ORDINARY = 2097152  # as a rule no word of speech, though written like one (أمر، يوم، نقل)
    ADJECTIVE = 4194304  # a definite adjective that does not look like one (السابق، الأعلى)


HEAD = Class.PERSON | Class.PEOPLE | Class.DOCUMENT | Class.OUTLET | Class.BODY


class Cue(msgspec.Struct, frozen=True):
    """One reading of a written form as a word that attributes.

    `takes`: what its content may look like: "clause" (a complementiser), "quote", "colon", "bare" (nothing
    opens it), "np" (a noun phrase after the subject), a particle ("ب", "الي" …: a complementiser or a noun
    phrase after it), a particle with " clause" (only a complementiser), "object <particle>" (the object, then
    the particle), "relay" (… عن س قوله), an interrogative word. `heads`: nouns that must open an "np".
    `number`, `gender`, `person` agree with the subject; `object`: an attached object pronoun.
    `impersonal`: in the third person masculine with no subject it names nobody (يذكر أن).
    `resumes`: its pronoun takes up what was said (ما ذكرته الوكالة); it opens no statement of its own.
    `unless_after`: words after which the form belongs to another verb (لم يعد is of عاد, not of وعد).
    """

    rule: str
    act: Act
    aspect: Aspect
    takes: frozenset[str]
    heads: frozenset[str]
    person: int | None
    gender: str | None
    number: str | None
    object: str
    impersonal: bool
    resumes: bool = False
    unless_after: frozenset[str] = frozenset()


class Word(msgspec.Struct, frozen=True):
    """One way to read a token: attached particles, stem, classes and cue readings.

    `particle`: the attached preposition in folded form (ب، ل، ك) or "". `conjunction`: و or ف or "".
    """

    stem: str
    conjunction: str
    particle: str
    classes: int
    cues: tuple[Cue, ...]
    suffix: str = ""


class Phrase(msgspec.Struct, frozen=True):
    """A sequence of folded words, alternatives a place; `takes`, `comma`, `speech` and `relays` as its data file says."""

    rule: str
    words: tuple[frozenset[str], ...]
    takes: frozenset[str]
    comma: bool
    speech: bool
    relays: bool = False


class AttributionLexicon(msgspec.Struct, frozen=True):
    """Compiled data: `word(norm)` reads a token (cached); phrases and turns by their first word;
    `access`: words that begin what an unnamed source knows (مطلع، مقرب);
    `networks`: where people write (تويتر), never a source or its place;
    `interlocutors`: words for whoever speaks to the reporter at that point (محدثنا);
    `issued`: documents in which their issuer speaks (بيان، تقرير);
    `news`: words by which an agency is one of news."""

    word: Callable[[str], Word]
    phrases: Mapping[str, tuple[Phrase, ...]]
    turns: Mapping[str, tuple[Phrase, ...]]
    access: frozenset[str]
    issued: frozenset[str]
    interlocutors: frozenset[str] = frozenset()
    networks: frozenset[str] = frozenset()
    news: frozenset[str] = frozenset()
