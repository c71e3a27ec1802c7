"""Which files a user means: files, folders, globs and `-`."""

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from tawatur.errors import InputError

SUFFIXES = (".txt", ".jsonl", ".jsonl.gz", ".html", ".htm")


def expand(paths: Iterable[str]) -> Iterator[str | InputError]:
    """File names in order, folders searched through; an error for each path that means nothing."""
    for path in paths:
        if path == "-":
            yield path
            continue
        here = Path(path)
        if here.is_dir():
            inside = sorted(str(p) for p in here.rglob("*") if p.is_file() and p.name.endswith(SUFFIXES))
            if inside:
                yield from inside
            else:
                yield InputError(f"no report in this folder (looked for {', '.join(SUFFIXES)})", file=path)
        elif here.is_file():
            yield path
        else:
            matched = sorted(glob.glob(path, recursive=True))
            if matched:
                yield from expand(matched)
            else:
                yield InputError("no such file or folder", file=path)
