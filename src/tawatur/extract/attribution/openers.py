"""Where the content of a statement begins: a complementiser, a quotation, a colon, or a particle that the verb takes."""

from tawatur.extract.attribution.scene import KEEPS, Scene
from tawatur.extract.attribution.subject import skip_adjuncts
from tawatur.language.attribution import HEAD, Class, Cue
from tawatur.text import Kind

_REACH = 60  # tokens from a verb to the beginning of what was said
_PHRASE = 7  # tokens in marks that may be the head of a longer noun phrase or the title of a work
_BESIDE = 2  # tokens between a subject and a phrase that says through whom it is told
_TRANSPARENT = frozenset({"ar.cue.qala"})
_ADVERBIAL = frozenset({"هامش", "حسابه", "حسابها", "صفحته", "صفحتها", "موقعه", "موقعها", "متن", "راس", "مدي", "مدار", "الهواء", "الاقل", "الفور"})


class Opener:
    """Where the content begins: `at` its first token, `kind` what opens it."""

    __slots__ = ("at", "kind")

    def __init__(self, kind: str, at: int) -> None:
        self.kind = kind
        self.at = at


def is_speech_verb(scene: Scene, i: int) -> bool:
    """A finite verb of speech at `i`."""
    if i >= len(scene.words):
        return False
    cues = scene.words[i].cues
    if scene.words[i].stem.endswith("ا") and any(c.aspect == "participle" for c in cues):
        return False  # «طالبا» is a circumstance before it is a dual
    return any(c.aspect in ("perfect", "imperfect") for c in cues)


def opens_relative(scene: Scene, k: int) -> bool:
    """Whether an imperfect at `k` says who an unnamed source is: «قال مصدر يتابع الملف إن»."""
    before = scene.words[k - 1] if k else None
    if before is None or before.classes & (Class.DEFINITE | Class.PREPOSITION) or k - 1 in scene.reading.figure_at:
        return False
    if scene.words[k].conjunction or not all(c.aspect == "imperfect" for c in scene.words[k].cues) or not scene.words[k].cues:
        return False
    first = scene.first(k)
    nouns = [j for j in range(max(first + 1, k - 3), k) if scene.words[j].classes & (Class.PERSON | Class.PEOPLE)]
    return bool(nouns) and not scene.words[nouns[0]].classes & Class.DEFINITE and is_speech_verb(scene, nouns[0] - 1)


def _transparent(scene: Scene, i: int) -> bool:
    """«قائلا», «بقوله», «بالقول» after a verb of speech carry the same statement on."""
    word = scene.words[i]
    return any(c.rule in _TRANSPARENT and c.aspect in ("participle", "noun") for c in word.cues)


def find_opener(scene: Scene, cue: Cue, i: int, end: int, after_subject: int) -> Opener | None:
    """The beginning of what was said, from token `i` (after the verb) on, before `end`.

    A complementiser, a quotation or a colon is looked for across adverbs, parentheses and relative
    clauses; a particle or a noun phrase only right after the subject and its adjuncts.
    """
    takes = cue.takes
    relative = aside = False
    k = i
    stop = min(end, i + _REACH)
    while k < stop:
        token, word = scene.tokens[k], scene.words[k]
        if token.kind is Kind.MARK:
            quote = scene.opens.get(k)
            if quote is not None:
                titled = scene.is_mark(quote.close + 1, ":") and quote.last - quote.first < _PHRASE
                if (k >= after_subject or not scene.is_name(quote)) and not titled:
                    if _speech(scene, takes, quote, k, i):
                        return Opener("quote", k)
                k = min(quote.close, stop) + 1
                continue
            headline = scene.tokens[k].start < len(scene.reading.document.title or "")  # «روحاني يهدد: …»
            if token.norm == ":" and ("colon" in takes or "quote" in takes or headline):
                nxt = scene.opens.get(k + 1)
                if nxt is not None:
                    return Opener("quote", k + 1)
                return Opener("colon", k + 1) if ("colon" in takes or headline) and k + 1 < end else None
            if token.norm in "(" and k + 1 < stop:
                close = next((j for j in range(k + 1, min(stop, k + 20)) if scene.is_mark(j, ")")), None)
                k = close if close is not None else k
            if token.norm in "،,":
                relative = False
            k += 1
            continue
        classes = word.classes
        if classes & Class.COMPLEMENTISER and word.conjunction != "ف":
            return complement(scene, takes, k)
        if classes & Class.RELATIVE or word.stem == "ما" and (scene.norm(k + 1) == "اذا" or is_speech_verb(scene, k + 1)):
            relative = True  # «رداً على سؤال حول ما إذا …»: a clause of its own up to its verb
        elif k > i and k - after_subject <= _BESIDE and scene.phrase_at(k) is not None:
            aside = True  # «قال فلان بحسب ما أوردت الوكالة "…"»
        elif relay_phrase(scene, k):
            k += relay_phrase(scene, k)
            continue
        elif k == after_subject and opens_relative(scene, k):
            relative = True
        elif is_speech_verb(scene, k) and not classes & (HEAD | Class.ORDINARY):
            object_of_relative = any(c.object for c in word.cues)
            if not relative and not aside and not object_of_relative and k > i:
                return None
            relative = aside = False
        elif any(c.aspect == "participle" for c in word.cues) and not _transparent(scene, k) and k > i and scene.is_mark(k - 1, "،,"):
            return None
        if k >= after_subject and not relative:
            found = _particle(scene, takes, k, after_subject)
            if found is not None:
                clause = _clause_ahead(scene, takes, k + 1, stop) if k > after_subject else None
                return clause or found
        k += 1
    return None


def _clause_ahead(scene: Scene, takes: frozenset[str], k: int, stop: int) -> Opener | None:
    """«في بيان وصل للموقع بالبريد أن»: past particles of adjuncts, a complementiser in the same clause."""
    while k < stop and not scene.is_mark(k, "،,:؛.") and not is_speech_verb(scene, k) and k not in scene.opens:
        if scene.words[k].classes & Class.COMPLEMENTISER and not scene.words[k].conjunction:
            return complement(scene, takes, k)
        k += 1
    return None


def _speech(scene: Scene, takes: frozenset[str], quote: object, k: int, i: int) -> bool:
    """Whether a quotation met on the way is what was said."""
    if "quote" not in takes:
        return False
    return not scene.is_name(scene.opens[k])


def complement(scene: Scene, takes: frozenset[str], k: int) -> Opener | None:
    """A complementiser at `k`: of this verb only if what stands before it is what the verb takes."""
    word, before = scene.words[k], scene.norm(k - 1)
    particle = word.particle or (before if before in ("الي", "علي", "من", "عن", "في") else "")
    if particle == "ب" and "clause" in takes:
        return Opener("clause", k)
    if not particle:
        if scene.words[k - 1].classes & (Class.PREPOSITION | Class.CONJUNCTION | Class.ADVERB | Class.NEGATION) and not (
            scene.words[k - 1].classes & (HEAD | Class.TIME | Class.ADVERB)
        ):
            # بعد أن، إلا أن، دون أن: a clause of time or contrast, unless it ends an adjunct (قال له إن).
            return Opener("clause", k) if scene.norm(k - 1)[-1:] in "همانيك" and "clause" in takes and len(scene.norm(k - 1)) <= 5 and scene.norm(k - 1) not in ("الا", "من", "عن", "لكن") else None
        return Opener("clause", k) if "clause" in takes else None
    if particle in takes or particle + " clause" in takes:
        return Opener(particle, k)
    if "clause" in takes and particle in ("في", "الي", "علي"):
        return Opener("clause", k)
    return None


def _particle(scene: Scene, takes: frozenset[str], k: int, after_subject: int) -> Opener | None:
    """A particle that the verb takes, with a noun phrase or a complementiser after it."""
    word, norm = scene.words[k], scene.norm(k)
    if norm in ("ب", "ل") and norm in takes and k + 1 in scene.opens:
        return Opener(norm, k)
    before = scene.words[k - 1]
    participle = before.classes & Class.DEFINITE and before.stem.startswith("الم") and not before.classes & HEAD
    governed = participle and k - 1 not in scene.reading.figure_at
    if governed and k > after_subject:
        return None  # «المكلف بتشكيل», «المتمثل بجماعات»: the participle's particle, not the verb's
    inside = scene.reading.figure_at.get(k)
    if norm in KEEPS or inside is not None and inside is scene.reading.figure_at.get(k - 1):
        return None  # «التحالف بقيادة …»: whose it is, not what is said
    if word.particle and word.particle in takes and not word.classes & (Class.CARRIER | Class.PRONOUN | Class.ADVERB):
        return Opener(word.particle, k)
    if norm in takes and k + 1 < len(scene.tokens) and norm in ("الي", "علي", "من", "عن", "في"):
        nxt, following = scene.norm(k + 1), scene.words[k + 1]
        if following.classes & Class.COMPLEMENTISER:
            return Opener(norm, k + 1)
        if _transparent(scene, k + 1) and k + 2 in scene.opens and "quote" in takes:
            return Opener("quote", k + 2)  # «شدد على القول "…"»
        carried = following.classes & Class.CARRIER and norm in ("في", "من")
        if nxt in _ADVERBIAL or nxt in scene.lexicon.networks or carried or following.classes & Class.TIME and norm in ("في", "علي", "من"):
            return None
        if norm == "من" and k == after_subject and following.classes & Class.DEFINITE and "من" not in takes:
            return None
        return Opener(norm, k)
    if word.classes & Class.INTERROGATIVE and word.stem in takes:
        return Opener(word.stem, k)
    return None


def relay_phrase(scene: Scene, k: int) -> int:
    """How many words «نقلا عن» has, where it stands at token `k`; else 0."""
    found = scene.lexicon.phrases.get(scene.norm(k), ())
    return next((len(p.words) for p in found if p.relays and scene.matches(k, p.words)), 0)


def past_carrier(scene: Scene, i: int, end: int) -> int:
    """Past «في تسجيل صوتي», «خلال مؤتمر صحفي أمس», «في وقت سابق»: what the words were carried by."""
    while i + 1 < end and scene.words[i].classes & Class.PREPOSITION and scene.words[i + 1].classes & Class.CARRIER:
        i += 2
        while i < end and scene.tokens[i].kind is Kind.WORD and (
            scene.norm(i).endswith(("ي", "يه")) and not scene.words[i].cues or scene.norm(i) in _QUALIFIES
        ):
            i += 1
        i = skip_adjuncts(scene, i, end)
    return i


_QUALIFIES = frozenset({"له", "لها", "لهم", "سابق", "سابقه", "لاحق", "عاجل", "مشترك", "مشتركه", "مقتضب", "مسجل", "مسجله", "مكتوب", "منفصل", "متلفز", "متلفزه"})
