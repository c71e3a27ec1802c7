"""The tables of a store, and how an older store is brought up to date."""

from collections.abc import Callable

from sqlalchemy import (
    Column,
    Connection,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
    insert,
    inspect,
    select,
    update,
)

from tawatur.errors import StoreError
from tawatur.store import search

METADATA = MetaData()
# Sorted by code point, as SQLite does, whatever the locale of a server.
WORD = String().with_variant(String(collation="C"), "postgresql")

# One row: the number of the last migration.
settings = Table("settings", METADATA, Column("name", WORD, primary_key=True), Column("value", WORD, nullable=False))

# Never changed once written: a report delivered anew with other words is a further version.
documents = Table(
    "documents",
    METADATA,
    Column("number", Integer, primary_key=True),
    Column("id", WORD, nullable=False, index=True),
    Column("version", Integer, nullable=False),
    Column("digest", WORD, nullable=False),  # of the document as delivered
    Column("latest", Integer, nullable=False),  # 1 or 0
    Column("url", WORD),
    Column("outlet", WORD, index=True),
    Column("title", Text),
    Column("published", WORD, index=True),
    Column("text", Text, nullable=False),
    UniqueConstraint("id", "version"),
)

analyses = Table(
    "analyses",
    METADATA,
    Column("document", Integer, primary_key=True, autoincrement=False),
    Column("lexicon", WORD, nullable=False),
    Column("analysis", LargeBinary, nullable=False),  # tawatur.analysis/1, deflated
)

# Who is quoted in a report, and how often.
voices = Table(
    "voices",
    METADATA,
    Column("document", Integer, primary_key=True, autoincrement=False),
    Column("actor", WORD, primary_key=True),
    Column("name", WORD, nullable=False),
    Column("kind", WORD, nullable=False),
    Column("statements", Integer, nullable=False),
)

# What corroboration keeps of the latest version of each report; `settled`: 1 once the claims know it.
dossiers = Table(
    "dossiers",
    METADATA,
    Column("document", WORD, primary_key=True),
    Column("day", Integer, nullable=False, index=True),  # 0: no date
    Column("settled", Integer, nullable=False, index=True),
    Column("dossier", LargeBinary, nullable=False),
)

# Which passages of two reports, or of one, are near each other.
ties = Table(
    "ties",
    METADATA,
    Column("first", WORD, primary_key=True),
    Column("second", WORD, primary_key=True, index=True),
    Column("ties", LargeBinary, nullable=False),
)

claims = Table(
    "claims",
    METADATA,
    Column("id", WORD, primary_key=True),
    Column("gist", Text, nullable=False),
    Column("first_reported", WORD, index=True),
    Column("last_reported", WORD),
    Column("reports", Integer, nullable=False),  # how many documents
    Column("origins_min", Integer, nullable=False),
    Column("origins_max", Integer, nullable=False),
    Column("contested", Integer, nullable=False),
    Column("claim", LargeBinary, nullable=False),  # tawatur.claims/1
)

claim_actors = Table(
    "claim_actors",
    METADATA,
    Column("claim", WORD, primary_key=True),
    Column("actor", WORD, primary_key=True),
    Index("claim_actors_by_actor", "actor"),
)

claim_documents = Table(
    "claim_documents",
    METADATA,
    Column("document", WORD, primary_key=True),
    Column("claim", WORD, primary_key=True),
)

copies = Table(
    "copies",
    METADATA,
    Column("first", WORD, primary_key=True),
    Column("second", WORD, primary_key=True),
    Column("share", Float, nullable=False),
    Column("copies", LargeBinary, nullable=False),  # tawatur.copies/1
)

# What reviewers decided; rows are added, never changed.
decisions = Table(
    "decisions",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("document", WORD, nullable=False, index=True),
    Column("start", Integer, nullable=False),  # of the cue, as is end
    Column("end", Integer, nullable=False),
    Column("holder", WORD),
    Column("verdict", WORD, nullable=False),  # accept or reject
    Column("decided", WORD, nullable=False),
    Column("lexicon", WORD, nullable=False),
)


def _first(connection: Connection) -> None:
    METADATA.create_all(connection)
    search.create(connection)
    connection.execute(insert(settings).values(name="schema", value="0"))


def _second(connection: Connection) -> None:
    decisions.create(connection, checkfirst=True)  # a store made new has it already


# A migration is never changed once released; a new one is added behind it.
MIGRATIONS: tuple[Callable[[Connection], None], ...] = (_first, _second)


def migrate(connection: Connection) -> None:
    """Brings the tables up to date; StoreError where they are newer than this program."""
    have = 0
    if inspect(connection).has_table(settings.name):
        have = int(connection.execute(select(settings.c.value).where(settings.c.name == "schema")).scalar_one())
    if have > len(MIGRATIONS):
        raise StoreError(f"written by a newer version of Tawatur (schema {have}, known {len(MIGRATIONS)})")
    for number, step in enumerate(MIGRATIONS[have:], have + 1):
        step(connection)
        connection.execute(update(settings).where(settings.c.name == "schema").values(value=str(number)))
