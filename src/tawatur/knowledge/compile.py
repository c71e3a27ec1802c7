"""Compiles the lists of data/ into base.msgpack: `python -m tawatur.knowledge.compile`.

Deterministic: the same lists give the same bytes, so that a conflict in the compiled file is solved by
compiling again. Checks what can only be seen of all lists together.
"""

import hashlib
from collections.abc import Iterable, Mapping
from importlib import resources
from pathlib import Path

import msgspec

from tawatur.errors import DataError
from tawatur.knowledge.entry import Entry
from tawatur.knowledge.lists import Table, read_entries, read_table, values
from tawatur.knowledge.patterns import (
    BodyForm,
    BodyKind,
    PostForm,
    TitleForm,
    adjective_forms,
    body_forms,
    body_kinds,
    post_forms,
    title_forms,
)  # fmt: skip
from tawatur.knowledge.phrases import reaches
from tawatur.knowledge.variants import norms, spellings

DATA = "tawatur.knowledge.data"
COMPILED = "base.msgpack"
# Lists of actors, the hand-written before the generated: the earlier wins where spellings meet by generation.
LISTS = ("places.txt", "persons.txt", "world.txt", "bodies.txt", "clubs.txt", "media.txt")
GENERATED = ("cities.txt",)
_ARAB = frozenset(
    """
    DZA BHR COM DJI EGY IRQ JOR KWT LBN LBY MRT MAR OMN PSE QAT SAU SOM SDN SYR TUN ARE ESH YEM
    """.split()
)

# Letters from which a transcribed first name is no Arabic word as well: بيني and غير are, نفتالي is not.
_TRANSCRIBED = 5

# Of two places of one name, the lighter is left out where the other is this many times better known.
_KNOWN = 50

Owner = tuple[int, bool]  # entry index, weak


class Base(msgspec.Struct):
    """The compiled knowledge; `aliases` maps a folded sequence to codes `2 * entry + weak`."""

    digest: str
    entries: tuple[Entry, ...]
    aliases: dict[str, int | tuple[int, ...]]
    reach: dict[str, int]
    how: dict[str, str]
    adjectives: dict[str, str]
    posts: dict[str, tuple[PostForm, ...]]
    role_names: dict[str, tuple[str, str]]
    titles: dict[str, TitleForm]
    kinds: tuple[BodyKind, ...]
    bodies: dict[str, BodyForm]
    state_adjectives: dict[str, str]
    names: dict[str, str]


def data_files() -> dict[str, str]:
    """Name → text of all lists of the package."""
    folder = resources.files(DATA)
    return {
        f.name: f.read_text(encoding="utf-8")
        for f in sorted(folder.iterdir(), key=lambda f: f.name)
        if f.name.endswith(".txt")
    }


def digest_of(files: Mapping[str, str]) -> str:
    """SHA-256 over names and bytes of the lists."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + files[name].encode() + b"\0")
    return "sha256:" + digest.hexdigest()


def compile_base(files: Mapping[str, str]) -> Base:
    """The compiled form of the lists; DataError says file, entry and reason."""
    tables = {name: read_table(text, name) for name, text in files.items()}
    entries = list(_states(tables["territories.txt"], tables["states.txt"]))
    for name in LISTS:
        entries.extend(entry for _, entry in read_entries(tables[name]))
    entries.extend(_cities(tables["cities.txt"], entries))
    check_ids(entries)
    ambiguous = {" ".join(norms(r.fields["alias"])): r.fields["how"] for r in tables["ambiguous.txt"].rows}
    aliases, how = own_aliases(entries, ambiguous)
    posts: dict[str, tuple[PostForm, ...]] = {}
    for key, form in post_forms(tables["posts.txt"]):
        if form not in posts.get(key, ()):
            posts[key] = (*posts.get(key, ()), form)
    base = Base(
        digest=digest_of(files),
        entries=tuple(entries),
        aliases=aliases,
        reach=reaches(aliases),
        how=how,
        adjectives=_adjectives(tables["states.txt"]),
        posts=posts,
        role_names={
            r.fields["role"]: (values(r.fields["m"])[0].lstrip("+"), r.fields["en"]) for r in tables["posts.txt"].rows
        },
        titles=dict(title_forms(tables["titles.txt"])),
        kinds=tuple(body_kinds(tables["kinds.txt"])),
        bodies=_first(body_forms(tables["kinds.txt"])),
        state_adjectives={
            r.fields["id"]: values(r.fields["adjectives"])[0]
            for r in tables["states.txt"].rows
            if r.fields.get("adjectives")
        },
        names=_names(entries, tables["names.txt"], tables["first-names.txt"]),
    )
    check_roles(base)
    return base


def _states(territories: Table, states: Table) -> Iterable[Entry]:
    """The territories of ISO 3166 (names of CLDR), completed by states.txt."""
    by_id = {row.fields["id"]: row.fields for row in states.rows}
    source = territories.head.get("source", "")
    known = [row.fields for row in territories.rows]
    known += [{"id": i, "en": f["en"]} for i, f in by_id.items() if f.get("en") and i not in {k["id"] for k in known}]
    for row in known:
        mine = by_id.get(row["id"], {})
        ar = mine.get("ar") or row["ar"]
        other = (row["ar"],) if row.get("ar") and row["ar"] != ar and "(" not in row["ar"] else ()
        yield Entry(
            id=row["id"], kind="state", ar=ar, en=mine.get("en") or row["en"], aliases=(*values(mine.get("aliases", "")), *other),
            country=row["id"], sectors=("GOV",), weight=1_000_000, file="states.txt", source=source, note=mine.get("note", ""),
        )  # fmt: skip


def _cities(table: Table, entries: Iterable[Entry]) -> Iterable[Entry]:
    """The generated places that no list names already: under that id, or that name in that country or in none."""
    places = [entry for entry in entries if entry.kind in ("place", "state")]
    ids = {entry.id for entry in places}
    names = {(entry.country, norms(form)) for entry in places for form, _ in entry.forms()}
    for _, city in read_entries(table):
        name = norms(city.ar)
        if city.id not in ids and (city.country, name) not in names and (None, name) not in names:
            yield city


def check_ids(entries: Iterable[Entry]) -> None:
    """DataError where two entries have one id."""
    seen: dict[str, str] = {}
    for entry in entries:
        if entry.id in seen:
            raise DataError(f"this id stands also in {seen[entry.id]}", file=entry.file, entry=entry.id)
        seen[entry.id] = entry.file


def check_roles(base: Base) -> None:
    """DataError where a role is no key of posts.txt, or is of a state or body that is not known."""
    ids = {entry.id for entry in base.entries}
    kinds = {kind.kind for kind in base.kinds}
    for entry in base.entries:
        for role in entry.roles:
            if role.role not in base.role_names:
                raise DataError(f"role {role.role!r} is no key of posts.txt", file=entry.file, entry=entry.id)
            state, _, kind = role.of.partition(".")
            if role.of not in ids and not (state in ids and kind in kinds):
                raise DataError(f"{role.role!r} is of {role.of!r}, which is no entry", file=entry.file, entry=entry.id)


def own_aliases(
    entries: list[Entry], ambiguous: Mapping[str, str]
) -> tuple[dict[str, int | tuple[int, ...]], dict[str, str]]:
    """Which entries own which folded sequence, and how those with several owners are told apart.

    A spelling that was only generated gives way to one that is written; a generated list (cities) gives
    way to a hand-written one. Two written owners are an error unless both are places, one of them is
    weak, or ambiguous.txt says how they are told apart.
    """
    written: dict[str, list[Owner]] = {}
    derived: dict[str, list[Owner]] = {}
    for index, entry in enumerate(entries):
        foreign = entry.country not in _ARAB
        for words, weak, made in spellings(entry, foreign):
            _own(derived if made else written, " ".join(words), index, weak)
    how: dict[str, str] = {}
    out: dict[str, int | tuple[int, ...]] = {}
    for key in sorted(written.keys() | derived.keys()):
        owners = _settle(key, written.get(key) or derived[key], entries, ambiguous, how)
        codes = tuple(2 * index + weak for index, weak in owners)
        out[key] = codes[0] if len(codes) == 1 else codes
    return out, how


def _own(table: dict[str, list[Owner]], key: str, index: int, weak: bool) -> None:
    owners = table.setdefault(key, [])
    mine = next((k for k, (i, _) in enumerate(owners) if i == index), None)
    if mine is None:
        owners.append((index, weak))
    elif not weak:
        owners[mine] = (index, False)


def _settle(
    key: str, owners: list[Owner], entries: list[Entry], ambiguous: Mapping[str, str], how: dict[str, str]
) -> list[Owner]:
    if len(owners) == 1:
        return owners
    hand = [o for o in owners if entries[o[0]].file not in GENERATED]
    if any(not weak for _, weak in hand) and len(hand) < len(owners) and key not in ambiguous:
        owners = [
            o for o in owners if o in hand or (entries[hand[0][0]].kind == "place" and entries[o[0]].kind == "place")
        ]
    heaviest = max((entries[i].weight for i, _ in owners if entries[i].kind == "place"), default=0)
    owners = [o for o in owners if entries[o[0]].file not in GENERATED or _KNOWN * entries[o[0]].weight >= heaviest]
    strong = [entries[i] for i, weak in owners if not weak]
    if key in ambiguous:
        how[key] = ambiguous[key]
    elif len(strong) > 1:
        if any(e.kind != "place" for e in strong):
            names = ", ".join(f"{e.file}:{e.id}" for e in strong)
            raise DataError(
                f"{key!r} is owned by {names}; make it weak (~) or say in ambiguous.txt how they are told apart",
                file=strong[1].file,
                entry=strong[1].id,
            )
        how[key] = "country"
    return sorted(owners, key=lambda o: (o[1], -entries[o[0]].weight, o[0]))


def _adjectives(states: Table) -> dict[str, str]:
    out: dict[str, str] = {}
    for row in states.rows:
        for words in adjective_forms(row.fields.get("adjectives", "")):
            key = " ".join(words)
            if out.setdefault(key, row.fields["id"]) != row.fields["id"]:
                raise DataError(
                    f"the adjective {key!r} is also that of {out[key]}", file=states.file, entry=row.fields["id"]
                )
    return out


def _first(pairs: Iterable[tuple[str, BodyForm]]) -> dict[str, BodyForm]:
    out: dict[str, BodyForm] = {}
    for key, form in pairs:
        out.setdefault(key, form)
    return out


def _names(entries: Iterable[Entry], *tables: Table) -> dict[str, str]:
    """Name token → gender ("m", "f" or ""): the lists of names, and first names of the persons known that can be no Arabic word."""
    out: dict[str, str] = {}
    for row in (row for table in tables for row in table.rows):
        for name in norms(row.fields["name"]):
            out.setdefault(name, row.fields.get("gender", ""))
    for entry in entries:
        if entry.kind == "person" and entry.country not in _ARAB:
            words = norms(entry.ar)
            if len(words) > 1 and len(words[0]) >= _TRANSCRIBED:
                out.setdefault(words[0], entry.gender or "")
    return out


def encode(base: Base) -> bytes:
    """The bytes of base.msgpack."""
    return msgspec.msgpack.encode(base)


def main() -> None:
    """Writes base.msgpack beside the lists."""
    base = compile_base(data_files())
    path = Path(str(resources.files(DATA).joinpath(COMPILED)))
    path.write_bytes(encode(base))
    print(f"{len(base.entries)} entries, {len(base.aliases)} aliases, {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
