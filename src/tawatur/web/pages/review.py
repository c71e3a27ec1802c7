"""`/review`: statements for a person to accept or reject, those of uncertain speakers first."""

from collections.abc import Iterable

import msgspec

from tawatur.errors import SettingsError
from tawatur.export.people import statements
from tawatur.model import Act, Analysis
from tawatur.store import Store
from tawatur.store.decisions import Decision, Judged, Verdict, all_decisions, append
from tawatur.store.lookup import find_report, newest

_REPORTS, _MOST = 200, 20  # reports looked through, statements on one page


class Choice(msgspec.Struct, frozen=True):
    """What a reviewer sends."""

    document: str
    attribution: str
    verdict: Verdict


class Item(msgspec.Struct, frozen=True):
    """One statement; `context`: the words round it, from the line it stands in."""

    document: str
    attribution: str
    outlet: str | None
    holder: str | None
    holder_certain: bool
    act: Act
    words: str
    context: str
    rule: str
    confidence: float


class Review(msgspec.Struct, frozen=True):
    """What waits for a decision in the newest reports, and how many decisions were made."""

    items: tuple[Item, ...]
    waiting: int
    decided: int


def review(store: Store) -> Review:
    """The statements without a decision."""
    made = all_decisions(store)
    judged = {decision.judged for decision in made}
    found = [item for analysis in store.analyses(r.id for r in newest(store, _REPORTS)) for item in _items(analysis, judged)]
    found.sort(key=lambda item: (item.holder is not None and item.holder_certain, item.confidence))
    return Review(tuple(found[:_MOST]), len(found), len(made))


def decide(store: Store, choice: Choice, moment: str) -> Decision | None:
    """Appends the decision, made at `moment` (ISO 8601); None where there is no such report."""
    analysis = find_report(store, choice.document)
    if analysis is None:
        return None
    told = next((a for a in analysis.attributions if a.id == choice.attribution), None)
    if told is None:
        raise SettingsError("no such statement in this report")
    decision = Decision(
        analysis.document.id, told.cue.start, told.cue.end, told.holder, choice.verdict, moment, analysis.made_by.lexicon
    )
    append(store, decision)
    return decision


def _items(analysis: Analysis, judged: set[Judged]) -> Iterable[Item]:
    text = analysis.document.text
    for s in statements(analysis):
        a = s.attribution
        if (analysis.document.id, a.cue.start, a.cue.end, a.holder) in judged:
            continue
        start = text.rfind("\n", 0, a.cue.start) + 1
        end = text.find("\n", a.cue.end)
        yield Item(
            document=analysis.document.id,
            attribution=a.id,
            outlet=analysis.document.outlet,
            holder=s.holder.name if s.holder else None,
            holder_certain=a.holder_certain,
            act=a.act,
            words=s.content,
            context=" ".join(text[start : end if end >= 0 else len(text)].split()),
            rule=a.rule,
            confidence=a.confidence,
        )
