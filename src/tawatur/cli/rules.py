"""`tawatur rules`."""

import sys
from collections import Counter

from tawatur.cli.analyze import analyses
from tawatur.errors import InputError
from tawatur.export.catalogue import catalogue
from tawatur.languages.ar import arabic
from tawatur.model import Analysis


def run(format: str, hits: list[str]) -> int:
    """Prints all rules; with reports, how often each was applied in them. Exit code: see `cli.analyze.run`."""
    if format not in ("list", "markdown"):
        print(f"--format is list or markdown, not {format!r}", file=sys.stderr)
        return 2
    language = arabic()
    if format == "markdown":
        print(catalogue(language.lexicon.rules()), end="")
        return 0
    failed: list[InputError] = []
    counts: Counter[str] = Counter()
    for analysis in analyses(hits, failed) if hits else ():
        counts.update(_applied(analysis))
    for rule in language.lexicon.rules():
        print(f"{rule.id}\t{rule.layer}\t{rule.file}" + (f"\t{counts[rule.id]}" if hits else ""))
    return 1 if failed else 0


def _applied(analysis: Analysis) -> list[str]:
    return [
        *(item.rule for item in analysis.attributions),
        *(item.rule for item in analysis.timex),
        *(item.rule for item in analysis.quantities),
        *(item.rule for item in analysis.events),
        *(item.rule for item in analysis.stances),
    ]
