"""The written forms of an Arabic verb, folded, from the four forms a dictionary gives.

Newspapers write no vowels, so a form stands for several readings (the passive of the sound verb looks
like its active); what differs in writing is generated here: person, gender and number, the shortened
jussive, the future س, attached object pronouns, active and passive participles.
"""

from collections.abc import Iterator
from typing import Literal

import msgspec

from tawatur.text import fold

Aspect = Literal["perfect", "imperfect", "jussive", "passive", "participle", "passive-participle", "noun"]


class Form(msgspec.Struct, frozen=True):
    """One written form.

    `norm`: folded, without conjunctions. `aspect`: see `Aspect` ("passive": only where writing shows it).
    `person` 1, 2, 3 or None; `gender` "m", "f" or None; `number` "s", "d", "p" or None. `object`: the
    attached pronoun (ه ها هم …) or "". `future`: with س.
    """

    norm: str
    aspect: Aspect
    person: int | None = None
    gender: str | None = None
    number: str | None = None
    object: str = ""
    future: bool = False


OBJECTS = ("ه", "ها", "هم", "هما", "هن", "ني", "نا", "ك", "كم")
_WEAK = "ايى"


def _short_perfect(perfect: str, imperfect: str) -> str:
    """The stem before a consonant ending: قال → قل, أفاد → أفد, نفى → نفي, دعا → دعو, رد → ردد."""
    last, middle = perfect[-1], perfect[-2] if len(perfect) > 2 else ""
    if len(perfect) == 2:
        return perfect + last
    if last == "ي":
        return perfect
    if last == "ا":
        return perfect[:-1] + ("و" if imperfect.endswith("و") else "ي")
    if middle == "ا" and len(perfect) >= 3 and (imperfect[-2] in "اوي"):
        return perfect[:-2] + last
    return perfect


def _perfect(perfect: str, imperfect: str) -> Iterator[Form]:
    weak = perfect[-1] in "اي" and imperfect[-1] in "ايو" and len(perfect) > 2
    base = perfect[:-1] if weak else perfect
    short = _short_perfect(perfect, imperfect)
    dual = base + ("و" if imperfect[-1] == "و" and perfect[-1] == "ا" else "ي") if weak else perfect
    yield Form(perfect, "perfect", 3, "m", "s")
    yield Form(base + "ت", "perfect", 3, "f", "s")
    yield Form(base + "وا", "perfect", 3, "m", "p")
    yield Form(dual + "ا", "perfect", 3, "m", "d")
    yield Form(base + "تا", "perfect", 3, "f", "d")
    yield Form(short + "ن", "perfect", 3, "f", "p")
    yield Form(short + "ت", "perfect", 1, None, "s")
    yield Form(short + "نا", "perfect", 1, None, "p")


def _imperfect(imperfect: str) -> Iterator[Form]:
    rest = imperfect[1:]
    weak = rest[-1] in "ايو" and len(rest) > 1
    hollow = len(rest) > 2 and rest[-2] in "اوي" and rest[-1] not in "ايو"
    base = rest[:-1] if weak else rest
    for letter, person, gender, number in (
        ("ي", 3, "m", "s"), ("ت", 3, "f", "s"), ("ا", 1, None, "s"), ("ن", 1, None, "p"),
    ):  # fmt: skip
        yield Form(letter + rest, "imperfect", person, gender, number)
        if weak:
            yield Form(letter + base, "jussive", person, gender, number)
        elif hollow:
            yield Form(letter + rest[:-2] + rest[-1], "jussive", person, gender, number)
    dual = base + ("و" if rest[-1] == "و" else "ي") if weak else rest
    for letter, gender in (("ي", "m"), ("ت", "f")):
        yield Form(letter + dual + "ان", "imperfect", 3, gender, "d")
    yield Form("ي" + base + "ون", "imperfect", 3, "m", "p")
    yield Form("ي" + base + "وا", "imperfect", 3, "m", "p")
    yield Form(
        "ي" + (dual if weak else rest[:-2] + rest[-1] if hollow else rest) + "ن", "imperfect", 3, "f", "p"
    )


def active_participle(perfect: str, imperfect: str, derived: bool = False) -> str:
    """Masculine singular: from form II on م + the imperfect's stem; of form I the pattern فاعل.

    `derived`: a verb of three written letters is of form II (حذّر), which writing does not show.
    """
    rest = imperfect[1:]
    if derived or len(perfect) > 3:
        return "م" + (rest[:-1] if rest[-1] in "اي" else rest)
    if perfect[1] == "ا":
        return perfect[0] + "اي" + perfect[2]
    if perfect[-1] in "اي":
        return perfect[0] + "ا" + perfect[1]
    if len(perfect) == 2:
        return perfect[0] + "ا" + perfect[1]
    return perfect[0] + "ا" + perfect[1:]


def participle_forms(participle: str, weak: bool) -> Iterator[Form]:
    """Gender, number and the accusative of a participle, which is what a circumstance stands in."""
    full = participle + "ي" if weak else participle
    for ending, gender, number in (
        ("", "m", "s"), ("ا", "m", "s"), ("ه", "f", "s"), ("ين", "m", "p"), ("ون", "m", "p"),
        ("ان", "m", "d"), ("ات", "f", "p"), ("تين", "f", "d"),
    ):  # fmt: skip
        stem = participle if weak and ending in ("ين", "ون") else full
        yield Form(stem + ending, "participle", None, gender, number)
    if weak:
        yield Form(participle, "participle", None, "m", "s")


def _passive(perfect: str, imperfect: str) -> Iterator[Form]:
    """Passives that writing shows: قال → قيل, يقول → يقال; others look like the active."""
    if len(perfect) == 3 and perfect[1] == "ا":
        stem = perfect[0] + "ي" + perfect[2]
        yield Form(stem, "passive", 3, "m", "s")
        yield Form(stem + "ت", "passive", 3, "f", "s")
    rest = imperfect[1:]
    if len(rest) > 2 and rest[-2] in "وي" and rest[-1] not in "ايو":
        for letter, gender in (("ي", "m"), ("ت", "f")):
            yield Form(letter + rest[:-2] + "ا" + rest[-1], "passive", 3, gender, "s")
    if rest[-1] == "و" and len(rest) > 1:
        for letter, gender in (("ي", "m"), ("ت", "f")):
            yield Form(letter + rest[:-1] + "ي", "passive", 3, gender, "s")


def _with_object(form: Form) -> Iterator[Form]:
    stem = form.norm
    if form.person == 3 and form.number == "p" and stem.endswith("وا"):
        stem = stem[:-1]
    elif stem.endswith("ي") and form.aspect in ("perfect",):
        stem = stem[:-1] + "ا"  # نفى + ه → نفاه
    for pronoun in OBJECTS:
        yield msgspec.structs.replace(form, norm=stem + pronoun, object=pronoun)


def conjugate(
    perfect: str,
    imperfect: str,
    *,
    participle: str | None = None,
    nouns: tuple[str, ...] = (),
    objects: bool = False,
    resumed: bool = False,
    derived: bool = False,
) -> tuple[Form, ...]:
    """All written forms of one verb, the first reading of each first.

    `perfect`, `imperfect`: third person masculine singular as a dictionary writes them (قال، يقول).
    `participle`: the active one, where it is not regular. `nouns`: verbal nouns and other nouns of speech
    (قول، تصريح). `derived`: see `active_participle`. `objects`: the forms with an attached object pronoun (اتهمه، تعتبرها)
    of all persons and of the participle too; `resumed`: those of the third person, which take up what is said (ما ذكرته).
    """
    p, i = fold(perfect), fold(imperfect)
    verbs = [*_perfect(p, i), *_imperfect(i)]
    verbs += [
        msgspec.structs.replace(f, norm="س" + f.norm, future=True) for f in verbs if f.aspect == "imperfect"
    ]
    out = list(verbs)
    out += _passive(p, i)
    for form in verbs:
        if objects or resumed and form.person == 3 and not form.future:
            out += _with_object(form)
    active = fold(participle) if participle else active_participle(p, i, derived)
    weak = participle is None and i[-1] in "ايو" and p[-1] in "اي" and len(i) > 2
    out += participle_forms(active, weak)
    if objects:
        out += [Form(active + o, "participle", None, "m", "s", o) for o in OBJECTS[:5]]
    for noun in nouns:
        out += noun_forms(noun)
    return _first_of_each(out)


def noun_forms(noun: str) -> Iterator[Form]:
    """A verbal noun with its possessive pronouns, accusative and sound plural: قول، قوله، قولا، تهديداتها."""
    norm = fold(noun)
    gender = "f" if norm.endswith("ه") else "m"
    stem = norm[:-1] + "ت" if gender == "f" else norm
    yield Form(norm, "noun", None, gender, "s")
    if gender == "m" and norm[-1] not in "اء":
        yield Form(norm + "ا", "noun", None, gender, "s")
    for pronoun in OBJECTS[:5]:
        yield Form(stem + pronoun, "noun", 3, gender, "s", pronoun)
    plural = (norm[:-1] if gender == "f" else norm) + "ات"
    yield Form(plural, "noun", None, "f", "p")
    for pronoun in OBJECTS[:5]:
        yield Form(plural + pronoun, "noun", 3, "f", "p", pronoun)


def _first_of_each(forms: list[Form]) -> tuple[Form, ...]:
    seen: dict[tuple[str, str, bool], Form] = {}
    for form in forms:
        seen.setdefault((form.norm, form.aspect, bool(form.object)), form)
    return tuple(seen.values())
