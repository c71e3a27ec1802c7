"""What the knowledge base says of one actor, and what its look-ups return."""

from typing import Literal

import msgspec

KnownKind = Literal["person", "organisation", "state", "place", "outlet"]

# PLOVER's sectors. MED is medical (in CAMEO it is media); media are JRN.
SECTORS = frozenset(
    """
    AGR BUS COP CRM CVL EDU ELI GOV IGO JRN JUD LAB LEG MED MIL MNC NGO OPP PTY REB REF REL SPY UAF
    UNS
    """.split()
)


class Role(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """An office held: `role` (a key of posts.txt), `of` a state or body id, `since` and `until` as
    far as known ("2014", "2014-06", "2014-06-08"; "" for open), both included."""

    role: str
    of: str
    since: str = ""
    until: str = ""

    def at(self, date: str | None) -> bool:
        """Whether it was held on an ISO date; None asks for the present one."""
        if date is None:
            return not self.until
        return (not self.since or date >= self.since[: len(date)]) and (
            not self.until or date[: len(self.until)] <= self.until
        )

    def __str__(self) -> str:
        return f"{self.role}@{self.of}:{self.since}..{self.until}"


class Entry(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One actor. `ar`, `en`: main names; `aliases`: other forms as written in the data (`forms()` without marks).

    `country`: ISO 3166 alpha-3 or None. `acts_for`: the state whose government a capital stands for.
    `file`, `source`: where the entry stands and where its facts come from. `weight`: which of several
    candidates comes first.
    """

    id: str
    kind: KnownKind
    ar: str
    en: str
    aliases: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    acts_for: str | None = None
    gender: str | None = None
    domains: tuple[str, ...] = ()
    body: str | None = None
    weight: int = 0
    file: str = ""
    source: str = ""
    note: str = ""

    def forms(self) -> tuple[tuple[str, bool], ...]:
        """All written forms, the main one first, and whether each is weak (`~` in the list)."""
        weak = {form[1:] for form in self.aliases if form.startswith("~")}
        return tuple((form, form in weak) for form in dict.fromkeys((self.ar, *(a.lstrip("~") for a in self.aliases))))


class Candidate(msgspec.Struct, frozen=True, gc=False):
    """One actor that an alias may mean.

    `weak`: alone the alias is an ordinary word or too common a name; it wants its head word before it,
    quotation marks, or the full name earlier. `how`: how it is told apart from the other candidates.
    """

    entry: Entry
    weak: bool
    how: str


class PostHit(msgspec.Struct, frozen=True):
    """A role in the text: tokens up to `end`; up to `bare` without the state or body it is of."""

    end: int
    role: str
    of: str | None
    gender: str
    number: str
    bare: int


class TitleHit(msgspec.Struct, frozen=True):
    """A title before a name (المشير، الدكتور); `sector` where it tells one."""

    end: int
    title: str
    gender: str
    sector: str | None


class BodyHit(msgspec.Struct, frozen=True):
    """A body by pattern (وزارة الخارجية المصرية); `state` and `id` are None where no state is said."""

    end: int
    kind: str
    state: str | None
    id: str | None
    bare: int


class Description(msgspec.Struct, frozen=True):
    """All that is known of an actor, for a person to read."""

    entry: Entry
    country_name: str | None
    roles: tuple[tuple[str, str, str, str], ...]  # Arabic, English, since, until; in order of time
    ambiguous: tuple[tuple[str, tuple[str, ...], str], ...]  # alias, ids of the others, how told apart
