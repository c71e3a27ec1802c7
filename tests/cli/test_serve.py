"""`tawatur serve` as a user runs it."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.error import URLError

ROOT = Path(__file__).resolve().parents[2]
ENV = {**os.environ, "PYTHONPATH": str(ROOT / "src")}


def test_pages_over_the_examples_on_this_machine_alone() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "tawatur", "serve", "--port", str(port)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, env=ENV) as running:
        try:
            assert "وادي السمر" in asked(f"http://127.0.0.1:{port}/")
        finally:
            running.terminate()
            _, told = running.communicate(timeout=30)
    assert f"http://127.0.0.1:{port}/".encode() in told


def asked(url: str) -> str:
    for _ in range(200):
        try:
            with urllib.request.urlopen(url, timeout=30) as answer:
                return str(answer.read().decode())
        except URLError:
            time.sleep(0.1)
    raise AssertionError("nobody answers")


def test_no_store_is_told(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tawatur", "serve", "--store", str(tmp_path / "none.sqlite")]
    done = subprocess.run(command, capture_output=True, env=ENV, timeout=60)
    assert done.returncode == 1 and b"no such store" in done.stderr
