"""The stage: triggers, their parties, factuality, time, place and figures, then frozen events."""

from tawatur.extract.events.complete import complete
from tawatur.extract.events.draft import Draft
from tawatur.extract.events.factuality import judge
from tawatur.extract.events.find import find
from tawatur.extract.events.merge import Merger, same
from tawatur.extract.events.roles import Roles
from tawatur.extract.events.setting import Setting
from tawatur.extract.events.who import Who
from tawatur.extract.reading import Reading
from tawatur.language.events import EventWord
from tawatur.model import Event, Span
from tawatur.text import Kind

_NOTHING = EventWord()


def run(reading: Reading) -> None:
    """Fills `reading.events`; adds unnamed people and places to `reading.figures`."""
    lexicon, scene, cast = reading.language.events, reading.scene, reading.cast
    if lexicon is None or scene is None or cast is None:
        return
    words = [lexicon.word(t.norm) if t.kind is Kind.WORD else _NOTHING for t in reading.tokens]
    drafts = find(scene, reading, lexicon, words)
    if not drafts:
        return
    setting = Setting(reading, scene)
    roles = Roles(scene, Who(scene, cast, lexicon), words)
    for draft in drafts:
        roles.fill(draft)
        holder = setting.holder_at(draft.at)
        if holder is not None and not draft.actors and not draft.passive and holder not in draft.recipients:
            draft.add("actor", [holder])
    drafts = complete(scene, roles, setting, Merger(scene, lexicon, words, drafts).merge())
    events: list[Event] = []
    for draft in drafts:
        told = setting.attribution(draft.at)
        draft.factuality = judge(scene, lexicon, words, draft, told)
        events.append(_freeze(reading, setting, draft, told.id if told else None, len(events) + 1))
    reading.events = same(events)


def _freeze(reading: Reading, setting: Setting, draft: Draft, told: str | None, number: int) -> Event:
    token, trigger = reading.tokens[draft.at], draft.trigger
    timex, date = setting.when(draft)
    return Event(
        id=f"{reading.document.id}#e{number}",
        trigger=Span(token.start, token.end),
        type=trigger.type,
        mode=trigger.mode,
        context=trigger.context,
        actors=tuple(f.id for f in draft.actors),
        recipients=tuple(f.id for f in draft.recipients),
        timex=timex,
        date=date,
        place=setting.where(draft),
        factuality=draft.factuality,
        attribution=told,
        quantities=setting.figures(draft),
        rule=trigger.rule,
    )
