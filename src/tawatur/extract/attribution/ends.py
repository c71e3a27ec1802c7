"""Where reported words end."""

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.scene import Scene
from tawatur.language.attribution import Class
from tawatur.text import Kind, Quote

_FINAL = ".!?؟…"
_OPENING_LONG = 7  # tokens of a quotation that begins the content and is then the whole of it


def quote_content(scene: Scene, quote: Quote) -> list[Range]:
    """The words in the marks, over as many sentences as they run."""
    last = quote.last
    while last > quote.first and scene.is_mark(last - 1, _FINAL + "،,؛"):
        last -= 1
    return [(quote.first, last)] if last > quote.first else []


def fill(scene: Scene, draft: Draft) -> bool:
    """Gives a draft its content; false where none is left."""
    if draft.opener == "quote":
        draft.content = _resumed(scene, draft, quote_content(scene, scene.opens[draft.begin]))
    elif not draft.content:
        while draft.opener == "np" and scene.is_mark(draft.begin, "،,"):
            draft.begin += 1  # «اتهمت الشركة، أمس، منافسيها بـ»
        end = clause_end(scene, draft, draft.begin, scene.last(draft.begin))
        draft.content = [(draft.begin, end)] if end > draft.begin else []
    return bool(draft.content)


_BRIDGE = 6  # words between two quotations that are one statement


def _resumed(scene: Scene, draft: Draft, content: list[Range]) -> list[Range]:
    """«قال "…" لكوريا الشمالية "…"»: a quotation that goes on in the reporter's words and is quoted again."""
    quote = scene.opens[draft.begin]
    last = scene.last(draft.begin)
    k = quote.close + 1
    if not content or not quote.closed or k >= last:
        return content
    while k < last and k - quote.close <= _BRIDGE:
        following = scene.opens.get(k)
        if following is not None:
            tail = quote_content(scene, following)
            return [(content[0][0], tail[-1][1])] if tail else content
        word = scene.words[k]
        if scene.tokens[k].kind is Kind.MARK or word.cues or k in scene.drafts or scene.phrase_at(k) is not None:
            break
        k += 1
    return content


def clause_end(scene: Scene, draft: Draft, begin: int, end: int) -> int:
    """Token after the last reported word of a content that begins at `begin` in a sentence that ends at `end`."""
    inside = scene.inside[begin]
    limit = end
    if inside >= 0 and scene.inside[draft.cue[0]] == inside:
        limit = min(end, scene.quotes[inside].last)
    k = begin
    while k < limit:
        quote = scene.opens.get(k)
        if quote is not None:
            whole = k - begin <= 1 + (scene.words[begin].classes & Class.COMPLEMENTISER > 0)
            if whole and quote.last - quote.first >= _OPENING_LONG:
                return _trim(scene, begin, quote.last)
            if quote.close >= end:  # the quotation outlasts the sentence: so does the content
                return _trim(scene, begin, quote.last)
            k = quote.close + 1
            continue
        if k > begin and _turn(scene, draft, k, limit):
            return _trim(scene, begin, k)
        k += 1
    return _trim(scene, begin, limit)


def _trim(scene: Scene, begin: int, end: int) -> int:
    while end > begin and scene.tokens[end - 1].kind is Kind.MARK and scene.tokens[end - 1].norm not in "%)":
        if end - 1 in scene.closes:
            end -= 1
            continue
        end -= 1
    return end


_NEAR = 7  # tokens from a word of contrast to the verb of speech that it introduces


def _turn(scene: Scene, draft: Draft, k: int, limit: int) -> bool:
    """Whether the reporter, or a new statement, takes over at token `k`."""
    word = scene.words[k]
    comma = scene.is_mark(k - 1, "،,؛-\"”»")
    later = scene.drafts.get(k)
    if later is not None and later.shape == "phrase" and (comma or not word.conjunction):
        return True
    for phrase in scene.lexicon.turns.get(scene.tokens[k].norm, ()):
        if (comma or not phrase.comma) and scene.matches(k, phrase.words):
            if not phrase.speech or any(_told(scene, j) for j in range(k + 1, min(limit, k + _NEAR))):
                return True
    if word.classes & Class.RELATIVE and any(_told(scene, j) for j in (k + 1, k + 2)):
        return True
    if later is None:
        return False
    if later.shape == "participle":
        return comma or draft.opener not in ("clause", "colon", "bare")
    if later.shape not in ("verb", "relay") or not word.conjunction:
        return False
    return comma or draft.opener not in ("clause", "colon", "bare", "quote")


def _told(scene: Scene, k: int) -> bool:
    later = scene.drafts.get(k)
    return later is not None and later.shape in ("verb", "relay")
