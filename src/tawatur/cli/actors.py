"""`tawatur actor`, `tawatur actors check` and `tawatur actors add`."""

import sys
from collections.abc import Sequence
from pathlib import Path

from tawatur.errors import TawaturError
from tawatur.knowledge import Entry, Knowledge, add_entry, check_file, load_knowledge


def show(name: str, at: str | None, extra: Path | None) -> int:
    """Prints all whom a name or an office may mean; 1 where there is nobody, or the list is wrong."""
    try:
        knowledge = load_knowledge(extra)
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    found = knowledge.find(name) or knowledge.find_office(name, at)
    if not found:
        print(f"nobody is known by {name!r}", file=sys.stderr)
        return 1
    print("\n\n".join("\n".join(_lines(knowledge, entry, at)) for entry in found))
    return 0


def _lines(knowledge: Knowledge, entry: Entry, at: str | None) -> list[str]:
    known = knowledge.describe(entry.id)
    head = [entry.id, entry.kind, entry.country and f"{entry.country} {_isolate(known.country_name or '')}", *entry.sectors]
    lines = [" · ".join(part for part in head if part), f"  {_isolate(entry.ar)} = {entry.en}"]
    also = [f"{_isolate(form)}{' (weak)' if weak else ''}" for form, weak in entry.forms()[1:]]
    if also:
        lines.append(f"  also: {', '.join(also)}")
    held = {(r.since, r.until) for r in knowledge.offices(entry.id, at)}
    for ar, en, since, until in known.roles:
        if (since, until) in held:
            lines.append(f"  {since or '?'}..{until:<10}  {_isolate(ar)} = {en}")
    lines += [f"  {_isolate(form)} also means {', '.join(ids)}: {how}" for form, ids, how in known.ambiguous]
    lines += [f"  {entry.note}"] if entry.note else []
    return [*lines, f"  from {entry.file}: {entry.source}" if entry.source else f"  from {entry.file}"]


def _isolate(text: str) -> str:
    """Arabic inside a line that runs from left to right."""
    return f"\u2068{text}\u2069"


def check(path: Path) -> int:
    """Prints what is wrong in a list or folder of lists; 1 where anything is."""
    try:
        problems = check_file(path)
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    for p in problems:
        print(":".join(str(part) for part in (p.file, p.line, p.entry) if part) + f": {p.reason}")
    return 1 if problems else 0


def add(path: Path, fields: dict[str, str], lists: dict[str, Sequence[str]]) -> int:
    """Appends an entry to a list and prints its id; 1, and the list as it was, where it is wrong."""
    try:
        entry = add_entry(path, **fields, **lists)  # type: ignore[arg-type]
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    print(entry.id)
    return 0
