"""The commands of a store as a user runs them."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DISPUTE = ROOT / "examples" / "dispute" / "reports.jsonl"


def tawatur(*args: str) -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run([sys.executable, "-m", "tawatur", *args], capture_output=True, env=env, timeout=60)


def test_from_reports_to_claims(tmp_path: Path) -> None:
    store = str(tmp_path / "a.sqlite")
    first = tawatur("add", "--store", store, str(DISPUTE))
    assert first.returncode == 0 and b"7 added, 0 there already" in first.stderr
    assert b"0 added, 7 there already" in tawatur("add", "--store", store, str(DISPUTE), "--jobs", "2").stderr
    lines = [json.loads(line) for line in tawatur("claims", "--store", store, "--format", "jsonl").stdout.splitlines()]
    assert {line["schema"] for line in lines} == {"tawatur.claims/1", "tawatur.copies/1"}
    assert tawatur("claims", "--store", store, "--format", "csv", "--min-reports", "2").stdout.startswith(b"id,first_reported")
    assert "السمر" in tawatur("claims", "--store", store, "--format", "terminal", "--about", "السمر").stdout.decode()
    assert "independent voices" in tawatur("claim", "--store", store, lines[0]["id"]).stdout.decode()
    assert b"dispute-6" in tawatur("search", "--store", store, "مهرب").stdout + tawatur("search", "--store", store, "مهربين").stdout
    assert tawatur("sources", "--store", store).returncode in (0, 1)
    assert b"reports\t7" in tawatur("stats", "--store", store).stdout


def test_corroboration_may_wait(tmp_path: Path) -> None:
    store = str(tmp_path / "a.sqlite")
    tawatur("add", "--store", store, "--no-corroborate", str(DISPUTE))
    assert tawatur("claims", "--store", store, "--format", "jsonl").stdout == b""
    assert tawatur("corroborate", "--store", store).returncode == 0
    one = tawatur("claims", "--store", store, "--format", "jsonl").stdout
    assert one and tawatur("corroborate", "--store", store, "--anew").returncode == 0
    assert tawatur("claims", "--store", store, "--format", "jsonl").stdout == one


def test_misuse_is_told(tmp_path: Path) -> None:
    none = str(tmp_path / "none.sqlite")
    for command in (["claims"], ["claim", "c1"], ["search", "ميناء"], ["sources"], ["stats"], ["corroborate"]):
        done = tawatur(command[0], "--store", none, *command[1:])
        assert done.returncode == 1 and b"no such store" in done.stderr
    assert tawatur("claims", "--store", none, "--format", "pdf").returncode == 2
    assert not Path(none).exists()
    assert tawatur("add", "--store", none, str(tmp_path / "missing.txt")).returncode == 1


def test_what_was_told_as_kept_survives_a_kill(tmp_path: Path) -> None:
    """Batches that were finished before kill -9 stay, the store opens, and adding again completes it."""
    lines = [json.dumps({"id": str(n), "text": f"قال الوزير سمير حداد إن {n} سفينة وصلت. " * 40}, ensure_ascii=False) for n in range(400)]
    reports, store = tmp_path / "a.jsonl", tmp_path / "a.sqlite"
    reports.write_text("\n".join(lines), encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "tawatur", "add", "--store", str(store), "--no-corroborate", str(reports)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, env=env) as running:
        while running.poll() is None and count(store) < 32:
            time.sleep(0.05)
        running.kill()
    kept = count(store)
    assert kept >= 32 and kept % 32 == 0 or kept == 400
    again = tawatur("add", "--store", str(store), "--no-corroborate", str(reports))
    assert f"{400 - kept} added, {kept} there already".encode() in again.stderr and count(store) == 400


def count(store: Path) -> int:
    if not store.exists():
        return 0
    connection = sqlite3.connect(store)
    try:
        return int(connection.execute("SELECT count(*) FROM documents").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()
