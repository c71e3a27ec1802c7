"""What the stage of figures needs of a language."""

from collections.abc import Callable, Mapping

import msgspec

from tawatur.model import Category

Words = tuple[str, ...]
Kinds = Callable[[str], Category | None]


class QuantityLexicon(msgspec.Struct, frozen=True):
    """Folded words and sequences of words, with the particles attached to them where a word may take some.

    Number phrases — `opens`: whether one may begin with a word; `before`, `after`: sequence → about, over, under or percent; `between`: what opens a range,
    `ends`: what joins its ends, `conjunction`: the attached "and"; `ones`: words for one, which count nothing
    alone; `article`: the attached article;
    `feminine`: the ending of feminine nouns; `plain`: a noun without its accusative ending; `definite`: whether a
    noun has the article or a possessive.

    What is counted — `noun`: a word → category, None if unknown; `people`: whether the form of an unknown word
    is that of a plural of people; `joined`: whether an unknown word is another word behind a particle; `dual`: a noun in the dual → category, None for any other word;
    `singular`: of a dual that no other form looks like (هنديان), "" for any other word; `classifiers`: nouns that count in the name of the next one; `rest`: words for others of the kind just
    counted; `partitive`, `only`, `vague`: what may stand between number and noun; `area`, `height`: words that make a
    length something else; `sums`, `shares`: what stands before a number without a noun; `not_counted`: words
    after which a number is a name; `closed`: words that are no nouns; `whole`: words
    from which no particle is cut; `currencies`: one or two words without case endings and article → ISO 4217.

    What became of people — `fate`: word → category; `fate_verbs`: those of them that are verbs; `fate_objects`: those with an object attached (قتلهم); `fate_after`:
    sequences just after a figure; `governs`: verbs and nouns that say nothing of it; `clauses`: words at which
    another clause begins; `counting`: words before those of
    `fate` for the number of such people; `spared`: people whom nothing befell; `not_shared`: nouns of which a fraction is a name; `numbering`: words by which a figure counts people told of before; `subset`: words before a figure that is a part of another.
    """

    opens: Callable[[str], bool]
    before: Mapping[Words, str]
    after: Mapping[Words, str]
    between: frozenset[Words]
    ends: frozenset[str]
    conjunction: str
    ones: frozenset[str]
    article: str
    feminine: str
    plain: Callable[[str], str]
    definite: Callable[[str], bool]
    noun: Kinds
    people: Callable[[str], bool]
    joined: Callable[[str], bool]
    dual: Kinds
    singular: Callable[[str], str]
    classifiers: frozenset[str]
    rest: frozenset[str]
    partitive: frozenset[str]
    only: frozenset[str]
    vague: frozenset[str]
    area: frozenset[str]
    height: frozenset[str]
    sums: frozenset[str]
    shares: frozenset[str]
    not_counted: frozenset[str]
    closed: frozenset[str]
    whole: frozenset[str]
    currencies: Mapping[Words, str]
    fate: Mapping[str, Category]
    fate_verbs: frozenset[str]
    fate_objects: frozenset[str]
    fate_after: Mapping[Words, Category]
    governs: frozenset[str]
    clauses: frozenset[str]
    spared: frozenset[str]
    counting: frozenset[str]
    not_shared: frozenset[str]
    numbering: frozenset[str]
    subset: frozenset[str]
