"""Checking and extending a user's list."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from tawatur.errors import DataError
from tawatur.knowledge.entry import Entry
from tawatur.knowledge.lists import (
    DEFAULT,
    read_entries,
    read_entry,
    read_file,
    read_table,
)
from tawatur.knowledge.load import list_files, load_base, load_knowledge, user_aliases


class Problem(msgspec.Struct, frozen=True):
    """One thing that is wrong in a list."""

    file: str
    entry: str
    reason: str
    line: int | None = None


def check_file(path: Path) -> list[Problem]:
    """What is wrong in a user's list or folder of lists; empty where it is sound."""
    problems: list[Problem] = []
    good: list[Entry] = []
    roles = load_base().role_names
    known = load_knowledge()
    for file in list_files(path):
        try:
            table = read_file(file)
        except DataError as error:
            problems.append(_problem(error))
            continue
        for row in table.rows:
            try:
                entry = read_entry(row.fields, table)
            except (DataError, ValueError) as error:
                problems.append(_problem(error, file.name, row.line))
                continue
            good.append(entry)
            for role in entry.roles:
                if role.role not in roles:
                    problems.append(Problem(file.name, entry.id, f"role {role.role!r} is not known", row.line))
            if entry.country and known.state(entry.country) is None:
                problems.append(Problem(file.name, entry.id, f"country {entry.country!r} is not known", row.line))
    ids = {entry.id for entry in good}
    for entry in good:
        for role in entry.roles:
            if role.of not in ids and known.get(role.of) is None:
                problems.append(Problem(entry.file, entry.id, f"{role.role!r} is of {role.of!r}, which is no entry"))
    try:
        user_aliases(good)
    except DataError as error:
        problems.append(_problem(error))
    return problems


def _problem(error: Exception, file: str = "", line: int | None = None) -> Problem:
    if isinstance(error, DataError):
        return Problem(error.file or file, str(error.entry or ""), error.reason, line)
    return Problem(file, "", str(error), line)


def add_entry(
    path: Path, *, ar: str, en: str = "", kind: str = "person", gender: str = "", country: str | None = None,
    sectors: Sequence[str] = (), aliases: Sequence[str] = (), roles: Sequence[str] = (), id: str = "", note: str = "",
) -> Entry:  # fmt: skip
    """Appends an entry to a user's list, which is made where it is missing; DataError leaves it as it was.

    `roles` are written `president@EGY:2014-06-08..`.
    """
    fields = {
        "id": id, "ar": ar, "en": en, "kind": kind, "gender": gender, "country": country or "", "sectors": " ".join(sectors),
        "aliases": "; ".join(aliases), "roles": "; ".join(roles), "note": note,
    }  # fmt: skip
    for name, value in fields.items():
        if "|" in value or "\n" in value:
            raise DataError(f"{name} may hold no bar and no line break", file=path.name, entry=id or en or ar)
    table = read_file(path) if path.exists() else read_table("", path.name)
    entry = read_entry(fields, table)
    user_aliases([*(e for _, e in read_entries(table)), entry])
    columns = tuple(c.strip() for c in table.head["columns"].split("|")) if "columns" in table.head else DEFAULT
    lost = [name for name, value in fields.items() if value and name not in columns and table.head.get(name) != value]
    if lost:
        raise DataError(f"the list has no column for {', '.join(lost)}", file=path.name, entry=entry.id)
    fields["id"] = entry.id
    line = " | ".join(fields.get(column, "") for column in columns).rstrip(" |") + "\n"
    old = path.read_text(encoding="utf-8") if path.exists() else f"@source user\n@columns {' | '.join(DEFAULT)}\n"
    path.write_text(old + ("" if not old or old.endswith("\n") else "\n") + line, encoding="utf-8")
    return entry
