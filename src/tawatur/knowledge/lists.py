"""The lists that a journalist edits: one entry a line, fields between bars.

::

    @kind person
    @source public facts
    @columns id | ar | en | gender | country | sectors | aliases | roles | note
    haftar | خليفة حفتر | Khalifa Haftar | m | LBY | MIL | حفتر | commander@libyan-national-army:2015-03..

`#` begins a comment. Several values of a field are separated by `;`. An alias that begins with `~` is
weak: alone it is an ordinary word. Without `id` it is made of the English name.
"""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import cast, get_args

import msgspec

from tawatur.errors import DataError
from tawatur.knowledge.entry import SECTORS, Entry, KnownKind, Role

COLUMNS = (
    "id",
    "ar",
    "en",
    "kind",
    "gender",
    "country",
    "sectors",
    "aliases",
    "roles",
    "acts_for",
    "domains",
    "body",
    "weight",
    "note",
)
DEFAULT = ("id", "ar", "en", "kind", "gender", "country", "sectors", "aliases", "roles", "note")
_KINDS = get_args(KnownKind)
_ROLE = re.compile(r"([a-z-]+)(?:@([\w.-]+))?(?::(?:(\d{4}(?:-\d\d){0,2})?(?:\.\.(\d{4}(?:-\d\d){0,2})?)?))?")
_ARABIC = re.compile("[\u0620-\u064a]")


class Row(msgspec.Struct, frozen=True):
    """One line as written: fields by column."""

    line: int
    fields: dict[str, str]


class Table(msgspec.Struct, frozen=True):
    """A list file: its head (`@key value`) and rows."""

    file: str
    head: dict[str, str]
    rows: tuple[Row, ...]


def read_table(text: str, file: str, columns: tuple[str, ...] = DEFAULT) -> Table:
    """Splits a list into rows; DataError on a line with too many fields."""
    head: dict[str, str] = {}
    rows: list[Row] = []
    for number, raw in enumerate(text.lstrip("\ufeff").splitlines(), 1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            key, _, value = line[1:].partition(" ")
            head[key] = value.strip()
            if key == "columns":
                columns = tuple(name.strip() for name in value.split("|"))
            continue
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) > len(columns):
            raise DataError(
                f"{len(cells)} fields, but only {len(columns)} columns: {' | '.join(columns)}", file=file, entry=number
            )
        rows.append(Row(number, dict(zip(columns, cells, strict=False))))
    return Table(file, head, tuple(rows))


def values(cell: str) -> tuple[str, ...]:
    """The values of a field: `a; b` is ("a", "b")."""
    return tuple(part for part in (p.strip() for p in cell.split(";")) if part)


def slug(name: str) -> str:
    """An id of an English name: `slug("Khalifa Haftar")` is `"khalifa-haftar"`."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain.replace("'", "")).strip("-")


def read_entries(table: Table) -> Iterator[tuple[int, Entry]]:
    """Line number and entry of each row; DataError says file, entry and reason."""
    for row in table.rows:
        yield row.line, read_entry(row.fields, table)


def read_entry(fields: dict[str, str], table: Table) -> Entry:
    """One entry of its fields, checked."""
    ar, en = fields.get("ar", ""), fields.get("en", "")
    ar, weak = (ar[1:], (ar,)) if ar.startswith("~") else (ar, ())
    id = fields.get("id", "") or slug(en) or ar

    def fail(reason: str) -> DataError:
        return DataError(reason, file=table.file, entry=id)

    kind = fields.get("kind", "") or table.head.get("kind", "")
    if kind not in _KINDS:
        raise fail(f"kind {kind!r} is none of {', '.join(_KINDS)}")
    if not ar:
        raise fail("the Arabic name is missing")
    aliases = (*weak, *values(fields.get("aliases", "")))
    for form in (ar, en, *aliases, fields.get("note", "")):
        if unicodedata.normalize("NFKC", form) != form:
            raise fail(f"not NFKC: {form!r}")
    if kind != "outlet" and not _ARABIC.search(ar):
        raise fail(f"no Arabic letter in the Arabic name {ar!r}")
    sectors = tuple(fields.get("sectors", "").replace(";", " ").split()) or (("JRN",) if kind == "outlet" else ())
    for sector in sectors:
        if sector not in SECTORS:
            raise fail(f"sector {sector!r} is none of PLOVER's: {' '.join(sorted(SECTORS))}")
    country = fields.get("country", "") or None
    if country is not None and not re.fullmatch("[A-Z]{3}", country):
        raise fail(f"country {country!r} is not an ISO 3166 alpha-3 code")
    gender = fields.get("gender", "") or ("m" if kind == "person" else None)
    if gender not in ("m", "f", None):
        raise fail(f"gender {gender!r} is neither m nor f")
    return Entry(
        id=id,
        kind=cast(KnownKind, kind),
        ar=ar,
        en=en,
        aliases=aliases,
        country=country,
        sectors=sectors,
        roles=tuple(_role(cell, country, fail) for cell in values(fields.get("roles", ""))),
        acts_for=fields.get("acts_for", "") or None,
        gender=gender,
        domains=tuple(fields.get("domains", "").replace(";", " ").split()),
        body=fields.get("body", "") or None,
        weight=int(fields.get("weight", "") or table.head.get("weight", "0")),
        file=table.file,
        source=table.head.get("source", ""),
        note=fields.get("note", ""),
    )


def _role(cell: str, country: str | None, fail: object) -> Role:
    match = _ROLE.fullmatch(cell)
    if match is None:
        raise fail(f"role {cell!r} is not like president@EGY:2014-06-08..2019")  # type: ignore[operator]
    role, of, since, until = match.groups(default="")
    of = of or country or ""
    if not of:
        raise fail(f"role {cell!r} says not of which state or body")  # type: ignore[operator]
    if since and until and until < since[: len(until)]:
        raise fail(f"role {cell!r} ends before it begins")  # type: ignore[operator]
    if since and ".." not in cell:
        until = since
    return Role(role, of, since, until)


def read_file(path: Path) -> Table:
    """A list from disk; DataError where it is not UTF-8."""
    try:
        return read_table(path.read_text(encoding="utf-8"), path.name)
    except UnicodeDecodeError as error:
        raise DataError(f"not UTF-8: {error}", file=path.name) from None
