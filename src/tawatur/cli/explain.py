"""`tawatur explain`."""

import sys

from tawatur.languages.ar import arabic


def run(wanted: str) -> int:
    """Prints a rule; 1 where there is none of that id."""
    rule = next((r for r in arabic().lexicon.rules() if r.id == wanted), None)
    if rule is None:
        print(f"no rule {wanted!r}; `tawatur rules` lists them", file=sys.stderr)
        return 1
    print(f"{rule.id}  ({rule.layer}, {rule.file})\n{rule.why}")
    for key, value in rule.data.items():
        if key not in ("id", "why", "yes", "no"):
            print(f"  {key}: {', '.join(map(str, value)) if isinstance(value, list) else value}")
    for label, examples in (("matches", rule.yes), ("does not match", rule.no)):
        for example in examples:
            print(f"  {label}: \u2068{example}\u2069")
    return 0
