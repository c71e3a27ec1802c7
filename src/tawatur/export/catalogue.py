"""The rule catalogue: every rule of a language pack with what it is for and its examples, as Markdown."""

from collections.abc import Iterable
from itertools import groupby

from tawatur.lexicon import Rule

_HEAD = """# Rules

Made by `tawatur rules --format markdown` from the data files; a test fails when it is stale. `yes` must match,
`no` must not: each example is a test. `tawatur explain ID` shows one rule.
"""


def catalogue(rules: Iterable[Rule]) -> str:
    """One section a layer, one list item a rule."""
    out = [_HEAD]
    for layer, group in groupby(sorted(rules, key=lambda r: r.layer), key=lambda r: r.layer):
        out.append(f"## {layer}\n")
        out += [_item(rule) for rule in group]
    return "\n".join(out).rstrip() + "\n"


def _item(rule: Rule) -> str:
    facts = {k: v for k, v in rule.data.items() if k not in ("id", "why", "yes", "no")}
    told = "; ".join(f"{k}: {', '.join(map(str, v)) if isinstance(v, list) else v}" for k, v in facts.items())
    lines = [f"- **{rule.id}** — {told}"]
    lines += [f"  - yes: {example}" for example in rule.yes]
    lines += [f"  - no: {example}" for example in rule.no]
    return "\n".join(lines) + "\n"
