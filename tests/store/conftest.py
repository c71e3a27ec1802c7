"""Stores to test on: files, and databases of a PostgreSQL server that the tests start and stop, where one is installed."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

Place = Callable[[str], Path | str]


def _programs() -> Path | None:
    """The folder of initdb and pg_ctl: Debian keeps it out of the path."""
    found = shutil.which("initdb")
    if found:
        return Path(found).resolve().parent
    return next((p.parent for p in sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), reverse=True)), None)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The URL of a fresh server, without the name of a database."""
    programs = _programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed here (apt-get install postgresql)")
    pytest.importorskip("pg8000", reason="pg8000 is not installed")
    root = os.geteuid() == 0
    if root and shutil.which("runuser") is None:
        pytest.skip("PostgreSQL does not run as root, and there is no runuser to become somebody else")
    # Not pytest's own folder, which other users cannot enter.
    folder = Path(tempfile.mkdtemp(prefix="tawatur-postgresql-"))
    if root:
        shutil.chown(folder, "postgres")
    become = ["runuser", "-u", "postgres", "--"] if root else []
    port = _free_port()

    def run(program: str, *arguments: str) -> None:
        command = [*become, str(programs / program), "-D", str(folder / "data"), *arguments]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")

    run("initdb", "-U", "tawatur", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
    run("pg_ctl", "-w", "-l", str(folder / "log"), "-o", f"-h 127.0.0.1 -p {port} -k {folder} -F", "start")
    try:
        yield f"postgresql://tawatur@127.0.0.1:{port}"
    finally:
        run("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(folder)


_numbers = count()


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Place:
    """Name → where a new store may be opened: a file that is not there yet, or an empty database."""
    if request.param == "sqlite":
        return lambda name: tmp_path / "new" / f"{name}.sqlite"
    url: str = request.getfixturevalue("server")

    def database(name: str) -> str:
        made = f"{name}_{next(_numbers)}"
        engine = create_engine(f"{url.replace('postgresql', 'postgresql+pg8000')}/postgres", isolation_level="AUTOCOMMIT")
        with engine.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {made}"))
        engine.dispose()
        return f"{url}/{made}"

    return database
