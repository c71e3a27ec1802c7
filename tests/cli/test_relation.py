"""`tawatur relation` as a user runs it."""

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPORTS = [
    {"id": "r2", "published": "2024-05-06", "outlet": "البرق", "text": "قال الوزير نادر العمري إن الوزير كمال الراوي قرر إنهاء دعم الوزير سالم الداودي."},
    {"id": "r1", "published": "2024-03-01", "outlet": "السهم", "text": "هاجمت قوات الوزير سالم الداودي قوات الوزير كمال الراوي."},
]


def tawatur(*args: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    env = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    return subprocess.run([sys.executable, "-m", "tawatur", *args], capture_output=True, env=env, timeout=60, input=given)


def _reports(folder: Path) -> str:
    file = folder / "reports.jsonl"
    file.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in REPORTS), encoding="utf-8")
    return str(file)


def test_stances_over_time_and_who_says_so(tmp_path: Path) -> None:
    analyses = tawatur("analyze", "--format", "jsonl", _reports(tmp_path)).stdout
    done = tawatur("relation", "سالم الداودي", "كمال الراوي", "-", "--format", "jsonl", given=analyses)
    edges = [json.loads(line) for line in done.stdout.splitlines()]
    assert [(e["document"], e["when"], e["kind"]) for e in edges] == [
        ("r1", "2024-03-01", "fights"), ("r2", "2024-05-06", "withdraws_support"),
    ]  # fmt: skip
    assert edges[0]["says"] == [] and edges[1]["says"][0] == "نادر العمري"
    assert all(e["evidence"] in REPORTS[1 - n]["text"] for n, e in enumerate(edges))


def test_of_a_store(tmp_path: Path) -> None:
    store = str(tmp_path / "a.sqlite")
    tawatur("add", "--store", store, _reports(tmp_path))
    shown = tawatur("relation", "كمال الراوي", "سالم الداودي", "--store", store, "--format", "terminal").stdout.decode()
    assert "fights" in shown and "withdraws support" in shown and "planned" in shown


def test_misuse_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "a.jsonl"
    wrong.write_text("{}\n", encoding="utf-8")
    assert b"a.jsonl:1: no analysis" in tawatur("relation", "أ", "ب", str(wrong)).stderr
    assert tawatur("relation", "أ", "ب", str(tmp_path / "none.jsonl")).returncode == 1
    assert tawatur("relation", "أ", "ب", "--store", str(tmp_path / "none.sqlite")).returncode == 1
    assert tawatur("relation", "أ", "ب", str(wrong), "--format", "pdf").returncode == 2
