"""`tawatur export`."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tawatur.cli.place import opened
from tawatur.errors import SettingsError, TawaturError
from tawatur.export.excerpt import Excerpt
from tawatur.export.formats import FILES, FOLDERS, SINGLE
from tawatur.knowledge import load_knowledge
from tawatur.store import Store
from tawatur.store.findings import Wanted, claims_in, find_claim, find_claims
from tawatur.store.overview import spoken


def run(place: str | None, format: str, out: Path | None, claim: str | None, actor: str | None) -> int:
    """Exit code: 0, 1 where there is no store, claim or actor of that name, 2 where the call makes no sense."""
    wrong = _misuse(format, out, claim, actor)
    if wrong:
        print(wrong, file=sys.stderr)
        return 2
    try:
        with opened(place) as store:
            excerpt = _of_claim(store, claim) if claim else _of_actor(store, actor) if actor else _whole(store)
            if format in FOLDERS and out is not None:
                _fill(out, FOLDERS[format](excerpt))
            else:
                _write(out, FILES[format], excerpt)
    except (TawaturError, OSError) as error:
        if isinstance(error, BrokenPipeError):
            raise
        print(error, file=sys.stderr)
        return 1
    return 0


def _misuse(format: str, out: Path | None, claim: str | None, actor: str | None) -> str | None:
    if format not in FILES and format not in FOLDERS:
        return f"--to is one of {', '.join((*FILES, *FOLDERS))}, not {format!r}"
    if claim and actor:
        return "either --claim or --actor"
    if format in SINGLE and not (claim or actor):
        return f"{format} is about one claim or actor: --claim ID or --actor ID"
    if format in FOLDERS and (out is None or out.is_file()):
        return f"{format} is of several files: --out FOLDER"
    return None


def _whole(store: Store) -> Excerpt:
    return Excerpt(store.analyses(), tuple(find_claims(store, Wanted())))


def _of_claim(store: Store, id: str) -> Excerpt:
    """One claim and the reports that state it; SettingsError where there is none."""
    claim = find_claim(store, id)
    if claim is None:
        raise SettingsError(f"no claim, or more than one, begins with {id!r}")
    aims = {r.claim for r in claim.relations}
    beside = (c for c in find_claims(store, Wanted()) if c.id in aims or any(r.claim == claim.id for r in c.relations))
    return Excerpt(store.analyses({r.document for r in claim.reports}), (claim,), claim, beside=tuple(beside))


def _of_actor(store: Store, name: str) -> Excerpt:
    """One actor: the reports that quote it, the claims of or about it; SettingsError where there is none, or several."""
    known = [entry.id for entry in load_knowledge().find(name)]
    if len(known) > 1:
        raise SettingsError(f"{name!r} may be {', '.join(known)}: give one of these ids")
    quoted = spoken(store, known) if known else spoken(store, (name,), name)
    ids = frozenset((*known, *(actor for actor, _ in quoted)))
    if not ids:
        raise SettingsError(f"nobody is known by {name!r}")
    documents = {document for _, document in quoted}
    claims = {c.id: c for c in claims_in(store, documents) if any(r.holder in ids for r in c.reports)}
    claims |= {c.id: c for c in find_claims(store, Wanted(tuple(known)))} if known else {}
    documents |= {r.document for c in claims.values() for r in c.reports}
    if not documents:
        raise SettingsError(f"no report of this store is of or about {name!r}")
    ordered = sorted(claims.values(), key=lambda c: (c.first_reported or "", c.id))
    return Excerpt(store.analyses(documents), tuple(ordered), actors=ids)


def _write(out: Path | None, write: Callable[[Excerpt], Iterator[str]], excerpt: Excerpt) -> None:
    if out is None:
        sys.stdout.writelines(write(excerpt))
        return
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("w", encoding="utf-8", newline="") as file:
        file.writelines(write(excerpt))


def _fill(folder: Path, files: Iterator[tuple[str, str]]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files:
        (folder / name).write_text(text, encoding="utf-8", newline="")
