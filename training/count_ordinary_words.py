"""Ordinary Arabic words, counted in a corpus of reports: words that inflect as nouns and verbs do and names do not.

    count_ordinary_words.py REPORTS.jsonl.gz > src/tawatur/languages/ar/data/ordinary-words.txt

A word is ordinary where it also takes the article, a possessive pronoun, another person's prefix or the
ending of the feminine or plural. What is left of a report's unknown words is mostly names.
"""

import gzip
import json
import sys
from collections import Counter

from tawatur.text import Folded, Kind, tokenize

SEEN = 3
SUFFIXES = ("ه", "ها", "هم", "نا", "ت", "وا", "ات", "ا", "ين", "ون", "ان")
PREFIXES = "يتن"


def main(path: str) -> None:
    counts: Counter[str] = Counter()
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            report = json.loads(line)
            text = (report.get("title") or "") + "\n" + report["text"]
            counts.update(t.norm for t in tokenize(Folded(text)) if t.kind is Kind.WORD)
    for word in sorted(w for w, n in counts.items() if n >= SEEN and len(w) > 1):
        if ordinary(word, counts):
            print(word)


def ordinary(word: str, counts: Counter[str]) -> bool:
    n = counts[word]
    article = counts["ال" + word] + counts["بال" + word] + counts["وال" + word] + counts["لل" + word]
    if article >= max(2, 0.02 * n):
        return True
    endings = [counts[word + s] for s in SUFFIXES]
    if sum(endings) >= max(3, 0.04 * n) and sum(1 for e in endings if e) >= 2:
        return True
    if word[0] in PREFIXES and len(word) > 3:
        return sum(counts[p + word[1:]] for p in PREFIXES if p != word[0]) >= max(2, 0.04 * n)
    if word.endswith("ت") and len(word) > 3:
        return counts[word[:-1]] >= max(3, 0.2 * n)
    if word.endswith("ا") and len(word) > 3:
        return counts[word[:-1]] >= max(3, 0.5 * n)
    return False


if __name__ == "__main__":
    main(sys.argv[1])
