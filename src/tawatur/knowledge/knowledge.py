"""The knowledge base: who is who, by names, posts, titles and patterns."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from tawatur.knowledge.compile import Base
from tawatur.knowledge.entry import (
    BodyHit,
    Candidate,
    Description,
    Entry,
    PostHit,
    Role,
    TitleHit,
)
from tawatur.knowledge.lists import slug
from tawatur.knowledge.patterns import BodyKind
from tawatur.knowledge.phrases import Phrases
from tawatur.knowledge.variants import norms as fold_name

Candidates = tuple[Candidate, ...]


class Knowledge:
    """Look-ups over the compiled lists. Pure: nothing is read from disk after loading.

    `norms` is the folded tokens of a report, `i` a token in it; `first` reads that token as another
    word (its stem without attached particles). All ends are the token after the last one.
    """

    def __init__(self, base: Base) -> None:
        self._base = base
        self._entries = base.entries
        self._aliases = Phrases(base.aliases, base.reach)
        self._candidates: dict[str, Candidates] = {}
        self._posts = Phrases(base.posts)
        self._titles = Phrases(base.titles)
        self._bodies = Phrases(base.bodies)
        self._adjectives = Phrases(base.adjectives)
        self._kinds: dict[str, BodyKind] = {kind.kind: kind for kind in base.kinds}
        self._made: dict[str, Entry] = {}

    @property
    def digest(self) -> str:
        """SHA-256 of the lists that this was compiled from."""
        return self._base.digest

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, states first."""
        return self._entries

    # --- by id ---

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {entry.id: entry for entry in self._entries}

    @cached_property
    def _by_body(self) -> dict[tuple[str, str], str]:
        return {(e.country, e.body): e.id for e in reversed(self._entries) if e.body and e.country}

    def get(self, id: str) -> Entry | None:
        """The entry of an id, or None. Bodies by pattern have ids too: `EGY.foreign-ministry`."""
        entry = self._by_id.get(id) or self._made.get(id)
        if entry is None and "." in id:
            state, _, kind = id.partition(".")
            owner = self.state(state)
            if owner is not None and kind in self._kinds:
                entry = self._made[id] = self._make(owner, self._kinds[kind])
        return entry

    def entry(self, id: str) -> Entry:
        """The entry of an id; KeyError where there is none."""
        entry = self.get(id)
        if entry is None:
            raise KeyError(id)
        return entry

    def state(self, id: str | None) -> Entry | None:
        """The state or territory of an ISO 3166 alpha-3 code, or None."""
        entry = self._by_id.get(id) if id else None
        return entry if entry is not None and entry.kind == "state" else None

    def names_of(self, id: str) -> tuple[str, ...]:
        """Main Arabic name and all aliases, as written; weak ones too."""
        entry = self.entry(id)
        return tuple(form for form, _ in entry.forms())

    def _make(self, state: Entry, kind: BodyKind) -> Entry:
        adjective = self._base.state_adjectives.get(state.id, "")
        of = state.ar
        if adjective:
            words = [w + "ة" if kind.gender == "f" and w.endswith("ي") else w for w in adjective.split()]
            of = " ".join("ال" + w for w in words)
        return Entry(
            id=f"{state.id}.{kind.kind}", kind="organisation", ar=f"{kind.ar} {of}", en=f"{kind.en} of {state.en}",
            country=state.id, sectors=kind.sectors, gender=kind.gender, body=kind.kind, file="kinds.txt", source="by pattern",
        )  # fmt: skip

    # --- names in the text ---

    def longest(self, norms: Sequence[str], i: int, first: str | None = None) -> tuple[int, Candidates]:
        """End of the longest alias that begins at token `i`, and whom it may mean, the best guess first.

        `(i, ())` where no alias begins there.
        """
        end, code = self._aliases.longest(norms, i, first)
        if code is None:
            return i, ()
        key = " ".join(w for w in (norms[i] if first is None else first, *norms[i + 1 : end]) if w not in "_-#")
        return end, self.alias(key)

    def alias(self, key: str) -> Candidates:
        """Whom a folded name may mean."""
        known = self._candidates.get(key)
        if known is None:
            code = self._base.aliases.get(key)
            codes = () if code is None else (code,) if isinstance(code, int) else code
            how = self._base.how.get(key, "")
            known = tuple(Candidate(self._entries[c >> 1], bool(c & 1), how) for c in codes)
            self._candidates[key] = known
        return known

    def find(self, name: str) -> tuple[Entry, ...]:
        """Entries by id, by any Arabic name or alias, or by English name or part of it."""
        exact = self.get(name)
        if exact is not None:
            return (exact,)
        found = [c.entry for c in self.alias(" ".join(fold_name(name)))]
        if not found:
            wanted = slug(name)
            found = [e for e in self._entries if wanted and f"-{wanted}-" in f"-{slug(e.en)}-"]
        if not found:
            words = set(fold_name(name))
            found = [e for e in self._entries if words and words <= set(fold_name(e.ar))]
        return tuple(dict.fromkeys(found))

    def find_office(self, name: str, date: str | None = None) -> tuple[Entry, ...]:
        """Who held an office on a date, by its words: `find_office("الرئيس المصري", "2013")`."""
        words = fold_name(name)
        hit = self.post(words, 0) if words else None
        if hit is None or hit.of is None or hit.end < len(words):
            return ()
        return tuple(self.entry(id) for id in self.who_held(hit.role, hit.of, date))

    def describe(self, id: str) -> Description:
        """All that is known of an actor; KeyError where there is none."""
        entry = self.entry(id)
        country = self.state(entry.country)
        roles = sorted(entry.roles, key=lambda r: r.since)
        shared = []
        for form, _ in entry.forms():
            key = " ".join(fold_name(form))
            others = tuple(c.entry.id for c in self.alias(key) if c.entry.id != id)
            if others:
                shared.append((form, others, self._base.how.get(key, "context")))
        return Description(
            entry=entry,
            country_name=country.ar if country else None,
            roles=tuple((*self._role_names(role), role.since, role.until) for role in roles),
            ambiguous=tuple(shared),
        )

    def _role_names(self, role: Role) -> tuple[str, str]:
        ar, en = self._base.role_names.get(role.role, (role.role, role.role))
        of = self.get(role.of)
        return (f"{ar} ({of.ar})", f"{en} ({of.en})") if of else (ar, en)

    def media_by_domain(self, domain: str) -> Entry | None:
        """The outlet of a host name or URL: `www.aljazeera.net`; None where it is not known."""
        host = domain.split("://")[-1].split("/")[0].split(":")[0].lower()
        while host:
            if host in self._domains:
                return self._domains[host]
            host = host.partition(".")[2]
        return None

    @cached_property
    def _domains(self) -> dict[str, Entry]:
        return {domain: entry for entry in reversed(self._entries) for domain in entry.domains}

    def is_name(self, norm: str) -> bool:
        """Whether a folded token is used as (part of) a person's name."""
        return norm in self._base.names

    def name_gender(self, norm: str) -> str | None:
        """ "m" or "f" where a first name tells it, else None."""
        return self._base.names.get(norm) or None

    # --- patterns ---

    def adjective(self, norm: str) -> str | None:
        """The state of a nationality adjective in any gender, number, with or without article."""
        return self._base.adjectives.get(norm)

    def adjectives(self, norms: Sequence[str], i: int, first: str | None = None) -> tuple[int, str | None]:
        """Also adjectives of two words (الكوري الشمالي); `(i, None)` where there is none."""
        return self._adjectives.longest(norms, i, first)

    def title(self, norms: Sequence[str], i: int, first: str | None = None) -> TitleHit | None:
        """A title before a name at token `i`."""
        end, form = self._titles.longest(norms, i, first)
        return None if form is None else TitleHit(end, form.title, form.gender, form.sector)

    def post(self, norms: Sequence[str], i: int, first: str | None = None) -> PostHit | None:
        """A role at token `i`, with the state or body it is of where the next words say it."""
        for bare, forms in self._posts.all(norms, i, first):
            end, of = bare, None
            if bare < len(norms):
                if any(f.of == "body" for f in forms):
                    end, of = self._of_body(norms, bare)
                if of is None and any(f.of == "state" for f in forms):
                    end, of = self._of_state(norms, bare, _bare(norms, i, bare, first))
            fits = [f for f in forms if of is not None or not f.needs]
            if of is not None:
                wanted = "state" if self.state(of) is not None else "body"
                fits = sorted(fits, key=lambda f: f.of != wanted)
            if fits:
                best = fits[0]
                return PostHit(end, best.role, of, best.gender, best.number, bare)
        return None

    def _of_state(self, norms: Sequence[str], i: int, construct: bool) -> tuple[int, str | None]:
        """A nationality adjective or, after a noun without article, a state's name."""
        end, state = self.adjectives(norms, i)
        if state is not None and norms[i].startswith("ال") != construct:
            return end, state
        if construct:
            end, found = self.longest(norms, i)
            if found and found[0].entry.kind == "state" and not found[0].weak:
                return end, found[0].entry.id
        return i, None

    def _of_body(self, norms: Sequence[str], i: int) -> tuple[int, str | None]:
        word = norms[i]
        reads: list[str | None] = [None]
        if word.startswith("لل"):
            reads = ["ال" + word[2:], "ا" + word[1:]]
        elif word.startswith("ل") and len(word) > 3:
            reads.append(word[1:])
        for first in reads:
            end, found = self.longest(norms, i, first)
            hit = self.body(norms, i, first)
            if hit is not None and hit.end >= end and hit.id is not None:
                return hit.end, hit.id
            if found and found[0].entry.kind in ("organisation", "outlet"):
                return end, found[0].entry.id
        return i, None

    def body(self, norms: Sequence[str], i: int, first: str | None = None) -> BodyHit | None:
        """A body by pattern at token `i`, with its state where the next words say it."""
        for bare, form in self._bodies.all(norms, i, first):
            end, state = (
                self._of_state(norms, bare, _bare(norms, i, bare, first)) if bare < len(norms) else (bare, None)
            )
            if state is None and form.needs:
                continue
            reach, named = self.longest(norms, i, first)
            if state is not None and named and reach == end and named[0].entry.kind == "organisation":
                return BodyHit(end, form.kind, state, named[0].entry.id, bare)
            return BodyHit(end, form.kind, state, self.body_of(state, form.kind) if state else None, bare)
        return None

    def body_of(self, state: str, kind: str) -> str | None:
        """The id of a state's body of one kind: that of a named entry, else one by pattern."""
        if kind not in self._kinds or self.state(state) is None:
            return None
        return self._by_body.get((state, kind), f"{state}.{kind}")

    def kind(self, kind: str) -> BodyKind | None:
        """Names and sectors of a kind of body."""
        return self._kinds.get(kind)

    # --- roles by date ---

    @cached_property
    def _holders(self) -> dict[tuple[str, str], list[tuple[Role, str]]]:
        out: dict[tuple[str, str], list[tuple[Role, str]]] = {}
        for entry in self._entries:
            for role in entry.roles:
                out.setdefault((role.role, role.of), []).append((role, entry.id))
        return out

    def who_held(self, role: str, of: str, date: str | None = None) -> tuple[str, ...]:
        """Ids of the persons who held a role of a state or body on an ISO date (or a prefix of one).

        None asks for those who hold it as far as the lists know. Several at a change of office, the
        later one first.
        """
        held = [(r.since, id) for r, id in self._holders.get((role, of), ()) if r.at(date)]
        return tuple(dict.fromkeys(id for _, id in sorted(held, reverse=True)))

    def offices(self, id: str, date: str | None = None) -> tuple[Role, ...]:
        """Roles that an actor held on an ISO date; without a date, all that it ever held."""
        entry = self.get(id)
        return tuple(r for r in entry.roles if date is None or r.at(date)) if entry is not None else ()

    @cached_property
    def _role_forms(self) -> dict[str, list[str]]:
        out: dict[str, list[str]] = {}
        for key, forms in self._base.posts.items():
            for form in forms:
                out.setdefault(form.role, []).append(key)
        return out

    def role_forms(self, role: str) -> Sequence[str]:
        """The folded words for a role, with and without article, for men and women."""
        return self._role_forms.get(role, ())


def _bare(norms: Sequence[str], i: int, end: int, first: str | None) -> bool:
    """Whether the last of the words `[i, end)` has no article, so that a state's name may follow it."""
    last = norms[end - 1] if end - 1 > i or first is None else first
    return not last.startswith("ال")


def merged(base: Base, extra: Iterable[Entry], aliases: dict[str, list[tuple[int, bool]]]) -> Base:
    """`base` with a user's entries, which win: over an entry of the same id, and over its owners of an alias.

    `aliases`: folded sequence → (index into `extra`, weak).
    """
    added = tuple(extra)
    ids = {entry.id for entry in added}
    first = len(base.entries)
    gone = {k for k, entry in enumerate(base.entries) if entry.id in ids}
    entries = tuple(e if k not in gone else _hollow(e) for k, e in enumerate(base.entries)) + added
    table = dict(base.aliases)
    if gone:
        for key, value in base.aliases.items():
            codes = (value,) if isinstance(value, int) else value
            left = tuple(c for c in codes if c >> 1 not in gone)
            if len(left) != len(codes):
                table[key] = left
    for key, owners in aliases.items():
        table[key] = tuple(2 * (first + index) + weak for index, weak in owners)
    reach = dict(base.reach)
    for key in aliases:
        head = key.partition(" ")[0]
        reach[head] = max(reach.get(head, 0), key.count(" ") + 1)
    how = {key: value for key, value in base.how.items() if key not in aliases}
    return Base(
        digest=base.digest, entries=entries, aliases=table, reach=reach, how=how, adjectives=base.adjectives, posts=base.posts,
        role_names=base.role_names, titles=base.titles, kinds=base.kinds, bodies=base.bodies,
        state_adjectives=base.state_adjectives, names=base.names,
    )  # fmt: skip


def _hollow(entry: Entry) -> Entry:
    """What is left of an entry that a user replaces: nothing that a look-up could find."""
    return Entry(id="", kind=entry.kind, ar="", en="")
