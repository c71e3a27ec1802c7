"""Compiles data/quantities.toml for the stage of figures."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

import msgspec

from tawatur.language.measure import QuantityLexicon, Words
from tawatur.language.numbers import NumberLexicon
from tawatur.languages.ar.morphology import conjugate, noun_forms
from tawatur.languages.ar.nouns import CountedNouns, definite, plain
from tawatur.lexicon import Lexicon
from tawatur.model import Category
from tawatur.text import fold

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("", "ب", "ل", "ك")
_SETS = (
    "ends", "ones", "classifiers", "rest", "partitive", "only", "vague", "spared", "counting", "not_shared", "numbering", "area", "height", "sums", "shares", "not_counted",
)  # fmt: skip
# Classes of words.toml that are no nouns.
_CLOSED = (
    "complementiser", "interrogative", "preposition", "time", "relative", "conjunction", "auxiliary", "negation",
    "demonstrative", "pronoun", "adverb",
)  # fmt: skip


def compile_quantities(lexicon: Lexicon, numbers: NumberLexicon, ordinary: frozenset[str]) -> QuantityLexicon:
    """The figures' words; a category that does not exist is refused. `ordinary`: see training/."""
    tables = lexicon.files["quantities.toml"]
    words = tables["words"]
    nouns = CountedNouns(tables["nouns"], words, ordinary)
    verbs = {name: frozenset(_verbs(forms)) for name, forms in tables["fate_verbs"].items()}
    objects = {name: frozenset(_objects(forms)) for name, forms in tables["fate_verbs"].items()}
    told = {form: name for name, forms in tables["fate_nouns"].items() for form in _nouns(forms)}
    told |= {form: name for group in (objects, verbs) for name, forms in group.items() for form in forms}
    wrong = frozenset(_attached(_folded(tables["not_fate"]["words"]), _CONJUNCTIONS))
    told = {form: name for form, name in told.items() if form not in wrong}
    subset = frozenset(_attached(_folded(words["subset"]), _CONJUNCTIONS))
    classes = lexicon.files["words.toml"]["classes"]
    before = _sequences(_filled(tables["before"], tables["measure"]["words"].split()))
    between = frozenset(_sequence(form) for form in words["between"].split("|"))
    opens = _opening(frozenset({*numbers.starts, *numbers.open, *(key[0] for key in (*before, *between))}), nouns)
    # A known word that begins with ك is no comparison: كميات is not ك + مئات.
    whole = frozenset(w for w in ordinary if w.startswith("ك") and opens(w[1:]))
    return QuantityLexicon(
        opens=opens,
        whole=whole | frozenset(_folded(words["whole"])),
        before=before,
        after=_sequences(tables["after"]),
        between=between,
        conjunction=fold(words["and"]),
        article=fold(words["article"]),
        feminine=fold("ة"),
        plain=plain,
        definite=definite,
        noun=nouns.noun,
        people=nouns.people,
        joined=nouns.joined,
        dual=nouns.dual,
        singular=nouns.singular,
        closed=frozenset(_attached(_folded(" ".join([words["not_nouns"], *(classes[name] for name in _CLOSED)])), _CONJUNCTIONS)),
        currencies=_currencies(_sequences(tables["currencies"]), tables["currency_plurals"]),
        fate=msgspec.convert(told, dict[str, Category]),
        fate_verbs=frozenset().union(*verbs.values()) - wrong,
        fate_objects=frozenset().union(*objects.values()) - frozenset().union(*verbs.values()),
        fate_after=msgspec.convert(_sequences(tables["fate_after"]), dict[Words, Category]),
        governs=frozenset({*_verbs(tables["governs"]["verbs"]), *_nouns(tables["governs"]["nouns"])} - subset),
        clauses=frozenset(_attached(_folded(tables["governs"]["clauses"]), _CONJUNCTIONS)),
        subset=subset,
        **{name: frozenset(_folded(words[name])) for name in _SETS},
    )


def _opening(starts: frozenset[str], nouns: CountedNouns) -> Callable[[str], bool]:
    @lru_cache(maxsize=65536)
    def opens(word: str) -> bool:
        return word in starts or word.removeprefix("ال") in starts or nouns.dual(word) is not None or bool(nouns.singular(word))

    return opens


def _folded(words: str) -> list[str]:
    return [fold(w) for w in words.split()]


def _sequence(form: str) -> Words:
    return tuple(fold(form).split())


def _sequences(table: Mapping[str, str]) -> dict[Words, str]:
    return {_sequence(form): name for name, forms in table.items() for form in forms.split("|")}


def _currencies(table: Mapping[Words, str], plurals: Mapping[str, str]) -> dict[Words, str]:
    """Also in the plural: (جنيه, مصري) → (جنيهات, مصريه)."""
    several = {fold(one): fold(many) for one, many in plurals.items()}
    out = dict(table)
    for (noun, *origin), code in table.items():
        if noun in several:
            out[(several[noun], *(w if w.endswith("ه") else w + "ه" for w in origin))] = code
    return out


def _filled(table: Mapping[str, str], words: list[str]) -> dict[str, str]:
    """Each form with _ in it once for every word that may stand there."""
    return {
        name: "|".join(form.replace("_", word) for form in forms.split("|") for word in (words if "_" in form else [""]))
        for name, forms in table.items()
    }


def _attached(words: Iterable[str], particles: Iterable[str]) -> list[str]:
    return [particle + word for word in words for particle in particles]


def _verbs(pairs: str) -> list[str]:
    """All forms of «perfect/imperfect», with conjunctions."""
    forms: set[str] = set()
    for pair in pairs.split():
        perfect, imperfect = pair.split("/")
        forms |= {f.norm for f in conjugate(perfect, imperfect) if f.aspect not in ("participle", "jussive")}
    return _attached(forms, _CONJUNCTIONS)


def _objects(pairs: str) -> list[str]:
    """The forms of those verbs with an object pronoun of the third person, as in «20 شخصا قتلهم …»."""
    forms: set[str] = set()
    for pair in pairs.split():
        perfect, imperfect = pair.split("/")
        made = conjugate(perfect, imperfect, objects=True)
        forms |= {f.norm for f in made if f.object in ("ه", "ها", "هم") and f.aspect in ("perfect", "imperfect")}
    return sorted(forms)


def _nouns(nouns: str) -> list[str]:
    """All forms of verbal and other nouns, with the article, possessives, prepositions and conjunctions."""
    forms = {form.norm for noun in nouns.split() for form in noun_forms(noun)} | set(_folded(nouns))
    forms |= {"ال" + noun for noun in _folded(nouns)}
    forms |= {"ل" + form.removeprefix("ا") for form in forms if form.startswith("ال")}
    return _attached(_attached(forms, _PREPOSITIONS), _CONJUNCTIONS)
