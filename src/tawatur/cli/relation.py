"""`tawatur relation`."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from tawatur.cli.place import opened
from tawatur.corroborate.standing import Edge, Party, edges
from tawatur.errors import InputError, TawaturError
from tawatur.knowledge import load_knowledge
from tawatur.model import Analysis, decode

FORMATS = ("terminal", "jsonl")


def run(first: str, second: str, paths: list[str], place: str | None, format: str | None) -> int:
    """Exit code: 0, 1 where there is no store or file or nothing is told, 2 where the call makes no sense."""
    chosen = format or ("terminal" if sys.stdout.isatty() else "jsonl")
    if chosen not in FORMATS:
        print(f"--format is one of {', '.join(FORMATS)}, not {chosen!r}", file=sys.stderr)
        return 2
    parties = _party(first), _party(second)
    try:
        if paths:
            found = edges(_analyses(paths), *parties)
        else:
            with opened(place) as store:
                found = edges(store.analyses(), *parties)
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    if not found:
        print(f"nothing is told of {first} and {second}", file=sys.stderr)
        return 1
    _show(found, chosen)
    return 0


def _party(name: str) -> Party:
    return Party(frozenset(entry.id for entry in load_knowledge().find(name)), name)


def _analyses(paths: Iterable[str]) -> Iterator[Analysis]:
    """The analyses of files as `tawatur analyze --format jsonl` writes them, `-` for standard input."""
    for path in paths:
        try:
            lines = sys.stdin.buffer.readlines() if path == "-" else Path(path).read_bytes().splitlines()
        except OSError as error:
            raise InputError(error.strerror or str(error), file=path) from None
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                yield decode(line)
            except msgspec.DecodeError as error:
                raise InputError(f"no analysis: {error}", file=path, entry=number) from None


def _show(found: list[Edge], format: str) -> None:
    if format == "jsonl":
        for edge in found:
            sys.stdout.write(msgspec.json.encode(edge).decode() + "\n")
        return
    from tawatur.export.relation import show_relation

    show_relation(found)
