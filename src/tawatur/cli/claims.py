"""`tawatur claims` and `tawatur claim`."""

import sys
from collections.abc import Iterable

import msgspec

from tawatur.cli.place import opened
from tawatur.errors import TawaturError
from tawatur.knowledge import load_knowledge
from tawatur.store.findings import Wanted, find_claim, find_claims, find_copies

FORMATS = ("terminal", "jsonl", "csv")


def run(
    place: str | None, format: str | None, actor: str | None, about: str | None, since: str | None, until: str | None,
    contested: bool, min_origins: int, min_reports: int,
) -> int:  # fmt: skip
    """Exit code: 0, 1 where there is no store or no such actor, 2 where the call makes no sense."""
    chosen = format or ("terminal" if sys.stdout.isatty() else "jsonl")
    if chosen not in FORMATS:
        print(f"--format is one of {', '.join(FORMATS)}, not {chosen!r}", file=sys.stderr)
        return 2
    actors = tuple(entry.id for entry in load_knowledge().find(actor)) if actor else ()
    if actor and not actors:
        print(f"nobody is known by {actor!r}", file=sys.stderr)
        return 1
    wanted = Wanted(actors, about, since, until, contested, min_origins, min_reports)
    try:
        with opened(place) as store:
            found = find_claims(store, wanted)
            if chosen == "jsonl":
                _lines(found)
                if wanted == Wanted():
                    _lines(find_copies(store))
            elif chosen == "csv":
                from tawatur.export.excerpt import Excerpt
                from tawatur.export.tables import claims

                sys.stdout.writelines(claims(Excerpt((), tuple(found))))
            else:
                from tawatur.export.claims import show_claims

                show_claims(found)
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def run_one(place: str | None, id: str) -> int:
    """1 where there is no store or no such claim."""
    try:
        with opened(place) as store:
            claim = find_claim(store, id)
            if claim is None:
                print(f"no claim, or more than one, begins with {id!r}", file=sys.stderr)
                return 1
            documents = {a.document.id: a.document for a in store.analyses({r.document for r in claim.reports})}
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    from tawatur.export.claims import show_claim

    show_claim(claim, documents)
    return 0


def _lines(items: Iterable[msgspec.Struct]) -> None:
    for item in items:
        sys.stdout.write(msgspec.json.encode(item).decode() + "\n")
