"""Claims and statements as CSV.

A spreadsheet takes a cell that begins with = + - or @ for a formula: such words of a report get an apostrophe before them.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from tawatur.export.excerpt import Excerpt, Told
from tawatur.model import Claim

CLAIMS = ("id", "first_reported", "last_reported", "reports", "documents", "origins_min", "origins_max", "relations", "gist")
STATEMENTS = (
    "id", "document", "outlet", "published", "url", "holder", "holder_name", "holder_kind", "holder_certain", "act", "mode",
    "polarity", "chain", "relations", "start", "end", "content", "rule",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
Cell = str | int | float | bool | None


def claims(excerpt: Excerpt) -> Iterator[str]:
    """A row a claim; `reports` counts passages, `documents` the reports they stand in."""
    return _rows(CLAIMS, (_claim(c) for c in excerpt.claims))


def statements(excerpt: Excerpt) -> Iterator[str]:
    """A row a statement; `chain`: the tellers from the holder on, `start` and `end` of the content's first and last word."""
    return _rows(STATEMENTS, (_statement(s) for s in excerpt.statements()))


def _claim(c: Claim) -> Sequence[Cell]:
    documents = len({r.document for r in c.reports})
    relations = " ".join(f"{r.type}:{r.claim}" for r in c.relations)
    return (c.id, c.first_reported, c.last_reported, len(c.reports), documents, c.origins.min, c.origins.max, relations, c.gist)


def _statement(s: Told) -> Sequence[Cell]:
    a, d, holder = s.attribution, s.analysis.document, s.holder
    return (
        a.id, d.id, d.outlet, d.published, d.url, a.holder, holder.name if holder else None, holder.kind if holder else None,
        a.holder_certain, a.act, a.mode, a.polarity, " > ".join(t.actor.name for t in s.tellers),
        " > ".join(t.relation or "" for t in s.tellers[1:]),
        min((c.start for c in a.content), default=None), max((c.end for c in a.content), default=None), s.words, a.rule,
    )  # fmt: skip


def _rows(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Iterator[str]:
    out = io.StringIO()
    writer = csv.writer(out)
    for row in chain((columns,), rows):
        writer.writerow([_safe(cell) for cell in row])
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
