"""CSV, read back with the reader of the standard library."""

import csv
import io

import msgspec

from tawatur.export import tables
from tawatur.export.excerpt import Excerpt

from .made import made


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_claims(dispute: Excerpt) -> None:
    found = rows("".join(tables.claims(dispute)))
    assert [row["id"] for row in found] == [c.id for c in dispute.claims]
    assert [row["gist"] for row in found] == [c.gist for c in dispute.claims]
    assert any(row["relations"].startswith("denies:") for row in found)


def test_statements(everything: Excerpt, text_of) -> None:
    found = rows("".join(tables.statements(everything)))
    assert len(found) == sum(len(a.attributions) for a in everything.analyses)
    for row in found:
        stretch = text_of(row["document"])[int(row["start"]) : int(row["end"])]
        assert row["content"].split(" … ")[0] in " ".join(stretch.split())
    assert found[-2]["chain"] == "مصدر > المرفأ > الساحل" and found[-2]["relations"] == "said_to > cited"


def test_no_cell_is_a_formula() -> None:
    analysis = made()
    bad = msgspec.structs.replace(analysis, document=msgspec.structs.replace(analysis.document, outlet='=HYPERLINK("x")'))
    assert {row["outlet"] for row in rows("".join(tables.statements(Excerpt((bad,)))))} == {'\'=HYPERLINK("x")'}


def test_a_header_alone_where_there_is_nothing() -> None:
    assert "".join(tables.claims(Excerpt(()))).strip() == ",".join(tables.CLAIMS)
