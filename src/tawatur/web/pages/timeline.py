"""`/timeline`: what was first reported when."""

from datetime import date
from itertools import groupby

import msgspec

from tawatur.errors import SettingsError
from tawatur.knowledge import load_knowledge
from tawatur.store import Store
from tawatur.store.findings import Wanted, find_claims
from tawatur.web.pages.lines import ClaimLine, line

_MOST = 400  # claims on one page


class Day(msgspec.Struct, frozen=True):
    """The claims that were first reported on one day; None: their reports have no date."""

    day: str | None
    claims: tuple[ClaimLine, ...]


class Timeline(msgspec.Struct, frozen=True):
    """Days in order, undated claims at the end; `unknown`: nobody is known by the name in `actor`."""

    actor: str
    since: str
    until: str
    unknown: bool
    days: tuple[Day, ...]
    more: int


def timeline(store: Store, actor: str = "", since: str = "", until: str = "") -> Timeline:
    """`actor`: an id, name or alias; `since`, `until`: days, both included; SettingsError where one is none."""
    for day in (since, until):
        _check(day)
    ids = tuple(entry.id for entry in load_knowledge().find(actor)) if actor else ()
    unknown = bool(actor) and not ids
    wanted = Wanted(actors=ids, since=since or None, until=until or None)
    found = [] if unknown else [line(c) for c in find_claims(store, wanted)]
    found.sort(key=lambda c: (c.first_reported is None, c.first_reported or "", -c.reports, c.id))
    groups = groupby(found[:_MOST], key=lambda c: c.first_reported[:10] if c.first_reported else None)
    days = tuple(Day(day, tuple(claims)) for day, claims in groups)
    return Timeline(actor, since, until, unknown, days, max(0, len(found) - _MOST))


def _check(day: str) -> None:
    if day:
        try:
            date.fromisoformat(day)
        except ValueError:
            raise SettingsError(f"{day!r} is no day of ISO 8601") from None
