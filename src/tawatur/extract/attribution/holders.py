"""Who holds each statement: named in its clause, carried on from the one before, or left open."""

from tawatur.extract.attribution.cast import Cast
from tawatur.extract.attribution.draft import Draft
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.attribution.subject import read_subject
from tawatur.extract.reading import Figure
from tawatur.language.attribution import HEAD, Class, Cue

_SPEAKS = ("person", "anonymous", "organisation", "state", "outlet", "document")


def hold(scene: Scene, cast: Cast, drafts: list[Draft]) -> None:
    """Gives every draft its holder, in the order of the cues; None where nobody can be told."""
    for draft in drafts:
        if draft.name is not None:
            cast.name(draft.name)
    cast.learn([draft.source for draft in drafts if draft.source is not None])
    for n, draft in enumerate(drafts):
        if draft.source is not None:
            figure, rivals = cast.of(draft.source, draft.cue[0])
            draft.holder, draft.rivals = figure, rivals
        if draft.holder is None:
            draft.holder = _carried(scene, cast, drafts, n)
            if draft.holder is not None:
                draft.rivals = next((d.rivals for d in reversed(drafts[:n]) if d.holder is draft.holder), [])
                cast.note(draft.holder, draft.cue[0])


def _carried(scene: Scene, cast: Cast, drafts: list[Draft], n: int) -> Figure | None:
    """The holder of the statement that this one goes on with.

    A participle or a phrase with a pronoun belongs to its own sentence; a verb without a subject goes
    on with the last speaker that agrees with it and does not speak inside another's words.
    """
    draft = drafts[n]
    sentence = scene.sentence[draft.cue[0]]
    if draft.shape in ("participle", "noun", "phrase"):
        for before in reversed(drafts[:n]):
            if scene.sentence[before.cue[0]] != sentence:
                break
            if before.holder is not None and agrees(draft.form, before.holder, draft.shape):
                return before.holder
        subject = _subject_of_sentence(scene, cast, draft)
        if subject is not None:
            return subject
    elif draft.shape == "verb" and scene.words[draft.cue[0]].conjunction and not any(scene.sentence[d.cue[0]] == sentence for d in drafts[:n]):
        subject = _acted(scene, cast, draft)
        if subject is not None:
            return subject
    if draft.shape == "verb" and _by_pronoun(scene, draft.cue[0]):
        spoke = any(scene.sentence[d.cue[0]] == sentence for d in drafts[:n])
        subject = None if spoke else _subject_of_sentence(scene, cast, draft)
        if subject is not None:
            return subject
    for before in reversed(drafts[:n]):
        inner = before.parent is not None and before.parent is not draft.parent
        if before.holder is None or inner or not agrees(draft.form, before.holder, draft.shape):
            continue
        return before.holder
    return _subject_of_sentence(scene, cast, draft) if draft.shape == "verb" else None


def _acted(scene: Scene, cast: Cast, draft: Draft) -> Figure | None:
    """«حددت الشرطة هوية السائق، وقالت إن»: who did what the sentence begins with goes on to speak."""
    at = draft.cue[0]
    first = scene.first(at)
    word = scene.words[first]
    while first < at and word.classes & (Class.AUXILIARY | Class.ADVERB):
        first += 1
        word = scene.words[first]
    if word.classes & HEAD or word.classes & (Class.PREPOSITION | Class.DEFINITE) or first in scene.reading.figure_at or word.particle:
        return None
    subject = read_subject(scene, first + 1, at)
    if subject is None or subject.first != first + 1 or not scene.speaks((subject.first, subject.last)):
        return None
    figure, _ = cast.of((subject.first, subject.last), at)
    return figure if figure is not None and agrees(draft.form, figure, draft.shape) else None


def _by_pronoun(scene: Scene, i: int) -> bool:
    """«…، لكنها قالت»: the subject of the clause before goes on as a pronoun."""
    before = scene.words[i - 1] if i > scene.first(i) else None
    if before is None:
        return False
    joins = before.classes & (Class.CONJUNCTION | Class.COMPLEMENTISER) and before.stem.endswith(("ه", "ها", "هم", "هما"))
    return bool(joins or before.classes & Class.PRONOUN)


def _subject_of_sentence(scene: Scene, cast: Cast, draft: Draft) -> Figure | None:
    """The first figure of the clause before the cue that can speak and agrees; else its first head noun."""
    figures = scene.reading.figure_at
    begin = scene.first(draft.cue[0])
    people: list[Figure] = []
    others: list[Figure] = []
    for k in range(begin, draft.cue[0]):
        figure = figures.get(k)
        if figure is not None and figure.kind in _SPEAKS and agrees(draft.form, figure, draft.shape):
            (people if figure.kind == "person" else others).append(figure)
    if people:
        return people[0]
    for k in range(begin, draft.cue[0]):
        word = scene.words[k]
        if word.classes & (Class.PERSON | Class.PEOPLE | Class.OUTLET | Class.BODY) and not word.particle and word.classes & HEAD:
            phrase = read_subject(scene, k, draft.cue[0])
            if phrase is not None:
                figure, _ = cast.of((phrase.first, phrase.last), draft.cue[0])
                if figure is not None and agrees(draft.form, figure, draft.shape):
                    return figure
    return others[0] if others else None


def agrees(form: Cue | None, figure: Figure, shape: str) -> bool:
    """Whether a verb or participle without a subject can have this one."""
    if form is None or shape in ("noun", "phrase"):
        return True
    if figure.kind == "person":
        return not figure.gender or form.number == "s" and figure.gender == form.gender or form.number != "s" and False
    if figure.plural:
        return form.number == "p" or form.gender == "f"
    if figure.kind == "anonymous":
        return form.number == "s" and (figure.gender is None or form.gender == figure.gender)
    return form.number != "p" or figure.kind in ("organisation", "outlet")
