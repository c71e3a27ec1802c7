"""`tawatur actor` and `tawatur actors`."""

from pathlib import Path

from typer.testing import CliRunner

from tawatur.cli.main import app


def run(*args: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(app, args)
    return result.exit_code, result.stdout, result.stderr


def test_who_somebody_is() -> None:
    code, out, _ = run("actor", "السيسي")
    assert code == 0 and out.startswith("sisi · person · EGY")
    assert "2014-06-08.." in out and "President (Egypt)" in out and "persons.txt" in out


def test_who_held_an_office_on_a_day() -> None:
    code, out, _ = run("actor", "الرئيس المصري", "--at", "2013-02-01")
    assert code == 0 and out.startswith("morsi") and "2012-06-30..2013-07-03" in out


def test_nobody() -> None:
    code, out, err = run("actor", "لا أحد البتة")
    assert (code, out) == (1, "") and "nobody" in err


def test_a_list_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    add = ("actors", "add", str(path), "سالم الفرضي", "--en", "Salem Farady", "--country", "LBY", "--alias", "الفرضي")
    assert run(*add, "--sector", "MIL", "--role", "spokesperson@lna:2019..")[:2] == (0, "salem-farady\n")
    assert run("actors", "check", str(path))[:2] == (0, "")
    assert run("actor", "الفرضي", "--actors", str(path))[1].startswith("salem-farady")
    before = path.read_text(encoding="utf-8")
    code, _, err = run(*add)
    assert code == 1 and "salem-farady" in err and path.read_text(encoding="utf-8") == before


def test_what_is_wrong_is_said_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "wrong.txt"
    path.write_text("@kind person\n@columns ar | en | country\nسالم | Salem | Libya\n", encoding="utf-8")
    code, out, _ = run("actors", "check", str(path))
    assert code == 1 and out.startswith("wrong.txt:3:salem: country 'Libya'")
    assert run("actors", "check", str(tmp_path / "none.txt"))[0] == 1


def test_the_page_shows_what_the_command_prints() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "knowledge.md").read_text(encoding="utf-8")
    shown = page.split("$ tawatur actor السيسي\n")[1].split("```")[0]
    assert run("actor", "السيسي")[1] == shown
