"""Words that begin like an attached و ف ب ل ك but are whole, counted in a corpus of reports.

    count_whole_words.py REPORTS.jsonl.gz > src/tawatur/languages/ar/data/whole-words.txt

A word is whole where it takes the article itself (الولاية beside ولاية), or where what a split would
leave hardly ever stands alone (وصل: صل). Only words of some frequency are listed, folded.
"""

import gzip
import json
import sys
from collections import Counter

from tawatur.text import Folded, Kind, tokenize

LETTERS = "وفبلك"
SEEN = 12  # occurrences in some 17 000 reports: rarer words are split by default


def main(path: str) -> None:
    counts: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            text = (report.get("title") or "") + "\n" + report["text"]
            counts.update(t.norm for t in tokenize(Folded(text)) if t.kind is Kind.WORD)
    for word in sorted(w for w, n in counts.items() if n >= SEEN and w[0] in LETTERS and len(w) > 2):
        if word.startswith("لل"):
            continue  # ل with the article, whatever the counts say
        rest, n = word[1:], counts[word]
        article = counts["ال" + word] + counts["وال" + word] + counts["بال" + word]
        if article >= 4 and article > 0.02 * n and not rest.startswith("ال") or counts[rest] < 0.12 * n:
            print(word)


if __name__ == "__main__":
    main(sys.argv[1])
