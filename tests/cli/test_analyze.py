"""The command as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tawatur.model import decode

SRC = Path(__file__).resolve().parents[2] / "src"
REPORT = "عنوان الخبر\n\nقال الوزير سمير حداد إن الميناء مفتوح، وأضاف أن العمل عاد إليه.\n"


def tawatur(*args: str, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(SRC)}
    return subprocess.run([sys.executable, "-m", "tawatur", *args], input=stdin, capture_output=True, env=env, timeout=60)


def test_a_pipe_gets_json_lines_and_errors_go_apart(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"")
    (tmp_path / "c.txt").write_text(REPORT, encoding="cp1256")
    done = tawatur("analyze", str(tmp_path))
    first, second = (decode(line) for line in done.stdout.splitlines())
    assert done.returncode == 1
    assert done.stderr.decode().strip() == f"{tmp_path / 'b.txt'}: empty"
    assert first.document.text == REPORT and not first.warnings
    assert second.document.text == REPORT and "not UTF-8: read as cp1256" in second.warnings


def test_standard_input() -> None:
    done = tawatur("analyze", "-", "--outlet", "المرفأ", stdin=REPORT.encode())
    assert done.returncode == 0
    assert decode(done.stdout).document.outlet == "المرفأ"


def test_processes_do_not_change_the_bytes(tmp_path: Path) -> None:
    lines = [json.dumps({"id": str(n), "text": f"قال الوزير إن {n} سفينة وصلت."}, ensure_ascii=False) for n in range(50)]
    lines.insert(20, "{")
    path = tmp_path / "a.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    one, three = tawatur("analyze", str(path)), tawatur("analyze", str(path), "--jobs", "3")
    assert one.stdout == three.stdout and one.stdout.count(b"\n") == 50
    assert one.stderr == three.stderr and b"a.jsonl:21" in one.stderr


@pytest.mark.parametrize("format", ["jsonl", "terminal"])
def test_a_closed_pipe_is_quiet(tmp_path: Path, format: str) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text((json.dumps({"text": "قال الوزير إن الميناء مفتوح. " * 50}) + "\n") * 200, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(SRC)}
    command = [sys.executable, "-m", "tawatur", "analyze", str(path), "--format", format]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""


def test_wrong_format_is_misuse(tmp_path: Path) -> None:
    assert tawatur("analyze", str(tmp_path), "--format", "pdf").returncode == 2


def test_small_commands() -> None:
    assert json.loads(tawatur("schema").stdout)
    assert b"ar.layout.source" in tawatur("rules").stdout
    assert "المصدر: رويترز" in tawatur("explain", "ar.layout.source").stdout.decode()
    assert tawatur("explain", "ar.no.such").returncode == 1
    assert tawatur("--version").returncode == 0
