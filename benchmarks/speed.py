"""Milliseconds for a report of 3 kB after loading, and for the command with its start-up."""

import subprocess
import sys
import time
from pathlib import Path

from tawatur.extract import quantities, timex
from tawatur.extract.reading import Reading
from tawatur.ingest import Delivered, expand, read
from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.model import Document
from tawatur.pipeline import analyze_document

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def examples() -> list[Document]:
    """The example reports."""
    found = (d for path in expand([str(EXAMPLES)]) if isinstance(path, str) for d in read(path))
    return [d.document for d in found if isinstance(d, Delivered)]


def per_three_kilobytes(documents: list[Document], rounds: int = 3) -> float:
    """Best of some rounds, in milliseconds, on one core."""
    language, knowledge = arabic(), load_knowledge()
    size = sum(len(d.text.encode()) for d in documents)
    best = float("inf")
    for _ in range(rounds + 1):
        began = time.perf_counter()
        for document in documents:
            analyze_document(document, language, knowledge)
        best = min(best, time.perf_counter() - began)
    return best / size * 3000 * 1000


def times_and_figures(documents: list[Document], rounds: int = 3) -> float:
    """Milliseconds that both layers take of a report of 1.5 kB; best of some rounds, on one core."""
    language, knowledge = arabic(), load_knowledge()
    readings = [Reading(document, language, knowledge) for document in documents]
    size = sum(len(d.text.encode()) for d in documents)
    best = float("inf")
    for _ in range(rounds + 1):
        began = time.perf_counter()
        for reading in readings:
            timex.run(reading)
            quantities.run(reading)
        best = min(best, time.perf_counter() - began)
    return best / size * 1500 * 1000


def command(rounds: int = 3) -> float:
    """Seconds that `tawatur analyze` of one file takes in all; best of some."""
    file = next(path for path in expand([str(EXAMPLES)]) if isinstance(path, str))
    call = [sys.executable, "-m", "tawatur", "analyze", file, "--format", "jsonl"]
    best = float("inf")
    for _ in range(rounds):
        began = time.perf_counter()
        subprocess.run(call, check=True, stdout=subprocess.DEVNULL)
        best = min(best, time.perf_counter() - began)
    return best
