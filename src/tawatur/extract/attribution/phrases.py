"""According-to phrases, relays and headline colons."""

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.openers import find_opener, is_speech_verb
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import read_subject, skip_adjuncts
from tawatur.extract.reading import Figure
from tawatur.language.attribution import Class, Cue, Phrase
from tawatur.text import Kind

_RELAYED = frozenset({"ar.cue.qala"})


def according_to(scene: Scene, i: int) -> Draft | None:
    """«وفقا لـ», «بحسب», «حسبما ذكر», «على حد قوله» at token `i`."""
    word = scene.words[i]
    for key in (scene.tokens[i].norm, word.stem):
        for phrase in scene.lexicon.phrases.get(key, ()):
            if scene.matches(i, phrase.words):
                draft = _phrase(scene, i, phrase)
                if draft is not None:
                    return draft
    return None


def _phrase(scene: Scene, i: int, phrase: Phrase) -> Draft | None:
    end = scene.last(i)
    j = i + len(phrase.words)
    draft = Draft((i, j), phrase.rule, "say", None, "phrase")
    if "self" in phrase.takes and scene.tokens[j - 1].norm.endswith(("ه", "ها", "هم", "هما")):
        draft.carried = draft.self_held = True
        return _covered(scene, draft, j, end)
    if "verb" in phrase.takes:
        verb = _verb_after(scene, j, end)
        if verb is not None:
            return _with_verb(scene, draft, verb, end, phrase)
        if phrase.takes == {"verb"}:
            return None
    if j >= end:
        return None
    if "ل" in phrase.takes:
        if scene.words[j].particle != "ل":
            return None
        source = _noun_phrase(scene, j, end)
    else:
        source = _noun_phrase(scene, j, end)
    if source is None or not scene.speaks(source):
        return None
    draft.source = source
    return _covered(scene, draft, source[1], end)


def _verb_after(scene: Scene, j: int, end: int) -> int | None:
    """The verb of «ما ذكرت», «لما أعلنه», «ذكر»."""
    k = j
    while k < end and scene.norm(k) in ("ما", "لما", "بما", "قد", "كان", "كانت"):
        k += 1
    if k < end and is_speech_verb(scene, k) and (k > j or scene.words[k].cues):
        return k
    return None


def _with_verb(scene: Scene, draft: Draft, verb: int, end: int, phrase: Phrase) -> Draft | None:
    cue = next(c for c in scene.words[verb].cues if c.aspect in ("perfect", "imperfect"))
    resumed = verb + 2 if verb + 1 < end and scene.norm(verb + 1) in ("به", "بها", "عنه", "عنها", "اليه", "اليها") else verb + 1
    subject = read_subject(scene, resumed, end)
    after = subject.last if subject else resumed
    opener = find_opener(scene, cue, verb + 1, end, after)
    if phrase.words == (frozenset({"كما"}),):
        if opener is not None or draft.cue[0] == scene.first(draft.cue[0]):
            return None  # «كما قال إن»: the particle only goes on, the verb is a cue of its own
        draft.cue = (verb, verb + 1)
    else:
        draft.cue = (draft.cue[0], verb + 1)
    draft.act = cue.act
    draft.form = cue
    if subject is not None:
        draft.source = (subject.first, subject.last)
    else:
        draft.carried = True
    return _covered(scene, draft, after, end)


def _noun_phrase(scene: Scene, j: int, end: int) -> Range | None:
    """A source that may carry the particle ل on its first word."""
    phrase = read_subject(scene, j, end)
    if phrase is not None and phrase.first == j:
        return phrase.first, phrase.last
    rest = read_subject(scene, j + 1, end) if j + 1 < end else None
    if scene.words[j].particle == "ل" or j in scene.reading.figure_at:
        if rest is not None and rest.first == j + 1 and not scene.words[j + 1].classes & Class.TIME:
            return j, rest.last
        return j, j + 1
    return None


def _covered(scene: Scene, draft: Draft, after: int, end: int) -> Draft | None:
    """What the phrase covers: what follows it where it opens the sentence, else what stands before it."""
    first = scene.first(draft.cue[0])
    begin = draft.cue[0]
    lead = first
    while lead < begin and (scene.tokens[lead].kind is Kind.MARK or scene.words[lead].classes & Class.ADVERB):
        lead += 1
    if begin - lead <= 1:
        k = skip_adjuncts(scene, _past_description(scene, after, end), end)
        while k < end and scene.is_mark(k, "،,:"):
            k += 1
        if k >= end:
            return None
        draft.opener = "clause"
        draft.begin = k
        quote = scene.opens.get(k)
        if quote is not None and not scene.is_name(quote):
            draft.opener = "quote"
        return draft
    stop = begin
    while stop > first and scene.tokens[stop - 1].kind is Kind.MARK and scene.tokens[stop - 1].norm not in ")%":
        stop -= 1
    start = first
    while start < stop and scene.tokens[start].kind is Kind.MARK and start not in scene.opens:
        start += 1
    if start in scene.opens and scene.opens[start].last >= stop - 1:
        start += 1
    if stop <= start:
        return None
    draft.opener = "before"
    draft.begin = start
    draft.content = [(start, stop)]
    if stop - start <= _OPENING and scene.is_mark(after, "،,"):
        rest = next((k for k in range(end, after, -1) if scene.tokens[k - 1].kind is not Kind.MARK), after)
        if rest > after + 1:
            draft.content.append((after + 1, rest))  # «وجدد، وفقا للوكالة، موقف بلاده»
    return draft


_OPENING = 2  # words of a sentence that a phrase breaks off
_DESCRIBED = 16  # tokens that may stand between a source and the comma after which its words begin


def _past_description(scene: Scene, after: int, end: int) -> int:
    """«وبحسب بيان صدر عن الوفود التي شاركت فيه، فقد …»: the comma before ف, past what describes the source."""
    for k in range(after, min(end - 1, after + _DESCRIBED)):
        if scene.is_mark(k, "،,") and scene.words[k + 1].conjunction == "ف":
            return k
        if scene.is_mark(k, "،,") and k > after + 1:
            break
    return after


def relay(scene: Scene, i: int, cue: Cue) -> Draft | None:
    """«نقلت الوكالة عن مصدر قوله إن», «نسبت إلى مصدر قوله إن»: the medium is between, the source is who speaks."""
    end = scene.last(i)
    before = "الي" if "relay الي" in cue.takes else "عن"
    medium = read_subject(scene, i + 1, end, frozenset({before}))
    k = skip_adjuncts(scene, medium.last if medium else i + 1, end)
    stop = min(end, k + 20)
    while k < stop and scene.norm(k) != before and not _on_the_tongue(scene, k):
        if scene.words[k].classes & Class.COMPLEMENTISER or k in scene.opens and not scene.is_name(scene.opens[k]):
            return None
        k += 1
    if k >= stop:
        return None
    begin = k + 1 if scene.norm(k) == before else k + 2
    source = read_subject(scene, begin, end)
    if source is None:
        return None
    after = source.last
    opener = find_opener(scene, cue, after, end, after)
    if opener is None:
        return None
    draft = Draft((i, i + 1), cue.rule, "say", cue, "relay")
    draft.source = (source.first, source.last)
    if medium is not None:
        draft.relay = [(medium.first, medium.last)]
    draft.opener = opener.kind
    draft.begin = opener.at
    return draft


def _on_the_tongue(scene: Scene, k: int) -> bool:
    return scene.norm(k) == "علي" and scene.norm(k + 1) == "لسان"


_HEAD = 14  # tokens between the beginning of a headline, or of a part of it, and its colon


def headline_colons(scene: Scene, title_end: int) -> list[Draft]:
    """«الوزير: لن نتراجع», «… .. والوزير: "…"»: a colon after a speaker, in each part of the title."""
    out: list[Draft] = []
    begin = 0
    for k in range(1, title_end - 1):
        if scene.is_mark(k, ".") and scene.is_mark(k - 1, ".") or scene.is_mark(k, "|"):
            begin = k + 1
        elif scene.is_mark(k, ":") and not scene.tokens[k].newline:
            draft = _headline_colon(scene, begin, k, title_end) if k - begin < _HEAD else None
            if draft is not None:
                out.append(draft)
            begin = title_end
    return out


def _headline_colon(scene: Scene, begin: int, k: int, title_end: int) -> Draft | None:
    source = read_subject(scene, begin, k)
    if source is None or not scene.speaks((source.first, source.last)):
        return None
    if any(is_speech_verb(scene, j) for j in range(begin, k)) or not _names_speaker(scene, source.first, source.last):
        return None
    draft = Draft((k, k + 1), "ar.colon.headline", "say", None, "colon")
    draft.source = (source.first, source.last)
    draft.opener = "colon"
    draft.begin = k + 1
    quote = scene.opens.get(k + 1)
    if quote is not None and quote.last >= title_end - 2:
        draft.opener = "quote"
    return draft


def _names_speaker(scene: Scene, first: int, last: int) -> bool:
    """Not a place or state that is only the topic («نيجيريا: …»): a capital speaks for its government, and a state
    where an official of its is the first to be named in the body."""
    if scene.words[first].classes & (Class.PERSON | Class.PEOPLE) and first not in scene.reading.figure_at:
        return True
    for k in range(first, last):
        figure = scene.reading.figure_at.get(k)
        if figure is not None:
            told = figure.kind in ("person", "organisation", "outlet") or figure.acts_for is not None
            return told or figure.kind == "state" and last - first == 1 and _official_first(scene, figure)
    return True


def _official_first(scene: Scene, state: Figure) -> bool:
    """Whether the first sentence of the body has a verb of speech with an official of the state right after it."""
    title = scene.reading.document.title or ""
    begin = next((k for k, t in enumerate(scene.tokens) if t.start > len(title) and scene.reading.body[k]), None)
    if begin is None:
        return False
    for k in range(begin, scene.last(begin)):
        if is_speech_verb(scene, k):
            subject = read_subject(scene, k + 1, scene.last(begin))
            if subject is None or not scene.words[subject.first].classes & Class.PERSON:
                return False
            knowledge = scene.reading.knowledge
            return any(
                knowledge.adjective(scene.words[j].stem) == state.id or scene.reading.figure_at.get(j) is state
                for j in range(subject.first, subject.last)
            )
    return False
