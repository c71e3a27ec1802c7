"""What the actor stage needs of a language: head nouns, parts of names, words that are no names."""

import msgspec


class ActorLexicon(msgspec.Struct, frozen=True):
    """Folded words.

    `bodies`: head nouns with which the name of a body begins (منظمة، كتائب); `naming`: head nouns beside
    which a name stands that does not hold them (شركة، صحيفة); `media`: those of them that are media; `stations`: those
    of media after which a place is the medium's name and not where it is (إذاعة، جريدة);
    `agencies`: those of them that may begin the name itself (وكالة); `definite`: bodies named by their kind
    (البرلمان); `landmarks`: head nouns that belong to the name of a place (مطار، جبل);
    `places`: head nouns of places (مدينة، محافظة); `links`: what joins the parts of a person's name (بن، أبو);
    `called`: words that bring a name in (يدعى، المدعو); `titles`: titles beside those of the knowledge
    base; `common`: words that look like names and are none; `breaks`: words at which a name ends;
    `written_apart`: names that folding makes like a closed word (علي, على); `ordinary`:
    words that inflect as names do not.
    """

    bodies: frozenset[str]
    naming: frozenset[str]
    media: frozenset[str]
    stations: frozenset[str]
    agencies: frozenset[str]
    definite: frozenset[str]
    landmarks: frozenset[str]
    places: frozenset[str]
    links: frozenset[str]
    called: frozenset[str]
    titles: frozenset[str]
    common: frozenset[str]
    breaks: frozenset[str]
    written_apart: frozenset[str]
    ordinary: frozenset[str]
