"""How a report's statements are told to a person: shared by the terminal and the page."""

import msgspec

from tawatur.model import Actor, Analysis, Attribution, Event, Span

KINDS = {
    "person": "شخص", "organisation": "جهة", "state": "دولة", "place": "مكان", "outlet": "وسيلة إعلام",
    "anonymous": "غير مسمى", "document": "وثيقة",
}  # fmt: skip
ACTS = {
    "say": "يقول", "confirm": "يؤكد", "deny": "ينفي", "accuse": "يتهم", "warn": "يحذر", "demand": "يطالب",
    "promise": "يعد", "threaten": "يهدد", "believe": "يرى", "ask": "يسأل",
}  # fmt: skip
MODES = {"direct": "نص مباشر", "indirect": "بالمعنى", "mixed": "بعضه نص"}
RELATIONS = {
    "said_to": "قيل لـ", "reported": "نقلته", "cited": "نقلا عنه", "translated": "ترجمته", "published": "نشرته",
}  # fmt: skip
EVENTS = {
    "AGREE": "اتفاق", "CONSULT": "تشاور", "SUPPORT": "تأييد", "CONCEDE": "تنازل", "COOPERATE": "تعاون", "AID": "مساعدة",
    "RETREAT": "انسحاب", "REQUEST": "طلب", "ACCUSE": "اتهام", "REJECT": "رفض", "THREATEN": "تهديد", "PROTEST": "احتجاج",
    "SANCTION": "عقوبة", "MOBILIZE": "حشد", "COERCE": "إكراه", "ASSAULT": "اعتداء",
}  # fmt: skip
FACTUALITY = {"actual": "وقع", "denied": "منفي", "planned": "مزمع", "hypothetical": "محتمل"}
VOICES = {"attributed": "منسوب", "nested": "منسوب داخل منسوب", "reporter": "صوت الكاتب", "undecided": "غير محسوم"}


class Step(msgspec.Struct, frozen=True):
    """One teller of a chain: name, kind, and how the words reached him from the one before."""

    name: str
    kind: str
    relation: str | None


class Statement(msgspec.Struct, frozen=True):
    """One attribution as a person reads it."""

    number: int
    attribution: Attribution
    holder: Actor | None
    steps: tuple[Step, ...]
    content: str
    when: tuple[str, ...]
    figures: tuple[str, ...]


class Deed(msgspec.Struct, frozen=True):
    """One event as a person reads it: names of actors and recipients, the words that tell it, who vouches for it."""

    event: Event
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    words: str
    holder: str | None


def deeds(analysis: Analysis) -> list[Deed]:
    """All events of a report in the order of the text."""
    names = {actor.id: actor.name for actor in analysis.actors}
    holders = {a.id: names.get(a.holder or "") for a in analysis.attributions}
    text = analysis.document.text
    return [
        Deed(
            event=e,
            actors=tuple(names[a] for a in e.actors),
            recipients=tuple(names[a] for a in e.recipients),
            words=e.trigger.of(text),
            holder=holders.get(e.attribution or ""),
        )
        for e in sorted(analysis.events, key=lambda e: e.trigger.start)
    ]


def statements(analysis: Analysis) -> list[Statement]:
    """All attributions of a report in the order of the text."""
    actors = {actor.id: actor for actor in analysis.actors}
    told = sorted(analysis.attributions, key=lambda a: a.cue.start)
    return [_statement(analysis, actors, a, number) for number, a in enumerate(told, 1)]


def _statement(analysis: Analysis, actors: dict[str, Actor], a: Attribution, number: int) -> Statement:
    text = analysis.document.text
    steps: list[Step] = []
    for link in a.chain:
        actor = actors[link.actor]
        if steps and steps[-1].name == actor.name:
            continue  # an outlet that was told and is read: one step for a reader
        steps.append(Step(actor.name, KINDS[actor.kind], RELATIONS[link.relation] if link.relation else None))
    # The value is isolated: beside Arabic words a date would turn round.
    when = [
        text[t.start : t.end] + (f" (\u2068{t.value}\u2069)" if t.value else "") for t in analysis.timex if _within(t, a.content)
    ]
    figures = [text[q.start : q.end] for q in analysis.quantities if _within(q, a.content)]
    return Statement(
        number=number,
        attribution=a,
        holder=actors.get(a.holder) if a.holder else None,
        steps=tuple(steps),
        content=" … ".join(_balanced(text, c) for c in a.content),
        when=tuple(when),
        figures=tuple(figures),
    )


_PAIRS = {'"': '"', "»": "«", "”": "“", "'": "'"}


def _balanced(text: str, span: Span) -> str:
    """The words of a span on one line, with the mark that closes or opens what it only opens or closes."""
    start, end = span.start, span.end
    words = text[start:end]
    for close, open in _PAIRS.items():
        lone = words.count(open) % 2 == 1 if open == close else words.count(open) != words.count(close)
        if lone and text[end : end + 1] == close:
            end += 1
        elif lone and start and text[start - 1] == open:
            start -= 1
    return " ".join(text[start:end].split())


def _within(item: "Span | object", spans: tuple[Span, ...]) -> bool:
    start, end = getattr(item, "start", -1), getattr(item, "end", -1)
    return any(s.start <= start and end <= s.end for s in spans)
