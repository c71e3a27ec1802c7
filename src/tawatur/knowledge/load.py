"""From disk to a knowledge base: the only place of this package that reads files."""

import gc
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from pathlib import Path

import msgspec

from tawatur.errors import DataError
from tawatur.knowledge.compile import COMPILED, DATA, Base
from tawatur.knowledge.entry import Entry
from tawatur.knowledge.knowledge import Knowledge, merged
from tawatur.knowledge.lists import read_entries, read_file
from tawatur.knowledge.variants import spellings


@cache
def load_base() -> Base:
    """The compiled lists of the package."""
    raw = resources.files(DATA).joinpath(COMPILED).read_bytes()
    collecting = gc.isenabled()
    gc.disable()  # tens of thousands of small objects that all stay: collecting between them is half the time
    try:
        return msgspec.msgpack.decode(raw, type=Base)
    finally:
        if collecting:
            gc.enable()


@cache
def load_knowledge(extra: Path | None = None) -> Knowledge:
    """The knowledge base; with `extra`, a list or a folder of lists (*.txt) that wins over ours.

    DataError where `extra` is wrong, with file, entry and reason.
    """
    if extra is None:
        return Knowledge(load_base())
    pairs = [pair for path in list_files(extra) for pair in read_entries(read_file(path))]
    entries = [entry for _, entry in pairs]
    base = merged(load_base(), entries, user_aliases(entries))
    base.digest = _digest(base.digest, extra)
    return Knowledge(base)


def list_files(path: Path) -> tuple[Path, ...]:
    """The list itself, or the *.txt of a folder; DataError where there is none."""
    files = tuple(sorted(path.glob("*.txt"))) if path.is_dir() else (path,)
    if not files or not all(f.is_file() for f in files):
        raise DataError("no such list, nor a folder with lists (*.txt)", file=str(path))
    return files


def user_aliases(entries: Iterable[Entry]) -> dict[str, list[tuple[int, bool]]]:
    """Folded sequence → (index, weak) of a user's entries; DataError where two own one or share an id."""
    out: dict[str, list[tuple[int, bool]]] = {}
    seen: dict[str, Entry] = {}
    for index, entry in enumerate(entries):
        if entry.id in seen:
            raise DataError(f"this id stands also in {seen[entry.id].file}", file=entry.file, entry=entry.id)
        seen[entry.id] = entry
        for words, weak, made in spellings(entry, foreign=False):
            name = " ".join(words)
            owners = out.setdefault(name, [])
            if any(i == index for i, _ in owners) or owners and made:
                continue
            if not weak and any(not w for _, w in owners):
                raise DataError(f"{name!r} stands for two entries; make one weak (~)", file=entry.file, entry=entry.id)
            owners.append((index, weak))
    return out


def _digest(of: str, extra: Path) -> str:
    digest = hashlib.sha256(of.encode())
    for path in list_files(extra):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return "sha256:" + digest.hexdigest()
