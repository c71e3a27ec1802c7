"""Names that no list knows, told by what stands round them."""

from tawatur.extract.attribution.draft import Range
from tawatur.extract.attribution.openers import Opener
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import Phrase, read_subject, skip_adjuncts
from tawatur.language.attribution import Class
from tawatur.text import Kind

_NAME = 4  # words of a name


def name_beside(scene: Scene, subject: Phrase, opener: Opener) -> Range | None:
    """«أكد قائد الشرطة نيل باسو أن»: words of no class between a title and what was said are a name that no list knows."""
    first = subject.last + 1 if scene.is_mark(subject.last, "،,") else subject.last
    last = first
    while last < opener.at and _plain(scene, last):
        last += 1
    gap = skip_adjuncts(scene, last, opener.at)
    while gap < opener.at and scene.is_mark(gap, ":،,"):
        gap += 1
    if gap < opener.at and scene.words[gap].classes & Class.PERSON and scene.is_mark(gap - 1, "،,"):
        gap = opener.at  # an apposition
    if opener.kind not in ("clause", "quote", "colon") or last - first > _NAME or gap < opener.at:
        return None
    if last > first and not scene.words[subject.first].classes and subject.first not in scene.reading.figure_at:
        return (subject.first, last)  # «قال بهرام فلان، المتحدث باسم …، إن»
    titled = scene.words[subject.first].classes & Class.PERSON and not any(k in scene.reading.figure_at and scene.reading.figure_at[k].kind == "person" for k in range(subject.first, first))
    return (first, last) if titled and last - first >= 2 else None


def _plain(scene: Scene, k: int) -> bool:
    """A word of no class, with nothing attached, that no figure has."""
    word = scene.words[k]
    attached = word.conjunction == "و" or word.particle and word.stem.startswith("ال")
    return scene.tokens[k].kind is Kind.WORD and not scene.tokens[k].newline and k not in scene.reading.figure_at and not (
        word.cues or word.classes or attached
    )


def name_before_title(scene: Scene, i: int, end: int) -> Phrase | None:
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
