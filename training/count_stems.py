"""Counts in how many reports of a corpus each stem stands: languages/ar/data/stem-counts.txt.

    python training/count_stems.py CORPUS.jsonl.gz

The first line of the result is the number of reports; the others are "count stem stem …", rarest last. Stems of
fewer reports than FEWEST are left out: what is not in the list is rare.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from tawatur.languages.ar import arabic
from tawatur.text import Folded, Kind, tokenize

FEWEST = 12
OUT = Path(__file__).resolve().parent.parent / "src/tawatur/languages/ar/data/stem-counts.txt"


def main() -> None:
    lexicon = arabic().corroboration
    assert lexicon is not None
    stem = lexicon.stem
    counts: Counter[str] = Counter()
    reports = 0
    with gzip.open(sys.argv[1], "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            tokens = tokenize(Folded(f"{report.get('title') or ''}\n\n{report['text']}"))
            counts.update({stem(t.norm) for t in tokens if t.kind is Kind.WORD})
            reports += 1
    rows: defaultdict[int, list[str]] = defaultdict(list)
    for word, count in counts.items():
        if count >= FEWEST:
            rows[count].append(word)
    body = "".join(f"{count} {' '.join(sorted(rows[count]))}\n" for count in sorted(rows, reverse=True))
    OUT.write_text(f"{reports}\n{body}", encoding="utf-8")


if __name__ == "__main__":
    main()
