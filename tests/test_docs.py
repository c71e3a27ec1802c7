"""The docs say what the software does."""

import importlib.util
import re
from pathlib import Path
from types import ModuleType

import pytest
from typer.main import get_command

from tawatur.cli.main import app

ROOT = Path(__file__).resolve().parents[1]
PAGES = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])


def _make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make_docs", ROOT / "docs" / "make.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["README.md", "docs/tutorial.md", "docs/rules.md"])
def test_made_parts_are_fresh(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == _make().files()[name], "stale: run `make docs`"


def test_commands_in_the_docs_exist() -> None:
    commands = set(getattr(get_command(app), "commands", {}))
    named = {m for page in PAGES for m in re.findall(r"^\s{4}tawatur ([a-z]+)|`tawatur ([a-z]+)", page.read_text(encoding="utf-8"), re.M) for m in m if m}
    assert named and named <= commands


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if "://" not in link:
            assert (page.parent / link).exists(), link


def test_the_example_in_the_readme_runs(capsys: pytest.CaptureFixture[str]) -> None:
    code = re.search(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.S)
    assert code is not None
    exec(code[1], {})
    printed = capsys.readouterr().out.splitlines()
    assert len(printed) == 2 and "إن الجسر أغلق" in printed[0]


def test_every_command_says_what_it_is_for() -> None:
    for name, command in getattr(get_command(app), "commands", {}).items():
        assert command.help, name
