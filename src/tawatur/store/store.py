"""A store: reports, their analyses, and what is known across them, in one file or one database."""

import hashlib
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import msgspec
from sqlalchemy import Connection, Engine, create_engine, delete, event, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from tawatur.corroborate import Dossier
from tawatur.errors import StoreError
from tawatur.model import Analysis, Document, decode, encode
from tawatur.store.search import enter
from tawatur.store.tables import analyses, documents, dossiers, migrate, voices

T = TypeVar("T")
_MANY = 500  # values in one IN (…): SQLite takes 32 766, older ones 999


class Delivery(msgspec.Struct, frozen=True):
    """An analysis, the digest of its document as it was delivered, and what corroboration keeps of it."""

    digest: str
    analysis: Analysis
    dossier: Dossier


def digest_of(document: Document) -> str:
    """Tells whether a report was delivered before, word for word and with the same date and outlet."""
    return hashlib.sha256(msgspec.json.encode(document)).hexdigest()


class Store:
    """A store opened for reading and writing; a context manager.

    Each batch of reports is one transaction: what was reported as added stays, whatever ends the process.
    """

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    @classmethod
    def open(cls, place: Path | str, *, create: bool = True) -> Self:
        """The store at `place`, a file or the URL of a PostgreSQL database (postgresql://user@host/name), brought up to
        date; StoreError where there is none or it is no store."""
        engine = _served(str(place)) if "://" in str(place) else _filed(Path(place), create)
        shown = engine.url.render_as_string(hide_password=True) if engine.dialect.name != "sqlite" else str(place)
        try:
            with engine.begin() as connection:
                migrate(connection)
        except DBAPIError as error:
            engine.dispose()
            raise StoreError(str(error.orig), file=shown) from None
        except StoreError as error:
            engine.dispose()
            raise StoreError(error.reason, file=shown) from None
        return cls(engine)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the file."""
        self.engine.dispose()

    def known(self, wanted: Sequence[tuple[str, str]]) -> set[tuple[str, str]]:
        """Which of these (document id, digest) are there already."""
        ids = sorted({id for id, _ in wanted})
        found: set[tuple[str, str]] = set()
        with self.engine.connect() as connection:
            for some in slices(ids):
                rows = connection.execute(select(documents.c.id, documents.c.digest).where(documents.c.id.in_(some)))
                found.update((row.id, row.digest) for row in rows)
        return found & set(wanted)

    def add(self, deliveries: Sequence[Delivery]) -> list[str]:
        """Writes new reports and new versions of reports; the ids of the documents written."""
        with self.engine.begin() as connection:
            return [d.analysis.document.id for d in deliveries if _write(connection, d)]

    def analyses(self, ids: Iterable[str] | None = None, since: str | None = None, until: str | None = None) -> Iterator[Analysis]:
        """The latest version of each report, by publication and id; all, or those asked for.

        `since`, `until`: bounds of the publication date, both inclusive; undated reports fall outside them.
        """
        query = (
            select(analyses.c.analysis)
            .join(documents, documents.c.number == analyses.c.document)
            .where(documents.c.latest == 1)
            .order_by(documents.c.published, documents.c.id)
        )
        if since is not None:
            query = query.where(documents.c.published >= since)
        if until is not None:
            query = query.where(documents.c.published <= until + "~")  # behind any time of that day
        queries = [query] if ids is None else [query.where(documents.c.id.in_(some)) for some in slices(sorted(ids))]
        with self.engine.connect() as connection:
            for one in queries:
                for row in connection.execution_options(yield_per=_MANY).execute(one):
                    yield decode(zlib.decompress(row.analysis))


def _filed(place: Path, create: bool) -> Engine:
    if not place.exists():
        if not create:
            raise StoreError("no such store", file=str(place))
        place.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{place}")
    event.listen(engine, "connect", _write_ahead)
    return engine


def _served(url: str) -> Engine:
    """By pg8000, which is written in Python and under a BSD licence."""
    scheme, _, rest = url.partition("://")
    if scheme not in ("postgresql", "postgres"):
        raise StoreError(f"a store is a file or a PostgreSQL database, not {scheme}://")
    try:
        return create_engine(f"postgresql+pg8000://{rest}")
    except ImportError:
        raise StoreError("PostgreSQL needs pg8000: pip install tawatur[postgresql]") from None


def _write(connection: Connection, delivery: Delivery) -> bool:
    document = delivery.analysis.document
    rows = connection.execute(
        select(documents.c.version, documents.c.digest).where(documents.c.id == document.id).order_by(documents.c.version)
    ).all()
    if any(row.digest == delivery.digest for row in rows):
        return False
    if rows:
        connection.execute(update(documents).where(documents.c.id == document.id).values(latest=0))
    number = (connection.execute(select(func.max(documents.c.number))).scalar_one() or 0) + 1
    connection.execute(
        insert(documents).values(
            number=number,
            id=document.id,
            version=len(rows) + 1,
            digest=delivery.digest,
            latest=1,
            url=document.url,
            outlet=document.outlet,
            title=document.title,
            published=document.published,
            text=document.text,
        )
    )
    blob = zlib.compress(encode(delivery.analysis), 1)
    connection.execute(insert(analyses).values(document=number, lexicon=delivery.analysis.made_by.lexicon, analysis=blob))
    connection.execute(delete(dossiers).where(dossiers.c.document == document.id))
    day = delivery.dossier.day or 0
    connection.execute(insert(dossiers).values(document=document.id, day=day, settled=0, dossier=pack(delivery.dossier)))
    spoken = _voices(delivery.analysis, number)
    if spoken:
        connection.execute(insert(voices), spoken)
    enter(connection, number, document.text)
    return True


def pack(dossier: Dossier) -> bytes:
    """A dossier as it stands in a store."""
    return zlib.compress(msgspec.msgpack.encode(dossier), 1)


def _voices(analysis: Analysis, number: int) -> list[dict[str, Any]]:
    statements = Counter(a.holder for a in analysis.attributions if a.holder is not None)
    return [
        {"document": number, "actor": actor.id, "name": actor.name, "kind": actor.kind, "statements": statements[actor.id]}
        for actor in analysis.actors
        if actor.id in statements
    ]


def _write_ahead(connection: Any, record: Any) -> None:
    """Readers and one writer at a time, and no half-written report after a crash."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA busy_timeout=10000")
    cursor.close()


def slices(ids: Sequence[T]) -> Iterator[Sequence[T]]:
    """Pieces small enough for one query."""
    for start in range(0, len(ids), _MANY):
        yield ids[start : start + _MANY]
