"""The table of export formats. A further one is a file of this package and a line here."""

from collections.abc import Callable, Iterator

from tawatur.export import annotations, brat, dossier, gexf, graphml, jsonl, plover, prov, schema_org, stix, tables
from tawatur.export.excerpt import Excerpt

# One text, in pieces.
FILES: dict[str, Callable[[Excerpt], Iterator[str]]] = {
    "jsonl": jsonl.write,
    "claims-csv": tables.claims,
    "statements-csv": tables.statements,
    "html": dossier.write,
    "web-annotation": annotations.write,
    "prov": prov.write,
    "stix": stix.write,
    "schema-org": schema_org.write,
    "graphml": graphml.write,
    "gexf": gexf.write,
    "plover": lambda excerpt: plover.jsonl(excerpt.analyses),
    "plover-csv": lambda excerpt: plover.table(excerpt.analyses),
}
# Name and text of each file of a folder.
FOLDERS: dict[str, Callable[[Excerpt], Iterator[tuple[str, str]]]] = {"brat": brat.files}
# About one claim or one actor, never a whole store.
SINGLE = frozenset({"html"})
