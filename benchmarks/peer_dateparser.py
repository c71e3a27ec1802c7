"""Runs inside dateparser's own environment: sentences on standard input, what it finds on standard output.

Input: a JSON list of {"text", "published"}. Output: {"found": for each a list of [words, ISO date and time],
"seconds": for all of them, after one warming run}.
"""

import json
import sys
import time
from datetime import datetime
from typing import Any

from dateparser.search import search_dates

Sentence = dict[str, str]


def find(sentence: Sentence) -> list[tuple[str, str]]:
    """What dateparser finds, told the language and the day from which to count."""
    settings: Any = {"RELATIVE_BASE": datetime.fromisoformat(sentence["published"]), "PREFER_DATES_FROM": "past"}
    found = search_dates(sentence["text"], languages=["ar"], settings=settings) or []
    return [(words, when.isoformat()) for words, when in found]


def main() -> None:
    sentences = json.load(sys.stdin)
    found = [find(s) for s in sentences]
    began = time.perf_counter()
    for sentence in sentences:
        find(sentence)
    json.dump({"found": found, "seconds": time.perf_counter() - began}, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
