"""From a cue to its content: what a verb, a participle or a noun takes."""

from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.openers import (
    Opener,
    complement,
    find_opener,
    is_speech_verb,
    past_carrier,
    relay_phrase,
)
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import (
    Phrase,
    before_object,
    oblique,
    read_subject,
    skip_adjuncts,
    subject_before,
    without_object,
)
from tawatur.extract.attribution.unlisted import name_before_title, name_beside
from tawatur.language.attribution import HEAD, Class, Cue
from tawatur.text import Kind

_REACH = 60  # tokens over which a relative clause between commas may run
_PARTICLES = frozenset({"عن", "الي", "ب", "في", "علي"})
_DEMANDS = ("علي", "الي", "ب")


def finite(scene: Scene, i: int, cue: Cue) -> Draft | None:
    """A finite verb: its subject before it, after it, or implied; not for those whose subject is what is said.

    A speaker in front of the verb is the subject; so is the noun phrase after the verb, unless it
    cannot speak and the verb takes it as its object («وأكد ضرورة …»).
    """
    if "in" in cue.takes or cue.act == "demand" and i and scene.norm(i - 1) == "ما":
        return None  # «ما يدعو للأسف»
    end = scene.last(i)
    word = scene.words[i]
    before = _subject_in_front(scene, i)
    in_front = before is not None and scene.speaks((before.first, before.last))
    taken = _PARTICLES & {take.removeprefix("object ") for take in cue.takes} | ({"علي"} if cue.act == "demand" else frozenset())
    subject = None if in_front else read_subject(scene, i + 1, end, taken)
    if subject is not None and oblique(scene, subject.first):
        subject = None
    spoken = subject is not None and scene.speaks((subject.first, subject.last))
    if subject is not None and not spoken and (before is not None or "np" in cue.takes and not scene.name_like(subject.first)):
        subject = None
    if subject is None and before is None:
        subject = _after_comma(scene, cue, i, end)
    unknown = name_before_title(scene, i, end) if subject is None and before is None else None
    subject = subject or unknown
    after = subject.after if subject else skip_adjuncts(scene, i + 1, end)
    opener = find_opener(scene, cue, i + 1, end, after)
    if opener is not None and subject is not None and opener.at <= subject.first:
        subject = None
    if opener is None and subject is not None and "np" in cue.takes:
        cut = without_object(scene, subject)
        if cut is not None:
            subject, after = cut, cut.after
    near = opener is not None and opener.at <= after
    if not near or opener is not None and opener.kind == "quote" and "np" in cue.takes:
        after = past_carrier(scene, _past_place(scene, after, end), end)
        phrase = _object_or_phrase(scene, cue, i, end, subject or before, after)
        if phrase is not None and (opener is None or phrase.kind == "np" and _before_opener(scene, opener, after)):
            opener = phrase
    if opener is None:
        return None
    if subject is not None and word.conjunction and opener.kind in _DEMANDS and _told_before(scene, i):
        subject = None  # «وأكد … وحث فلانا على»: the same speaker, and whom he urges
    accused = opener.kind == "np" and subject is not None and any(t.startswith("object") for t in cue.takes) and not cue.object
    if accused and subject is not None and opener.at == subject.after and _is_particle(scene, opener.at, cue):
        second = before_object(scene, subject)
        if second is not None:
            subject, opener = Phrase(subject.first, second, second), Opener("np", second)
        elif len({id(scene.reading.figure_at.get(k)) for k in range(subject.first, subject.last)}) == 1:
            if scene.words[subject.first].stem.endswith(("ون", "ان")) and scene.words[subject.first].classes & Class.DEFINITE:
                return None  # «واتهم الصحفيون بـ»: passive
            opener, subject = Opener("np", subject.first), None  # «واتهم الحكومة بـ»: whom he accuses, and no word of who he is
    known = subject if subject is not None else before
    takes_object = "np" in cue.takes or any(take.startswith("object") for take in cue.takes)
    may_speak = known is None or known is unknown or scene.speaks((known.first, known.last)) or scene.name_like(known.first)
    if known is not None and not may_speak and (takes_object or not scene.words[known.first].classes & Class.DEFINITE):
        if opener.kind not in ("clause", "quote", "colon") and not scene.words[opener.at].classes & Class.COMPLEMENTISER:
            return None
        known = None  # «نفى كل الاتهامات، قائلا إن»: an object, not who speaks
    draft = Draft((i, i + 1), cue.rule, cue.act, cue, "verb")
    draft.opener = opener.kind
    if subject is not None and known is subject:
        draft.name = name_beside(scene, subject, opener)
        if unknown is not None:
            draft.name = (unknown.first, unknown.last)
        elif draft.name is not None:
            known = Phrase(subject.first, draft.name[1], opener.at)
    if known is not None and (known is before or known.first < opener.at):
        draft.source = (known.first, known.last if known is before else min(known.last, opener.at))
    draft.negative = _negated(scene, i)
    draft.begin = opener.at
    _relayed(scene, draft, after)
    _reported(scene, draft, after)
    return draft


def _past_place(scene: Scene, i: int, end: int) -> int:
    """«أكد الاتحاد في هولندا استمرار …»: past where the subject is."""
    figures = scene.reading.figure_at
    place = figures.get(i + 1)
    if scene.norm(i) != "في" or place is None or place.kind not in ("place", "state"):
        return i
    k = i + 1
    while k < end and figures.get(k) is place:
        k += 1
    return skip_adjuncts(scene, k, end)


def _is_particle(scene: Scene, k: int, cue: Cue) -> bool:
    """Whether the particle that follows the verb's object stands at `k`."""
    particle = next((t[7:] for t in cue.takes if t.startswith("object ")), "")
    return scene.words[k].particle == particle or scene.norm(k) == particle


def written_in(scene: Scene, i: int, cue: Cue) -> Draft | None:
    """«جاء في البيان أن», «ورد فيه: "…"»: where the words stand is the source, a pronoun takes up the last one."""
    end = scene.last(i)
    if i + 1 >= end:
        return None
    source: Phrase | None = None
    after = i + 2
    if scene.norm(i + 1) in ("في", "علي"):
        source = read_subject(scene, i + 2, end)
        if source is None or not scene.words[source.first].classes & (Class.DOCUMENT | Class.CARRIER):
            return None
        after = source.after
    elif scene.norm(i + 1) not in ("فيه", "فيها", "به"):
        return None
    opener = find_opener(scene, cue, after, end, after)
    if opener is None or opener.kind not in ("clause", "quote", "colon"):
        return None
    draft = Draft((i, i + 1), cue.rule, cue.act, cue, "verb")
    draft.opener, draft.begin = opener.kind, opener.at
    if source is not None:
        draft.source = (source.first, source.last)
    draft.carried = source is None
    return draft


def _reported(scene: Scene, draft: Draft, after: int) -> None:
    """«قال المدعي بحسب ما أوردت الوكالة "…"»: the medium of a phrase between a verb and what it says."""
    for k in range(after, draft.begin):
        phrase = scene.phrase_at(k)
        if phrase is None:
            continue
        j = k + len(phrase.words)
        while j < draft.begin and (scene.norm(j) in ("ما", "لما") or is_speech_verb(scene, j)):
            j += 1
        source = read_subject(scene, j, draft.begin)
        if source is None and scene.words[j].particle == "ل":
            source = Phrase(j, j + 1, j + 1)
        if source is not None and scene.is_medium((source.first, source.last)):
            draft.relay.append((source.first, source.last))
        return


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
            passed = _past_relative(scene, at, end) if subject is not None else at
            at = passed + 1 if passed > at else at
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
        if scene.norm(after) == "علي" and subject is not None and not takes & {"علي", "علي clause"}:
            addressed = read_subject(scene, after + 1, end)
            after = addressed.after if addressed is not None else after  # «اقترح على الحلفاء زيادة …»
        if subject is not None and scene.is_mark(after, "،,") and after + 1 < end:
            after += 1
        word = scene.words[after]
        nominal = scene.tokens[after].kind is Kind.WORD and not word.classes & _NO_OBJECT and not word.particle
        aspects = {c.aspect for c in word.cues}
        nominal = nominal and not word.conjunction and ("noun" in aspects or not aspects & {"perfect", "imperfect"}) and not relay_phrase(scene, after)
        if nominal and subject is not None and scene.is_mark(after - 1, "،,") and word.classes & Class.PERSON and word.classes & Class.DEFINITE:
            return None  # «أعلن المتحدث، العقيد فلان»: an apposition
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
        object_ = word.stem.endswith("ا") and scene.known_word(word.stem[:-1])
        if not word.particle and not word.classes & Class.PREPOSITION and not object_ and end - after > _BARE:
            return Opener("bare", after)
    return None


def _past_relative(scene: Scene, after: int, end: int) -> int:
    """«أعلنت الحركة، التي تقاتل الحكومة، مسؤوليتها»: past a relative clause between commas, to its second one."""
    if not (scene.is_mark(after, "،,") and after + 1 < end and scene.words[after + 1].classes & Class.RELATIVE):
        return after
    return next((k for k in range(after + 2, min(end - 1, after + _REACH)) if scene.is_mark(k, "،,")), after)


_BARE = 4  # tokens that words without a complementiser have at least
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
    governed = i > scene.first(i) and scene.words[i - 1].classes & Class.PREPOSITION
    if governed and not scene.norm(i - 1).endswith(("ه", "ها", "هم", "هما", "نا")):
        return None  # «أمام مضيفه» is a noun, «قال له مؤكدا» is none
    norm = word.stem
    accusative = norm.endswith(("ا", "ه", "ين"))
    if not accusative:
        return None
    end = scene.last(i)
    if i == scene.first(i) and scene.is_mark(i + 1, ":") and i + 2 not in scene.opens:
        return None  # «ملاحظة: …»
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
        opener = complement(scene, cue.takes, after + 1)
    elif scene.words[after].classes & Class.COMPLEMENTISER:
        opener = complement(scene, cue.takes, after)
    elif after + 1 < end and scene.words[after + 1].classes & Class.COMPLEMENTISER and scene.norm(after) in ("الي", "علي", "من"):
        opener = complement(scene, cue.takes, after + 1)
    elif subject is not None and "np" in cue.takes and scene.speaks((subject.first, subject.last)) and _bare_noun(scene, after) and (
        not cue.heads or _has_head(scene, after, cue.heads)
    ):
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

