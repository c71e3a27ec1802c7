"""Parties that the words beside a trigger leave out: taken up from an event told before, or from the clause."""

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.events.draft import Draft
from tawatur.extract.events.roles import Roles
from tawatur.extract.events.setting import Setting
from tawatur.extract.events.who import acts
from tawatur.extract.reading import Figure
from tawatur.language.attribution import Class
from tawatur.language.events import Role
from tawatur.model import Attribution

_OWN = ("promise", "threaten")  # statements of what the speaker himself will do
_BEHIND = 4  # tokens from a word for somebody's part in an event to the event
_BEGINNING = 1  # tokens at the beginning of reported words before a verbal noun («بدء هجوم»)
_ALONE = ("ASSAULT", "PROTEST")  # told also where nobody is named: «شهدت المدينة اشتباكات»


def complete(scene: Scene, roles: Roles, setting: Setting, drafts: list[Draft]) -> list[Draft]:
    """Fills what can be filled; drops an event in which nobody is known.

    «الهجوم» takes up the attack told before; a verb joined to another has its subject; a verbal noun
    belongs to whoever the clause is about.
    """
    out: list[Draft] = []
    for draft, following in zip(drafts, [*drafts[1:], None], strict=True):
        if following is not None and following.at == draft.at + 1 and roles.words[following.at].conjunction and not draft.recipients:
            draft.add("recipient", following.recipients)  # «هاجمت وسيطرت على»
        if draft.trigger.type != "PROTEST" and _named_only(roles, draft):
            continue  # «الهجوم» with nobody beside it only takes up what was told
        if draft.trigger.type in ("SUPPORT", "AID") and not draft.trigger.verb and draft.actors and not draft.has("recipient"):
            about = roles.verbs.subjects.owner(draft.at, places=False)
            draft.add("recipient", [f for f in about if f not in draft.actors])  # «فشلت الحملة رغم دعم الحلفاء»
        if draft.trigger.type == "CONSULT" and len(draft.actors) > 1 and not draft.recipients:
            draft.add("recipient", draft.actors)  # «ناقش فلان وفلان»: each with the other
        _take_up(roles, draft, out)
        for role, pronoun in draft.pronouns:
            draft.add(role, _meant(scene, roles, draft, role, pronoun in roles.who.lexicon.masculine))
        if not draft.has("actor") and not draft.passive and draft.trigger.frame.subject == "actor":
            found = _behind(scene, roles, draft, setting.attribution(draft.at)) or _speaker(scene, roles, setting, draft)
            draft.add("actor", found or _announcer(scene, setting, draft) or _of_clause(scene, roles, setting, draft, out))
        if not all(draft.actors if role == "actor" else draft.recipients for role in draft.trigger.needs):
            continue
        if draft.trigger.type == "CONSULT" and draft.recipients and all(f.kind == "outlet" for f in draft.recipients):
            continue  # an interview
        if draft.has("actor") or draft.has("recipient") or draft.trigger.type in _ALONE and _particular(setting, draft):
            out.append(draft)
    _headline(scene, out)
    return out


def _headline(scene: Scene, drafts: list[Draft]) -> None:
    """A headline leaves out what the report's first sentence says of the same event."""
    title = scene.reading.document.title or ""
    body = [d for d in drafts if scene.tokens[d.at].start >= len(title)]
    for draft in drafts:
        if scene.tokens[draft.at].start >= len(title):
            return
        same = next((d for d in body if d.trigger.rule == draft.trigger.rule), None)
        if same is None:
            continue
        if not draft.actors and not (set(draft.recipients) & set(same.actors)):
            draft.add("actor", same.actors)
        if not draft.recipients and not (set(draft.actors) & set(same.recipients)):
            draft.add("recipient", same.recipients)


def _named_only(roles: Roles, draft: Draft) -> bool:
    return not draft.trigger.verb and roles.words[draft.at].definite and not draft.has("actor") and not draft.has("recipient")


def _particular(setting: Setting, draft: Draft) -> bool:
    """Whether an event without anybody in it is one that happened: it has a day, a place or a figure."""
    return bool(draft.trigger.verb or setting.when(draft)[1] or setting.where(draft) or setting.figures(draft))


def _meant(scene: Scene, roles: Roles, draft: Draft, role: Role, masculine: bool) -> list[Figure]:
    """Whom a pronoun beside a trigger means: in a relative clause whom that is about, else the nearest before.

    The nearest that agrees with it and has no other role, in this sentence or the one before; who can
    act before a mere place, except for what happens to places.
    """
    if role != "both" and (draft.recipients if role == "recipient" else draft.actors):
        return []
    i = draft.at
    if roles.verbs.subjects.relative(i):
        front = roles.verbs.subjects.right_before(i, scene.first(i))
        found = roles.who.figures(front.first, front.last) if front is not None else []
        if found:
            return [f for f in found if f not in draft.actors]
    first = scene.first(i)
    place: Figure | None = None
    for k in range(i - 1, scene.first(first - 1) - 1 if first else -1, -1):
        figure = roles.who.figure_at.get(k)
        if figure is None or figure in draft.actors or figure in draft.recipients or not _agrees(figure, masculine):
            continue
        if acts(figure) or draft.trigger.type == "ASSAULT":
            return [figure]
        if k < first and place is not None:
            break
        place = place or figure
    return [place] if place is not None else []


def _agrees(figure: Figure, masculine: bool) -> bool:
    """Whether «ه» or «ها» may mean a figure: a man is no «ها», a state or place hardly a «ه»."""
    return figure.kind not in ("state", "place") if masculine else figure.kind != "person"


def _take_up(roles: Roles, draft: Draft, before: list[Draft]) -> None:
    """A definite noun means the last event of its kind."""
    if draft.trigger.verb:
        return
    definite = roles.words[draft.at].definite or draft.actors and draft.trigger.frame.genitive == "actor"
    last = next((d for d in reversed(before) if d.trigger.type == draft.trigger.type and (definite or d.trigger.rule == draft.trigger.rule and set(d.recipients) & set(draft.recipients))), None)
    if last is None:
        return
    if not draft.actors and not set(draft.recipients) - set(last.recipients):
        draft.add("actor", last.actors)
    if not draft.recipients and not set(draft.actors) - set(last.actors):
        draft.add("recipient", last.recipients)


def _of_clause(scene: Scene, roles: Roles, setting: Setting, draft: Draft, before: list[Draft]) -> list[Figure]:
    """Who acts in the clause: the subject of the verb that this one is joined to, else the nearest name before."""
    i = draft.at
    if not draft.trigger.verb and (draft.trigger.type == "PROTEST" or not _governed(scene, roles, i)):
        return []
    joined = before[-1] if before else None
    if draft.trigger.verb and roles.words[i].conjunction and joined is not None and joined.actors:
        if scene.first(joined.at) == scene.first(i):
            return joined.actors
    told = setting.attribution(draft.at)
    teller = told.holder if told is not None and told.act not in _OWN and not draft.trigger.verb else None
    for k in range(i - 1, scene.first(i) - 1, -1):
        word, outer = scene.words[k], scene.words[k - 1] if k > scene.first(i) else None
        if word.particle or outer is not None and outer.classes & Class.PREPOSITION:
            continue
        figure = roles.who.figure_at.get(k)
        if figure is not None and scene.is_mark(k + 1, ":.") and figure.kind in ("state", "place"):
            continue  # «ليبيا: …», of a headline
        if figure is not None and figure not in draft.recipients and acts(figure):
            return [figure] if figure.id != teller else []
        if figure is None and roles.who.is_people(k):
            phrase = roles.who.phrase(k, i)
            found = roles.who.figures(phrase.first, phrase.last, things=False) if phrase is not None else []
            if found and not set(found) & set(draft.recipients):
                return [f for f in found if f.id != teller]
    return []


def _behind(scene: Scene, roles: Roles, draft: Draft, told: Attribution | None) -> list[Figure]:
    """Whose part in what a noun tells is spoken of: «روسيا كانت وراء الهجوم», «مسؤولية فلان عن الهجوم»."""
    i, lexicon = draft.at, roles.who.lexicon
    if draft.trigger.verb or told is not None and told.act == "deny":
        return []
    for k in range(i - 1, max(scene.first(i), i - _BEHIND) - 1, -1):
        if scene.words[k].stem not in lexicon.behind and scene.norm(k) not in lexicon.behind:
            continue
        near = [*range(k + 1, i), *range(k - 1, scene.first(i) - 1, -1)]
        return next(([f] for j in near if (f := roles.who.figure_at.get(j)) is not None and acts(f) and f not in draft.recipients), [])
    return []


def _announcer(scene: Scene, setting: Setting, draft: Draft) -> list[Figure]:
    """Who announces what a verbal noun right at the beginning of the words tells does it: «أعلن الجيش بدء هجوم»."""
    told = setting.attribution(draft.at)
    if draft.trigger.verb or told is None or told.act not in ("say", "promise") or told.holder is None:
        return []
    holder = setting.ids.get(told.holder)
    begins = setting.token(told.content[0].start)
    plain = begins <= draft.at <= begins + _BEGINNING and not any(scene.words[k].classes & Class.COMPLEMENTISER for k in range(begins, draft.at))
    return [holder] if plain and holder is not None and holder.kind not in ("outlet", "document") and holder not in draft.recipients else []


def _governed(scene: Scene, roles: Roles, i: int) -> bool:
    """Whether a verbal noun is what somebody does: «تمكن من تحرير», «بدء هجوم», not «بعد تحرير», «حادثة استهداف»."""
    if i == scene.first(i):
        return False
    before, word = scene.words[i - 1], roles.words[i]
    if word.particle:
        return word.particle in roles.who.lexicon.control
    if before.classes & Class.PREPOSITION:
        return roles.words[i].triggers[0].type == "CONSULT" or before.stem in roles.who.lexicon.control
    if i - 1 in roles.who.figure_at or before.classes & Class.DEFINITE or word.conjunction:
        return True
    return before.stem in roles.who.lexicon.phases or bool(roles.words[i - 1].light)


def _speaker(scene: Scene, roles: Roles, setting: Setting, draft: Draft) -> list[Figure]:
    """The holder of the words that begin «أنه» or «أنها» right before the verb: who speaks of himself."""
    i = draft.at
    if not draft.trigger.verb:
        return []
    told = setting.attribution(draft.at)
    holder = setting.ids.get(told.holder) if told is not None and told.holder else None
    if holder is None:
        return []
    if draft.trigger.person == 1:
        return [holder]
    k = i - 1
    while k > scene.first(i) and scene.words[k].classes & (Class.AUXILIARY | Class.NEGATION):
        k -= 1
    if not scene.words[k].classes & Class.COMPLEMENTISER or scene.norm(k) in roles.who.lexicon.complementisers:
        return []
    return [holder]
