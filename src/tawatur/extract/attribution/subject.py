"""The noun phrase that names who speaks, after or before its verb."""

import msgspec

from tawatur.extract.attribution.scene import KEEPS, Scene
from tawatur.language.attribution import HEAD, Class
from tawatur.text import Kind

_STOP = (
    Class.COMPLEMENTISER | Class.RELATIVE | Class.CONJUNCTION | Class.AUXILIARY | Class.TIME | Class.ADVERB | Class.NEGATION
)
_LIMIT = 28  # tokens a source may have, appositions included


class Phrase(msgspec.Struct, frozen=True):
    """Tokens `[first, last)`; `after` is where the clause goes on."""

    first: int
    last: int
    after: int


def skip_adjuncts(scene: Scene, i: int, end: int) -> int:
    """Past adverbs and times, with the commas round them: «قال، أمس، إن»."""
    timex = scene.reading.timex
    while i < end:
        classes = scene.words[i].classes
        token = scene.tokens[i]
        if classes & (Class.TIME | Class.ADVERB) and not classes & HEAD:
            i += 1
        elif scene.is_mark(i, "،,") and i + 1 < end and _adjunct(scene, i + 1):
            i += 1
        elif token.norm in ("قد", "لقد"):
            i += 1
        else:
            k = i + 1 if token.norm in _BEFORE_TIME and i + 1 < end else i
            hit = next((t for t in timex if t.start <= scene.tokens[k].start < t.end), None)
            if hit is None:
                break
            i = k
            while i < end and scene.tokens[i].start < hit.end:
                i += 1
    return i


def _adjunct(scene: Scene, i: int) -> bool:
    if scene.words[i].classes & (Class.TIME | Class.ADVERB):
        return True
    start = scene.tokens[i].start
    return any(t.start <= start < t.end for t in scene.reading.timex)


def oblique(scene: Scene, i: int) -> bool:
    """Whether a noun stands in a case that no subject has: «حث الطرفين على», «وجهت تهما»."""
    word = scene.words[i]
    if i in scene.reading.figure_at or scene.tokens[i].kind is not Kind.WORD:
        return False
    if word.classes & Class.DEFINITE:
        return word.stem.endswith("ين")
    return not word.classes and _accusative(scene, i) and scene.known_word(word.stem[:-1])


def without_object(scene: Scene, phrase: Phrase) -> Phrase | None:
    """«أدان المجلس الهجوم»: the phrase up to a definite noun that is no adjective of the definite one before it."""
    for k in range(phrase.first + 1, phrase.last):
        word, before = scene.words[k], scene.words[k - 1]
        adjective = word.stem.endswith(("ي", "يه")) or word.classes & Class.ADJECTIVE
        plain = word.classes & Class.DEFINITE and not word.classes & HEAD and not word.particle and not word.conjunction
        complete = before.classes & Class.DEFINITE or k - 1 in scene.reading.figure_at
        if plain and complete and not adjective and k not in scene.reading.figure_at:
            return Phrase(phrase.first, k, k)
    return None


def before_object(scene: Scene, phrase: Phrase) -> int | None:
    """«اتهم الجيش الفصائل بـ», «الرئيس فلان نظيره فلانا بـ»: where a second noun phrase begins that nothing joins to the first."""
    figures = scene.reading.figure_at
    for k in range(phrase.first + 1, phrase.last):
        word, here, before = scene.words[k], figures.get(k), figures.get(k - 1)
        if word.particle or word.conjunction or scene.tokens[k].kind is not Kind.WORD or here is not None and here is before:
            continue
        name = here is not None and here.kind != "person"
        plural = scene.words[k - 1].stem.endswith("ون")
        owned = word.classes & Class.PERSON and word.stem.endswith("ه") and not word.classes & Class.DEFINITE  # «نظيره»
        if here is not None and here.kind == "person" and k == phrase.first + 1 and scene.words[k - 1].classes & Class.DEFINITE and scene.words[k - 1].classes & Class.BODY:
            return k  # «تتهم السلطات فلانا بـ»
        if name and (before is not None or plural) or before is not None and (word.classes & Class.DEFINITE or owned) and here is None:
            adjective = word.stem.endswith(("ي", "يه")) and not word.classes & HEAD
            if not adjective:
                return k
    return None


def read_subject(scene: Scene, i: int, end: int, taken: frozenset[str] = frozenset()) -> Phrase | None:
    """The noun phrase that begins at `i` or after adjuncts; None where none does.

    `taken`: the particles that its verb takes, at which the phrase ends («أعرب الحاكم عن قلقه»).
    """
    first = skip_adjuncts(scene, i, end)
    if first >= end or not _may_begin(scene, first):
        return None
    last = _extent(scene, first, end, taken)
    if last <= first:
        return None
    last = _appositions(scene, first, last, end, taken)
    return Phrase(first, last, skip_adjuncts(scene, last, end))


def _may_begin(scene: Scene, i: int) -> bool:
    token, word = scene.tokens[i], scene.words[i]
    if token.kind is Kind.MARK:
        quote = scene.opens.get(i)
        if quote is not None:
            return scene.is_name(quote)
        return token.norm == "#"
    if i in scene.reading.figure_at and not word.particle:
        return True
    if len(token.norm) == 1 and token.kind is Kind.WORD:
        return False  # «بـ"…"»: a particle before marks
    if any(c.aspect != "noun" for c in word.cues) and not word.classes & (HEAD | Class.ORDINARY):
        return False  # «وتساءل قائلا», «قال يقول»: another word of speech names nobody
    if word.classes & (_STOP | Class.INTERROGATIVE):
        return bool(word.classes & HEAD) and not word.particle
    if word.classes & Class.PREPOSITION and not word.classes & HEAD:
        return False
    if word.particle and not word.classes & HEAD:
        return False
    return not (word.particle and word.classes & (Class.MEDIUM | Class.DEFINITE | HEAD))


def _extent(scene: Scene, first: int, end: int, taken: frozenset[str] = frozenset()) -> int:
    """Where the noun phrase that begins at `first` ends."""
    i = first
    figures = scene.reading.figure_at
    definite = False
    while i < min(end, first + _LIMIT):
        token, word = scene.tokens[i], scene.words[i]
        classes = word.classes
        quote = scene.opens.get(i)
        if quote is not None:
            if not scene.is_name(quote) or quote.close >= end:
                break
            i, definite = quote.close + 1, True
            continue
        if token.kind is Kind.MARK:
            closing = _parenthesis(scene, i, end)
            if closing is not None:
                i = closing
                continue
            if token.norm in "#_/" and i + 1 < end:
                i += 1
                continue
            break
        if i > first and any(q.start <= token.start < q.end for q in scene.reading.timex):
            break
        if token.kind is not Kind.WORD:
            i += 1
            definite = True
            continue
        if i > first and _other_figure(scene, i):
            break  # «اتهم فلان كولومبيا»: whom he accuses
        if i > first + 1 and figures.get(i) is not None and figures[i].kind not in ("person", "outlet") and loose(scene, i - 1) and (
            scene.reading.knowledge.adjective(word.stem) is None
        ):
            break  # «اتهمت دول غربية هولندا»
        if i in figures and not word.particle and not (word.conjunction and i > first and _new_clause(scene, i)):
            i, definite = i + 1, True
            continue
        if i > first and word.conjunction and not classes & HEAD and not _continues(scene, i):
            break
        if i > first and classes & Class.DEMONSTRATIVE:
            break
        if i > first and not classes & Class.PERSON and _after_person(scene, i) and (classes & Class.DEFINITE or _accusative(scene, i)):
            if word.classes & Class.ADJECTIVE and figures.get(i - 1) is not None and figures[i - 1].kind == "state":
                i, definite = i + 1, True  # «سفير هولندا السابق»
                continue
            break  # a person's name is complete: «قال فلان الحاجة …», «وجه فلان تحذيرا» begin another phrase
        if i > first and any(c.resumes or c.aspect != "noun" or c.object for c in word.cues) and not classes & HEAD:
            if not classes & Class.ORDINARY or any(c.resumes for c in word.cues):
                break
        if classes & _STOP and not classes & HEAD:
            break
        if classes & Class.PREPOSITION or word.particle:
            content = word.particle in taken and token.norm not in KEEPS and not (classes & (Class.BODY | Class.OUTLET | Class.MEDIUM) or i in figures)
            if i == first or token.norm in taken or content or not _inner_preposition(scene, first, i):
                break
            i += 1
            definite = False
            continue
        if i > first and definite and not classes & Class.DEFINITE and not _appositive(scene, i):
            break
        if i > first and not definite and (_imperfect_like(scene, i) or _after_plural(scene, i)):
            break
        definite = bool(classes & Class.DEFINITE)
        i += 1
    while i > first + 1 and scene.words[i - 1].classes & Class.PREPOSITION and not scene.words[i - 1].classes & HEAD:
        i -= 1  # a preposition whose noun does not belong to the phrase
    return i


def loose(scene: Scene, k: int) -> bool:
    """Whether the word is an indefinite adjective, after which no name can stand in construct: «دول غربية»."""
    word, stem = scene.words[k], scene.words[k].stem
    plain = scene.tokens[k].kind is Kind.WORD and not word.classes and not word.particle and k not in scene.reading.figure_at
    return plain and len(stem) > 4 and stem.endswith(("يه", "ي")) and not scene.reading.knowledge.is_name(stem)


def _after_person(scene: Scene, i: int) -> bool:
    k = i - 1
    while k >= 0 and scene.is_mark(k, "\"”»'"):
        k -= 1
    figure = scene.reading.figure_at.get(k)
    return figure is not None and figure.kind in ("person", "state")


def _after_plural(scene: Scene, i: int) -> bool:
    """«ناشطون مقتل»: a sound plural that keeps its ن is in construct with nothing; an adjective would end like it."""
    word, before = scene.words[i], scene.words[i - 1]
    return before.stem.endswith("ون") and bool(before.classes & Class.PEOPLE) and not word.stem.endswith(("ون", "ين")) and not (
        word.classes or word.particle or word.conjunction
    )


def _imperfect_like(scene: Scene, i: int) -> bool:
    """«سائق ينجو»: a word of no list that begins as an imperfect does, after an indefinite noun, is its verb."""
    word = scene.words[i]
    plain = not word.classes and not word.particle and not word.conjunction and i not in scene.reading.figure_at
    return plain and word.stem[0] == "ي" and len(word.stem) > 3 and word.stem[-1] != "ي" and not scene.reading.knowledge.is_name(word.stem)


def _other_figure(scene: Scene, i: int) -> bool:
    """Whether another figure begins right after a person's name, with nothing that joins the two."""
    before, here = scene.reading.figure_at.get(i - 1), scene.reading.figure_at.get(i)
    if before is None or here is None or here is before or scene.words[i].conjunction or scene.words[i].particle:
        return False
    return before.kind == "person" or here.kind in ("state", "organisation") and before.kind == "state"


def _accusative(scene: Scene, i: int) -> bool:
    """An indefinite noun in the accusative, an object or a circumstance: «تحذيرا»."""
    stem = scene.words[i].stem
    return len(stem) > 3 and stem.endswith("ا") and not scene.reading.knowledge.is_name(stem) and i not in scene.reading.figure_at


def _new_clause(scene: Scene, i: int) -> bool:
    return bool(scene.words[i].cues)


def _continues(scene: Scene, i: int) -> bool:
    """A coordinated noun: «مصادر طبية ومركز»; what it is must be definite or a figure."""
    word = scene.words[i]
    return bool(word.conjunction == "و" and (word.classes & (Class.DEFINITE | HEAD) or i in scene.reading.figure_at))


def _parenthesis(scene: Scene, i: int, end: int) -> int | None:
    if not scene.is_mark(i, "(["):
        return None
    for j in range(i + 1, min(end, i + 12)):
        if scene.is_mark(j, ")]"):
            return j + 1
    return None


def _appositive(scene: Scene, i: int) -> bool:
    """An indefinite word after a definite one goes on only as a title or the parts of a name."""
    return i in scene.reading.figure_at or bool(scene.words[i].classes & Class.PERSON)


_INNER = frozenset({"في", "من", "عن", "علي", "لدي", "بين"})


def _inner_preposition(scene: Scene, first: int, i: int) -> bool:
    """Whether a preposition inside the phrase belongs to it: «مسؤول في الوزارة», not «الوزير في بيان»."""
    word, following = scene.words[i], scene.words[i + 1] if i + 1 < len(scene.words) else None
    if scene.tokens[i].norm in KEEPS:
        return True
    if scene.norm(i + 1) in scene.lexicon.networks:
        return False  # «كتب على تويتر»
    if scene.words[i - 1].classes & Class.DEFINITE and scene.words[i - 1].stem.startswith("الم") and not scene.words[i - 1].classes & HEAD:
        return not word.classes & (Class.COMPLEMENTISER | Class.MEDIUM)  # «المكلف بالتحقيق», «المقرب من»
    if scene.words[i - 1].stem in ("صادر", "صادره") and word.stem == "عن":
        return True
    if word.particle:
        # «المتحدث للإعلام», «نائب بالبرلمان», not «قال الوزير لوكالة», «الوزير بأن».
        if scene.outlet_at(i):
            return False
        if word.classes & (Class.MEDIUM | Class.COMPLEMENTISER | Class.CARRIER | Class.PREPOSITION | Class.PRONOUN):
            return False
        return bool(scene.words[i - 1].classes & (HEAD | Class.DEFINITE)) and bool(word.classes & Class.DEFINITE or i in scene.reading.figure_at or word.particle == "ل")
    if following is None or word.stem not in _INNER:
        return False
    if following.classes & (Class.CARRIER | Class.TIME | Class.COMPLEMENTISER | Class.PRONOUN | Class.DEMONSTRATIVE):
        return False
    if scene.tokens[i + 1].kind is Kind.NUMBER or scene.norm(i + 1) in scene.lexicon.networks:
        return False
    start = scene.tokens[i + 1].start
    if any(t.start <= start < t.end for t in scene.reading.timex):
        return False
    if word.stem in ("علي", "عن", "من"):
        return bool(scene.words[i - 1].classes & (Class.PERSON | Class.PEOPLE) or scene.tokens[i - 1].norm in ("مطلع", "مطلعه", "مقرب", "مقربه", "قريب", "قريبه"))
    if not scene.words[first].classes & (HEAD | Class.PARTITIVE) and not scene.words[first].classes & Class.DEFINITE:
        return False  # a name: «صرح فلان في برنامج»
    return not scene.words[first].classes & Class.DEFINITE or bool(scene.words[i - 1].classes & (Class.PERSON | Class.PEOPLE | Class.BODY))


def _appositions(scene: Scene, first: int, last: int, end: int, taken: frozenset[str]) -> int:
    """Past «، العميد فلان» and «، نائب الرئيس»: a name or a role that stands beside the first."""
    while last + 1 < end and scene.is_mark(last, "،,-"):
        word = scene.words[last + 1]
        figure = scene.reading.figure_at.get(last + 1)
        named = figure is not None and (figure.kind == "person" or not scene.person_in(first, last))
        beside = (named or word.classes & Class.PERSON) and not (
            word.particle or word.conjunction or any(c.aspect != "noun" for c in word.cues)
        )
        if not beside:
            break
        stop = _extent(scene, last + 1, end, taken)
        if stop <= last + 1 or stop - first > _LIMIT:
            break
        last = stop
    return last


_BEFORE_TIME = frozenset({"في", "منذ", "يوم", "خلال", "بتاريخ"})
_LOOK_BACK = 26  # tokens between the beginning of a subject and its verb, appositions and adjuncts included
_BETWEEN = Class.AUXILIARY | Class.ADVERB | Class.TIME | Class.NEGATION


def subject_before(scene: Scene, i: int, begin: int) -> Phrase | None:
    """The noun phrase that stands before its verb at `i`, in a clause that begins at or after `begin`.

    Adverbs, times, an apposition or a relative clause in commas may stand between. Before a relative
    pronoun it is the noun that the pronoun takes up.
    """
    end = i
    while end > begin and scene.words[end - 1].classes & _BETWEEN and not scene.words[end - 1].classes & HEAD:
        end -= 1
    if end > begin and scene.words[end - 1].classes & Class.RELATIVE:
        end -= 1
        if end > begin and scene.is_mark(end - 1, "،,"):
            end -= 1
    low = max(begin, i - _LOOK_BACK)
    best: Phrase | None = None
    for start in _starts(scene, low, end):
        phrase = read_subject(scene, start, end)
        if phrase is None or phrase.first != skip_adjuncts(scene, start, end):
            continue
        if not _reaches(scene, phrase.last, end):
            continue
        if best is None or scene.speaks((phrase.first, phrase.last)) and _widens(scene, phrase, best):
            best = phrase
        if scene.speaks((phrase.first, phrase.last)) and not (scene.words[start].conjunction == "و" and start > low):
            break
    return best


def _widens(scene: Scene, phrase: Phrase, best: Phrase) -> bool:
    """Whether a phrase that begins earlier may take the place of one found nearer: «روسيا وإيران» that of «وإيران»."""
    return not scene.speaks((best.first, best.last)) or phrase.last >= best.last and scene.words[best.first].conjunction == "و"


def _starts(scene: Scene, low: int, end: int) -> list[int]:
    """Where the subject may begin, the nearest clause first: after marks, complementisers, conjunctions."""
    out: list[int] = []
    commas = 0
    for k in range(end - 1, low - 1, -1):
        word, token = scene.words[k], scene.tokens[k]
        first = k == low and (k == scene.first(k))
        breaks = k > low and scene.tokens[k - 1].kind is Kind.MARK and (scene.norm(k - 1) in "،,.؛:!؟?([-–" or _speech_begins(scene, k - 1))
        opened = k > low and scene.words[k - 1].classes & (Class.COMPLEMENTISER | Class.AUXILIARY | Class.CONJUNCTION | Class.RELATIVE)
        if k > low and scene.words[k - 1].classes & Class.AUXILIARY and scene.words[k - 1].classes & HEAD:
            opened = Class.NONE
        if first or breaks or opened or word.conjunction:
            out.append(k)
        if token.kind is Kind.MARK and token.norm in ".؛:!؟?":
            break
        if word.classes & Class.COMPLEMENTISER:
            break
        if token.kind is Kind.MARK and token.norm in "،,":
            commas += 1
            if commas > 2:
                break
    return out


def _speech_begins(scene: Scene, k: int) -> bool:
    """Whether the mark at `k` opens somebody's words and no name."""
    quote = scene.opens.get(k)
    return quote is not None and quote.last - quote.first > 2 and not scene.is_name(quote)


def _reaches(scene: Scene, last: int, end: int) -> bool:
    """Whether nothing but adjuncts, marks, a parenthesis or a relative clause lies between."""
    k = last
    while k < end:
        if scene.words[k].classes & _BETWEEN or scene.is_mark(k, "\"،,“”«»'-–"):
            k += 1
            continue
        closing = _parenthesis(scene, k, end)
        if closing is not None:
            k = closing
            continue
        after = skip_adjuncts(scene, k, end)
        if after > k:
            k = after
            continue
        if scene.words[k].classes & (Class.RELATIVE | Class.PREPOSITION) or scene.words[k].particle:
            comma = next((j for j in range(k, end) if scene.is_mark(j, "،,")), None)
            if comma is not None and k > last:
                k = comma + 1
                continue
        return False
    return True
