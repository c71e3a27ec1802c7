"""`tawatur actors`."""

import sys

from tawatur.knowledge import load_knowledge


def run(name: str) -> int:
    """Prints all entries that a name may mean; 1 where there is none."""
    knowledge = load_knowledge()
    found = knowledge.find(name)
    if not found:
        print(f"nobody is known by {name!r}", file=sys.stderr)
        return 1
    for entry in found:
        described = knowledge.describe(entry.id)
        print(f"{entry.id}\t\u2068{entry.ar}\u2069\t{entry.en}\t{entry.kind}\t{entry.country or ''}\t{' '.join(entry.sectors)}")
        for _, role, since, until in described.roles:
            print(f"\t{role}\t{since}..{until}")
    return 0
