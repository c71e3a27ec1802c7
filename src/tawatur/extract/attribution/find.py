"""All attributions of a report, before their holders are known."""

from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.ends import fill
from tawatur.extract.attribution.frames import finite, noun, participle, written_in
from tawatur.extract.attribution.openers import opens_relative
from tawatur.extract.attribution.phrases import according_to, headline_colons, relay
from tawatur.extract.attribution.scene import Scene
from tawatur.language.attribution import HEAD, Class, Cue


def find(scene: Scene) -> list[Draft]:
    """Drafts in the order of their cues: first what each cue takes, then where each content ends."""
    body = scene.reading.body
    drafts = scene.drafts
    if scene.tokens and scene.reading.document.title:
        for colon in headline_colons(scene, _title_end(scene)):
            drafts[colon.cue[0]] = colon
    consumed: set[int] = set()
    for i, word in enumerate(scene.words):
        if i in consumed or not body[i]:
            continue
        draft = according_to(scene, i)
        if draft is not None and _within_clause(drafts, draft):
            continue
        if draft is None and word.cues:
            draft = _by_cue(scene, i, word.cues)
        if draft is None:
            continue
        drafts[i] = draft
        consumed.update(range(draft.cue[0], draft.cue[1]))
        consumed.update(range(draft.cue[1], draft.begin) if draft.shape != "phrase" else ())
    found = [drafts[i] for i in sorted(drafts)]
    return [draft for draft in found if fill(scene, draft)]


def _within_clause(drafts: dict[int, Draft], phrase: Draft) -> bool:
    """«ذكر الموقع نقلا عن مسؤول أن»: the phrase stands between a verb and what it says, and is taken in there."""
    return any(d.cue[1] <= phrase.cue[0] < d.begin for d in drafts.values() if d.relay)


_DAMMA = "\u064f"
def _title_end(scene: Scene) -> int:
    """The token after the title: it may hold stops, as «… .. الوزير: …»."""
    length = len(scene.reading.document.title or "")
    return next((k for k, t in enumerate(scene.tokens) if t.start >= length), len(scene.tokens))


_FINITE = ("perfect", "imperfect", "jussive")
_UNSURE = Class.ORDINARY | Class.PREPOSITION | Class.TIME | Class.ADVERB
_NOUN_BEFORE = Class.DEMONSTRATIVE | Class.PREPOSITION


def _by_cue(scene: Scene, i: int, cues: tuple[Cue, ...]) -> Draft | None:
    word = scene.words[i]
    if word.classes & HEAD and not any(c.aspect in _FINITE for c in cues) or opens_relative(scene, i):
        return None
    for cue in cues:
        draft: Draft | None = None
        if cue.aspect in _FINITE:
            if _may_be_verb(scene, i, cue):
                relays = "relay" in cue.takes or "relay الي" in cue.takes
                draft = relay(scene, i, cue) if relays else None
                draft = draft or (written_in(scene, i, cue) if "in" in cue.takes else None)
                draft = draft or (finite(scene, i, cue) if not _impersonal(scene, i, cue) else None)
        elif cue.aspect == "participle":
            draft = participle(scene, i, cue)
        elif cue.aspect == "noun":
            draft = noun(scene, i, cue)
        if draft is not None and (not word.classes & _UNSURE or _beyond_doubt(scene, draft)):
            return draft
    return None


def _may_be_verb(scene: Scene, i: int, cue: Cue) -> bool:
    """Third person; a shortened form only after what shortens it; no noun after a preposition or «this»."""
    word = scene.words[i]
    purpose = word.particle == "ل" and cue.aspect == "imperfect" and not word.classes & Class.ORDINARY  # «ليقول إن»
    if cue.resumes or cue.person != 3 or word.particle and not purpose or word.classes & Class.DEFINITE or cue.object in ("ني", "نا", "ك", "كم"):
        return False
    before = scene.words[i - 1] if i and i > scene.first(i) else None
    if cue.aspect in ("perfect", "imperfect") and _vowelled_passive(scene, i, cue.aspect):
        return False
    if before is not None and before.stem in cue.unless_after:
        return False
    if cue.aspect == "jussive":
        return before is not None and before.stem in ("لم", "لا") or scene.norm(i)[:1] in "ل"
    if before is None or word.conjunction or purpose:
        return True
    if before.classes & Class.DEMONSTRATIVE:
        return False
    return not (before.classes & Class.PREPOSITION and before.stem in ("في", "من", "الي", "علي", "عن", "بين", "مع", "عبر"))


def _beyond_doubt(scene: Scene, draft: Draft) -> bool:
    """A word that is no verb as a rule: only with a complementiser, or a speaker right after it."""
    first = draft.cue[1] - (1 if scene.words[draft.cue[0]].classes & Class.PREPOSITION else 0)
    if draft.opener not in ("np", "bare") and scene.words[draft.begin].classes & Class.COMPLEMENTISER and draft.begin <= first + 1:
        return not scene.words[draft.cue[0]].classes & Class.TIME
    source = draft.source
    if source is None:
        return False
    if not scene.speaks(source):
        return draft.opener == "clause" and bool(scene.words[source[0]].classes & Class.DEFINITE)
    if scene.words[draft.cue[0]].classes & Class.PREPOSITION:
        return draft.begin <= source[1] + 1  # «بين الطرفين … أن» is no statement
    return source[0] <= first + 1 or draft.opener in ("clause", "quote")


def _vowelled_passive(scene: Scene, i: int, aspect: str) -> bool:
    """«أُعلن»: a perfect whose first letter is written with damma; «يُدعى»: an imperfect that ends in alef besides."""
    token = scene.tokens[i]
    written = scene.reading.text[token.start : token.end]
    if aspect == "imperfect" and not written.endswith("\u0649"):
        return False
    return _DAMMA in written[len(scene.words[i].conjunction) :][:3]


def _impersonal(scene: Scene, i: int, cue: Cue) -> bool:
    """«ويذكر أن», «ويعتقد أن» with nobody before them: no voice is named."""
    if not cue.impersonal or cue.gender != "m" or cue.number != "s":
        return False
    after = scene.words[i + 1] if i + 1 < len(scene.words) else None
    second = scene.words[i + 2] if i + 2 < len(scene.words) else None
    if after is None:
        return False
    bare = bool(after.classes & Class.COMPLEMENTISER) or (
        bool(after.classes & Class.PREPOSITION) and second is not None and bool(second.classes & Class.COMPLEMENTISER)
    )
    if not bare:
        return False
    before = i - 1
    if i == scene.first(i) or scene.words[i].conjunction:
        return True
    return scene.is_mark(before, "،,.؛:") or bool(scene.words[before].classes & (Class.ADVERB | Class.AUXILIARY))
