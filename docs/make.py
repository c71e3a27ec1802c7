"""Writes what the docs take from the software itself: the rule catalogue and the outputs in README.md and the tutorial.

    python docs/make.py

An output stands in a fenced block after a comment `<!-- output: COMMAND -->`, where COMMAND is what follows `tawatur`;
`| head N` after it keeps the first N lines. The marks that isolate a text's direction are left out: a browser needs none.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGES = ("README.md", "docs/tutorial.md")
_BLOCK = re.compile(r"(<!-- output: (?P<command>[^|]*?)(?: \| head (?P<lines>\d+))? -->\n```text\n)(?P<text>.*?)(```\n)", re.S)


def output(command: str, lines: int | None) -> str:
    """What a command prints in the folder of the project."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "100", "NO_COLOR": "1"}
    call = [sys.executable, "-m", "tawatur", *command.split()]
    done = subprocess.run(call, cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)
    text = re.sub("[\u2066-\u2069]", "", done.stdout)
    kept = text.splitlines()[:lines] if lines else text.splitlines()
    return "\n".join(kept).rstrip() + "\n"


def filled(page: str) -> str:
    """A page with its outputs as they are now."""

    def fill(match: re.Match[str]) -> str:
        lines = int(match["lines"]) if match["lines"] else None
        return match[1] + output(match["command"], lines) + match[5]

    return _BLOCK.sub(fill, page)


def files() -> dict[str, str]:
    """All made files by their path, as they should be."""
    out = {page: filled((ROOT / page).read_text(encoding="utf-8")) for page in PAGES}
    out["docs/rules.md"] = output("rules --format markdown", None)
    return out


if __name__ == "__main__":
    for name, text in files().items():
        (ROOT / name).write_text(text, encoding="utf-8")
