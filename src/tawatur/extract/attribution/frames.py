"""From a cue to its content: what a verb, a participle, a noun or a phrase takes."""

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import KEEPS, Phrase, read_subject, skip_adjuncts, subject_before
from tawatur.language.attribution import HEAD, Class, Cue
from tawatur.text import Kind

_REACH = 60  # tokens from a verb to the beginning of what was said
_TRANSPARENT = frozenset({"ar.cue.qala"})
_ADVERBIAL = frozenset(
    {"هامش", "حسابه", "حسابها", "صفحته", "صفحتها", "موقعه", "موقعها", "تويتر", "فيسبوك", "متن", "راس", "مدي", "مدار", "الهواء", "الاقل", "الفور"}
)


_PARTICLES = frozenset({"عن", "الي", "ب"})


class Opener:
    """Where the content begins: `at` its first token, `kind` what opens it."""

    __slots__ = ("at", "kind")

    def __init__(self, kind: str, at: int) -> None:
        self.kind = kind
        self.at = at


def is_speech_verb(scene: Scene, i: int) -> bool:
    """A finite verb of speech at `i`."""
    return any(c.aspect in ("perfect", "imperfect") for c in scene.words[i].cues)


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
    relative = False
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
            if token.norm == ":" and ("colon" in takes or "quote" in takes):
                nxt = scene.opens.get(k + 1)
                if nxt is not None:
                    return Opener("quote", k + 1)
                return Opener("colon", k + 1) if "colon" in takes and k + 1 < end else None
            if token.norm in "(" and k + 1 < stop:
                close = next((j for j in range(k + 1, min(stop, k + 20)) if scene.is_mark(j, ")")), None)
                k = close if close is not None else k
            if token.norm in "،,":
                relative = False
            k += 1
            continue
        classes = word.classes
        if classes & Class.COMPLEMENTISER and word.conjunction != "ف":
            return _complement(scene, takes, k)
        if classes & Class.RELATIVE or word.stem == "ما" and scene.norm(k + 1) == "اذا":
            relative = True  # «رداً على سؤال حول ما إذا …»: a clause of its own up to its verb
        elif relay_phrase(scene, k):
            k += relay_phrase(scene, k)
            continue
        elif k == after_subject and opens_relative(scene, k):
            relative = True
        elif is_speech_verb(scene, k) and not classes & (HEAD | Class.ORDINARY):
            object_of_relative = any(c.object for c in word.cues)
            if not relative and not object_of_relative and k > i:
                return None
            relative = False
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
            return _complement(scene, takes, k)
        k += 1
    return None


def _speech(scene: Scene, takes: frozenset[str], quote: object, k: int, i: int) -> bool:
    """Whether a quotation met on the way is what was said."""
    if "quote" not in takes:
        return False
    return not scene.is_name(scene.opens[k])


def _complement(scene: Scene, takes: frozenset[str], k: int) -> Opener | None:
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
        if nxt in _ADVERBIAL or (following.classes & (Class.CARRIER | Class.TIME) and norm in ("في", "علي", "من")):
            return None
        if norm == "من" and k == after_subject and following.classes & Class.DEFINITE and "من" not in takes:
            return None
        return Opener(norm, k)
    if word.classes & Class.INTERROGATIVE and word.stem in takes:
        return Opener(word.stem, k)
    return None


def finite(scene: Scene, i: int, cue: Cue) -> Draft | None:
    """A finite verb: its subject before it, after it, or implied.

    A speaker in front of the verb is the subject; so is the noun phrase after the verb, unless it
    cannot speak and the verb takes it as its object («وأكد ضرورة …»).
    """
    end = scene.last(i)
    word = scene.words[i]
    before = _subject_in_front(scene, i)
    in_front = before is not None and scene.speaks((before.first, before.last))
    subject = None if in_front else read_subject(scene, i + 1, end, _PARTICLES & cue.takes)
    spoken = subject is not None and scene.speaks((subject.first, subject.last))
    if subject is not None and not spoken and (before is not None or "np" in cue.takes and not scene.name_like(subject.first)):
        subject = None
    if subject is None and before is None:
        subject = _after_comma(scene, cue, i, end)
    unknown = _name_before_title(scene, i, end) if subject is None and before is None else None
    subject = subject or unknown
    after = subject.after if subject else skip_adjuncts(scene, i + 1, end)
    opener = find_opener(scene, cue, i + 1, end, after)
    if opener is not None and subject is not None and opener.at <= subject.first:
        subject = None
    near = opener is not None and opener.at <= after
    if not near or opener is not None and opener.kind == "quote" and "np" in cue.takes:
        after = past_carrier(scene, after, end)
        phrase = _object_or_phrase(scene, cue, i, end, subject or before, after)
        if phrase is not None and (opener is None or phrase.kind == "np" and _before_opener(scene, opener, after)):
            opener = phrase
    if opener is None:
        return None
    if subject is not None and word.conjunction and opener.kind in _DEMANDS and _told_before(scene, i):
        subject = None  # «وأكد … وحث فلانا على»: the same speaker, and whom he urges
    known = subject if subject is not None else before
    if known is not None and known is not unknown and not scene.speaks((known.first, known.last)) and not scene.name_like(known.first):
        if opener.kind not in ("clause", "quote", "colon"):
            return None
        known = None  # «نفى كل الاتهامات، قائلا إن»: an object, not who speaks
    draft = Draft((i, i + 1), cue.rule, cue.act, cue, "verb")
    draft.opener = opener.kind
    if subject is not None and known is subject:
        draft.name = _name_beside(scene, subject, opener)
        if unknown is not None:
            draft.name = (unknown.first, unknown.last)
        elif draft.name is not None:
            known = Phrase(subject.first, draft.name[1], opener.at)
    if known is not None and (known is before or known.first < opener.at):
        draft.source = (known.first, known.last if known is before else min(known.last, opener.at))
    draft.negative = _negated(scene, i)
    draft.begin = opener.at
    _relayed(scene, draft, after)
    return draft


def relay_phrase(scene: Scene, k: int) -> int:
    """How many words «نقلا عن» has, where it stands at token `k`; else 0."""
    found = scene.lexicon.phrases.get(scene.norm(k), ())
    return next((len(p.words) for p in found if p.relays and scene.matches(k, p.words)), 0)


def _name_beside(scene: Scene, subject: Phrase, opener: Opener) -> Range | None:
    """«أكد قائد الشرطة نيل باسو أن»: words of no class between a title and what was said are a name that no list knows."""
    first = subject.last + 1 if scene.is_mark(subject.last, "،,") else subject.last
    last = first
    while last < opener.at and _plain(scene, last):
        last += 1
    gap = skip_adjuncts(scene, last, opener.at)
    while gap < opener.at and scene.is_mark(gap, ":،,"):
        gap += 1
    if opener.kind not in ("clause", "quote", "colon") or last - first > _NAME or gap < opener.at:
        return None
    titled = scene.words[subject.first].classes & Class.PERSON and not any(k in scene.reading.figure_at and scene.reading.figure_at[k].kind == "person" for k in range(subject.first, first))
    return (first, last) if titled and last - first >= 2 else None


def _plain(scene: Scene, k: int) -> bool:
    """A word of no class, with nothing attached, that no figure has."""
    word = scene.words[k]
    return scene.tokens[k].kind is Kind.WORD and not scene.tokens[k].newline and k not in scene.reading.figure_at and not (
        word.cues or word.classes or word.particle or word.conjunction
    )


def _name_before_title(scene: Scene, i: int, end: int) -> Phrase | None:
    """«قالت بترا فلان، مسؤولة القسم، إن»: words that nobody knows, and after a comma what their bearer is."""
    last = i + 1
    while last < end and scene.tokens[last].kind is Kind.WORD and not scene.tokens[last].newline and last - i <= _NAME:
        word = scene.words[last]
        if word.cues or word.classes or scene.known_word(scene.norm(last)):
            break
        last += 1
    titled = scene.is_mark(last, "،,") and last + 1 < end and scene.words[last + 1].classes & Class.PERSON
    if last - i < 3 or not titled:
        return None
    apposition = read_subject(scene, last + 1, end)
    after = apposition.last if apposition is not None else last
    return Phrase(i + 1, last, after)


_NAME = 4  # words of a name


def _after_comma(scene: Scene, cue: Cue, i: int, end: int) -> Phrase | None:
    """«وتابع، الوزير: "…"», «قال، اليوم، الوزير إن»: a comma between the verb and its subject."""
    comma = skip_adjuncts(scene, i + 1, end)
    if not scene.is_mark(comma, "،,"):
        return None
    subject = read_subject(scene, comma + 1, end)
    if subject is None or not scene.speaks((subject.first, subject.last)) or subject.first != comma + 1:
        return None
    opener = find_opener(scene, cue, subject.last, end, subject.after)
    return subject if opener is not None and opener.at <= subject.after + 1 else None


def _relayed(scene: Scene, draft: Draft, after: int) -> None:
    """«ذكر الموقع نقلا عن مسؤول أن»: the subject is the medium, who stands after the phrase is the source."""
    for k in range(after, draft.begin):
        length = relay_phrase(scene, k)
        source = read_subject(scene, k + length, draft.begin) if length else None
        if source is not None:
            draft.relay = [draft.source] if draft.source is not None else []
            draft.source = (source.first, source.last)
            return


def _before_opener(scene: Scene, opener: Opener, after: int) -> bool:
    """Whether a noun phrase at `after` is what was said, and not what an opener farther on brings in.

    Before a particle or quotation marks («بدء عملية "…"») it always is; before a complementiser only at a distance.
    """
    return opener.at > after + 3 and not scene.name_like(after) if opener.kind in ("clause", "colon") else opener.at >= after


def past_carrier(scene: Scene, i: int, end: int) -> int:
    """Past «في تسجيل صوتي», «خلال مؤتمر صحفي أمس», «في وقت سابق»: what the words were carried by."""
    while i + 1 < end and scene.words[i].classes & Class.PREPOSITION and scene.words[i + 1].classes & Class.CARRIER:
        i += 2
        while i < end and scene.tokens[i].kind is Kind.WORD and (
            scene.norm(i).endswith(("ي", "يه")) or scene.norm(i) in _QUALIFIES
        ) and not scene.words[i].cues:
            i += 1
        i = skip_adjuncts(scene, i, end)
    return i


_QUALIFIES = frozenset({"له", "لها", "لهم", "سابق", "سابقه", "لاحق", "عاجل", "مشترك", "مشتركه", "مقتضب", "مسجل", "مسجله", "مكتوب", "منفصل", "متلفز", "متلفزه"})
_DEMANDS = ("علي", "الي", "ب")


def _told_before(scene: Scene, i: int) -> bool:
    """Whether the same sentence holds a statement already whose verb this one is joined to, without a comma."""
    first = scene.first(i)
    return not scene.is_mark(i - 1, "،,.") and any(first <= k < i and d.shape == "verb" for k, d in scene.drafts.items())


def _subject_in_front(scene: Scene, i: int) -> Phrase | None:
    begin = scene.first(i)
    if i == begin or scene.words[i].conjunction or scene.words[i - 1].classes & Class.CONJUNCTION:
        return None
    if scene.words[i - 1].stem in ("ما", "مما"):
        return None  # «ما وصفه بأنه»: who speaks is who says the whole
    relative = _noun_of_relative(scene, i, begin)
    return relative if relative is not None else subject_before(scene, i, begin)


def _noun_of_relative(scene: Scene, i: int, begin: int) -> Phrase | None:
    """«تقرير أفاد بأن», «اقتراح جديد يطالب بـ»: an indefinite noun whose clause the verb opens without a pronoun."""
    for first in (i - 1, i - 2):
        if first < begin:
            break
        word = scene.words[first]
        if first == i - 2 and (scene.words[i - 1].classes & (HEAD | Class.DEFINITE | Class.PREPOSITION) or scene.tokens[i - 1].kind is not Kind.WORD):
            break
        if word.classes & Class.DOCUMENT and not word.classes & Class.DEFINITE and first > begin and not word.conjunction:
            return Phrase(first, i, i)
    return None


def _object_or_phrase(scene: Scene, cue: Cue, i: int, end: int, subject: Phrase | None, after: int) -> Opener | None:
    """What no complementiser opens: an object with its particle, a noun phrase, bare words."""
    takes = cue.takes
    for take in takes:
        if take.startswith("object "):
            particle = take[7:]
            at = after if subject is not None or not cue.object else i + 1
            for k in range(at, min(end, at + 24)):
                word = scene.words[k]
                if is_speech_verb(scene, k):
                    break
                if word.particle == particle or scene.norm(k) == particle:
                    begin = k if cue.object else at
                    return Opener("np", begin) if begin < end else None
            return None
    if "np" in takes and after < end:
        after = _past_relative(scene, after, end)
        if subject is not None and scene.is_mark(after, "،,") and after + 1 < end:
            after += 1
        word = scene.words[after]
        nominal = scene.tokens[after].kind is Kind.WORD and not word.classes & _NO_OBJECT and not word.particle
        nominal = nominal and not word.conjunction and not any(c.aspect in ("perfect", "imperfect") for c in word.cues)
        quoted = scene.opens.get(after)
        if quoted is not None and "quote" in takes:
            alone = quoted.close + 1 >= end or scene.is_mark(quoted.close + 1, "،,.؛:!؟?") or quoted.last - quoted.first > _PHRASE
            return Opener("quote" if alone else "np", after if alone else quoted.first)
        if nominal and (not cue.heads or any(_has_head(scene, k, cue.heads) for k in range(after, min(end, after + 4)))):
            if subject is None and not cue.heads and not scene.words[i].conjunction and cue.aspect != "participle":
                return None
            return Opener("np", after)
    if "bare" in takes and subject is not None and after < end and scene.tokens[after].kind is Kind.WORD and after == subject.last:
        word = scene.words[after]
        if not word.particle and not word.classes & Class.PREPOSITION:
            return Opener("bare", after)
    return None


def _past_relative(scene: Scene, after: int, end: int) -> int:
    """«أعلنت الحركة، التي تقاتل الحكومة، مسؤوليتها»: past a relative clause between commas, to its second one."""
    if not (scene.is_mark(after, "،,") and after + 1 < end and scene.words[after + 1].classes & Class.RELATIVE):
        return after
    return next((k for k in range(after + 2, min(end - 1, after + _REACH)) if scene.is_mark(k, "،,")), after)


_PHRASE = 7  # tokens in marks that may be the head of a longer noun phrase
_NO_OBJECT = (
    Class.PREPOSITION | Class.CONJUNCTION | Class.RELATIVE | Class.AUXILIARY | Class.PRONOUN | Class.COMPLEMENTISER | Class.TIME
)  # fmt: skip


def _has_head(scene: Scene, k: int, heads: frozenset[str]) -> bool:
    norm = scene.words[k].stem
    if norm in heads:
        return True
    bare = norm[2:] if norm.startswith("ال") else norm
    return any(bare == h or (bare.startswith(h.rstrip("ه")) and len(bare) - len(h) <= 3 and len(h) > 3) for h in heads)


def participle(scene: Scene, i: int, cue: Cue) -> Draft | None:
    """A circumstance: «مؤكدا أن», «داعية إلى», after a comma or at the end of a clause."""
    word = scene.words[i]
    if word.particle or word.classes & Class.DEFINITE or i == scene.first(i) and cue.number != "s":
        return None
    norm = word.stem
    accusative = norm.endswith(("ا", "ه", "ين"))
    if not accusative:
        return None
    end = scene.last(i)
    draft = Draft((i, i + 1), cue.rule, cue.act, cue, "participle")
    after = skip_adjuncts(scene, i + 1, end)
    opener = find_opener(scene, cue, i + 1, end, after)
    if opener is not None and opener.kind == "clause" and opener.at - i > 14:
        opener = None
    if (opener is None or opener.at > after + 3) and (scene.is_mark(i - 1, "،,\"”»") or word.conjunction):
        opener = _object_or_phrase(scene, cue, i, end, None, after) or opener
    if opener is None:
        return None
    joined = scene.is_mark(i - 1, "،,\"”»)") or bool(word.conjunction)
    if not joined and opener.kind not in ("clause", "quote", "colon") and not scene.words[opener.at].classes & Class.COMPLEMENTISER:
        return None  # «وجد نفسه مطالبا بالرد»: a predicate, not a circumstance of speech
    draft.opener = opener.kind
    draft.carried = True
    draft.negative = _negated(scene, i)
    draft.begin = opener.at
    return draft


def noun(scene: Scene, i: int, cue: Cue) -> Draft | None:
    """A noun of speech: «قوله إن», «تأكيد الوزير أن», «تحذيرات من»."""
    end = scene.last(i)
    owned = bool(cue.object)
    by = i + 2 if scene.norm(i + 1) == "من" and not owned else i + 1  # «دعوة من فلان إلى»
    subject = None if owned else read_subject(scene, by, min(end, i + 16), _PARTICLES)
    if by > i + 1 and subject is not None and not scene.speaks((subject.first, subject.last)):
        subject = None
    after = subject.after if subject else i + 1
    while after + 1 < end and subject is not None and scene.is_mark(after, "،,") and not scene.words[after + 1].classes & _NO_OBJECT:
        after += 1
    if after >= end:
        return None
    if scene.opens.get(after) is not None and "quote" in cue.takes and (owned or scene.words[i].particle):
        opener: Opener | None = Opener("quote", after)
    elif scene.is_mark(after, ":") and scene.opens.get(after + 1) is not None and (owned or scene.words[i].particle):
        opener = Opener("quote", after + 1)
    elif scene.is_mark(after, "،,") and after + 1 < end and scene.words[after + 1].classes & Class.COMPLEMENTISER:
        opener = _complement(scene, cue.takes, after + 1)
    elif scene.words[after].classes & Class.COMPLEMENTISER:
        opener = _complement(scene, cue.takes, after)
    elif after + 1 < end and scene.words[after + 1].classes & Class.COMPLEMENTISER and scene.norm(after) in ("الي", "علي", "من"):
        opener = _complement(scene, cue.takes, after + 1)
    elif subject is not None and "np" in cue.takes and scene.speaks((subject.first, subject.last)) and _bare_noun(scene, after):
        opener = Opener("np", after)
    else:
        opener = None
    if opener is None:
        return None
    draft = Draft((i, i + 1), cue.rule, cue.act, cue, "noun")
    draft.opener = opener.kind
    if subject is not None:
        draft.source = (subject.first, subject.last)
    elif not owned and not scene.words[i].particle and not scene.words[i].classes & Class.DEFINITE:
        return None
    draft.carried = subject is None
    draft.begin = opener.at
    return draft


def _bare_noun(scene: Scene, k: int) -> bool:
    """An indefinite noun in construct, the object of a verbal noun: «إعلان فلان بدء العملية»."""
    word = scene.words[k]
    if scene.tokens[k].kind is not Kind.WORD or word.particle or word.conjunction or word.cues or k in scene.reading.figure_at:
        return False
    return not word.classes & (_NO_OBJECT | HEAD | Class.DEFINITE | Class.ADVERB | Class.DEMONSTRATIVE) and not scene.name_like(k)


def _negated(scene: Scene, i: int) -> bool:
    before = scene.words[i - 1] if i else None
    if before is None:
        return False
    if before.stem in ("لم", "لا", "لن", "ما"):
        return True
    return scene.norm(i - 1) == "ان" and scene.norm(i - 2) in ("دون", "بدون")
