"""`tawatur analyze`."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO

from tawatur.engines.local import analyze_all
from tawatur.errors import InputError, TawaturError
from tawatur.ingest import Delivered, expand, read
from tawatur.model import Analysis, encode

FORMATS = ("terminal", "jsonl", "html", "plover", "plover-csv")


def run(
    paths: list[str], format: str | None, out: Path | None, outlet: str | None, published: str | None,
    actors: Path | None, jobs: int,
) -> int:  # fmt: skip
    """Exit code: 0, 1 where anything failed, 2 where the call makes no sense."""
    chosen = format or ("terminal" if out is None and sys.stdout.isatty() else "jsonl")
    if chosen not in FORMATS:
        print(f"--format is one of {', '.join(FORMATS)}, not {chosen!r}", file=sys.stderr)
        return 2
    failed: list[InputError] = []
    try:
        results = _good(analyze_all(documents(paths, outlet, published), jobs, actors), failed)
        if sys.stderr.isatty() and out is not None:
            results = _watched(results)
        if out is None:
            _write(results, chosen, sys.stdout)
        else:
            out.parent.mkdir(parents=True, exist_ok=True)
            with out.open("w", encoding="utf-8") as file:
                _write(results, chosen, file)
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    return 1 if failed else 0


def analyses(paths: Iterable[str], failed: list[InputError]) -> Iterator[Analysis]:
    """The analyses of all reports of the paths; what cannot be read is told and added to `failed`."""
    return _good(analyze_all(documents(paths, None, None), 1, None), failed)


def documents(paths: Iterable[str], outlet: str | None, published: str | None) -> Iterator[Delivered | InputError]:
    """The documents of files, folders, globs and standard input."""
    for path in expand(paths):
        if isinstance(path, InputError):
            yield path
        else:
            yield from read(path, outlet=outlet, published=published)


def _good(results: Iterable[Analysis | InputError], failed: list[InputError]) -> Iterator[Analysis]:
    for result in results:
        if isinstance(result, InputError):
            failed.append(result)
            print(result, file=sys.stderr)
        else:
            yield result


def _watched(results: Iterator[Analysis]) -> Iterator[Analysis]:
    from rich.console import Console
    from rich.progress import track

    return iter(track(results, description="reports", console=Console(stderr=True)))


def _write(results: Iterator[Analysis], format: str, file: IO[str]) -> None:
    if format == "jsonl":
        for analysis in results:
            file.write(encode(analysis).decode() + "\n")
    elif format in ("plover", "plover-csv"):
        from tawatur.export import plover

        file.writelines(plover.jsonl(results) if format == "plover" else plover.table(results))
    elif format == "html":
        from tawatur.export.html import pieces

        for piece in pieces(results):
            file.write(piece)
    else:
        from rich.console import Console

        from tawatur.export.terminal import show

        console = Console(file=file, highlight=False)
        for analysis in results:
            show(analysis, console)
