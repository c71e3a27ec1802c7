"""A search for words as a reader types them, in the folded words of the reports: by FTS5 in SQLite, by tsvector in PostgreSQL."""

from sqlalchemy import Connection, Subquery, text

from tawatur.language import Language
from tawatur.text import Folded, Kind, tokenize

_MARK = '"'
_FTS5 = "SELECT rowid AS number, rank FROM words WHERE words MATCH :wanted"
_VECTOR = "SELECT number, -ts_rank(folded, CAST(:wanted AS tsquery)) AS rank FROM words WHERE folded @@ CAST(:wanted AS tsquery)"
_POSITIONS = 16383  # that a tsvector can tell apart

# All of these; of each any of its forms; each form words in a row.
Wanted = list[list[tuple[str, ...]]]


def create(connection: Connection) -> None:
    """The index of words; the text itself stands in documents, and is never changed."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("CREATE VIRTUAL TABLE words USING fts5(folded, content='', tokenize='unicode61')"))
    else:
        connection.execute(text("CREATE TABLE words (number integer PRIMARY KEY, folded tsvector NOT NULL)"))
        connection.execute(text("CREATE INDEX words_folded ON words USING gin (folded)"))


def enter(connection: Connection, number: int, document: str) -> None:
    """Enters the words of a document's text."""
    view = Folded(document)
    if connection.dialect.name == "sqlite":
        statement, folded = "INSERT INTO words (rowid, folded) VALUES (:number, :folded)", view.folded
    else:
        # Written out here: what is a letter to PostgreSQL's own parser depends on the server's locale.
        norms = [t.norm for t in tokenize(view) if t.kind is not Kind.MARK][:_POSITIONS]
        folded = " ".join(f"{_quoted(norm)}:{at}" for at, norm in enumerate(norms, 1))
        statement = "INSERT INTO words (number, folded) VALUES (:number, CAST(:folded AS tsvector))"
    connection.execute(text(statement), {"number": number, "folded": folded})


def wanted(query: str, language: Language) -> Wanted:
    """Each word of a query with all particles it may carry; «…» and "…" a phrase.

    Attached particles are added here and not taken off when reports are stored: what is a particle
    and what a letter of the word is for the reader to see.
    """
    parts = query.replace("«", _MARK).replace("»", _MARK).replace("“", _MARK).replace("”", _MARK).split(_MARK)
    found: Wanted = []
    for n, part in enumerate(parts):
        words = [t.norm for t in tokenize(Folded(part)) if t.kind is not Kind.MARK]
        if n % 2 and words:
            found.append([(form, *words[1:]) for form in language.written(words[0])])
        else:
            found += [[(form,) for form in language.written(word)] for word in words]
    return found


def matching(connection: Connection, groups: Wanted) -> Subquery:
    """The `number` of the documents that hold what is wanted, and its `rank`, the best lowest."""
    sqlite = connection.dialect.name == "sqlite"
    statement, expression = (_FTS5, _fts5(groups)) if sqlite else (_VECTOR, _tsquery(groups))
    return text(statement).columns().bindparams(wanted=expression).subquery("matched")


def _fts5(groups: Wanted) -> str:
    return " AND ".join("(" + " OR ".join(f'"{" ".join(form)}"' for form in forms) + ")" for forms in groups)


def _tsquery(groups: Wanted) -> str:
    return " & ".join("(" + " | ".join(f"({' <-> '.join(map(_quoted, form))})" for form in forms) + ")" for forms in groups)


def _quoted(word: str) -> str:
    return "'" + word.replace("\\", "\\\\").replace("'", "''") + "'"
