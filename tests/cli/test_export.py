"""`tawatur export` as a user runs it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tawatur.cli.main import app
from tawatur.export.formats import FILES, SINGLE

ROOT = Path(__file__).resolve().parents[2]
HOLDER = "وائل الراشدي"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> str:
    place = str(tmp_path_factory.mktemp("export") / "a.sqlite")
    assert run("add", "--store", place, str(ROOT / "examples" / "dispute" / "reports.jsonl"))[0] == 0
    return place


def run(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, args)
    return result.exit_code, result.stdout, result.stderr


def claim_of(store: str) -> str:
    return str(json.loads(run("claims", "--store", store, "--format", "jsonl")[1].splitlines()[0])["id"])


@pytest.mark.parametrize("format", FILES)
def test_every_format_of_a_claim_an_actor_and_a_store(store: str, format: str, tmp_path: Path) -> None:
    for what in (["--claim", claim_of(store)], ["--actor", HOLDER], *([] if format in SINGLE else [[]])):
        code, out, err = run("export", "--store", store, "--to", format, *what)
        assert (code, err) == (0, "") and out
        path = tmp_path / "new" / "out"
        assert run("export", "--store", store, "--to", format, *what, "--out", str(path))[0] == 0
        assert path.read_bytes().decode().replace("\r\n", "\n") == out.replace("\r\n", "\n")


def test_a_claim_alone(store: str) -> None:
    id = claim_of(store)
    assert run("export", "--store", store, "--to", "claims-csv", "--claim", id)[1].count(id) == 1
    rows = run("export", "--store", store, "--to", "statements-csv", "--actor", HOLDER)[1].splitlines()
    assert len(rows) == 3 and all(HOLDER in row for row in rows[1:])


def test_unnamed_sources_are_asked_for_one_by_one(store: str) -> None:
    analyses = [json.loads(line) for line in run("export", "--store", store, "--to", "jsonl")[1].splitlines()]
    holders = {q["holder"] for a in analyses for q in a["attributions"]}
    unnamed = [actor for a in analyses for actor in a["actors"] if actor["kind"] == "anonymous" and actor["id"] in holders]
    assert len({actor["name"] for actor in unnamed}) < len(unnamed)
    for actor in unnamed:
        assert run("export", "--store", store, "--to", "statements-csv", "--actor", actor["name"])[0] == 1
        rows = run("export", "--store", store, "--to", "statements-csv", "--actor", actor["id"])[1].splitlines()
        assert len(rows) > 1 and all(f",{actor['id']}," in row for row in rows[1:])


def test_a_folder(store: str, tmp_path: Path) -> None:
    assert run("export", "--store", store, "--to", "brat", "--out", str(tmp_path / "brat"))[0] == 0
    assert len(list((tmp_path / "brat").glob("*.ann"))) == len(list((tmp_path / "brat").glob("*.txt"))) == 7


def test_what_is_not_there(store: str, tmp_path: Path) -> None:
    for what, said in ((["--claim", "nothing"], "nothing"), (["--actor", "لا أحد البتة"], "nobody"), (["--actor", "السيسي"], "no report")):
        code, out, err = run("export", "--store", store, "--to", "jsonl", *what)
        assert (code, out) == (1, "") and said in err
    code, _, err = run("export", "--store", str(tmp_path / "none.sqlite"), "--to", "jsonl")
    assert code == 1 and "no such store" in err
    code, _, err = run("export", "--store", store, "--to", "jsonl", "--out", str(tmp_path))
    assert code == 1 and str(tmp_path) in err


def test_misuse(store: str) -> None:
    for args, said in (
        (["--to", "pdf"], "--to is one of"),
        (["--to", "html"], "--claim ID or --actor ID"),
        (["--to", "brat"], "--out FOLDER"),
        (["--to", "jsonl", "--claim", "c", "--actor", "a"], "either"),
    ):
        code, out, err = run("export", "--store", store, *args)
        assert (code, out) == (2, "") and said in err
