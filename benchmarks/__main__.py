"""Prints all tables; `--floors` proposes floors raised to what is reached, and never lowers one."""

import json
import sys
from pathlib import Path

from benchmarks import accuracy, rates, speed, stories

FLOORS = Path(__file__).with_name("floors.json")
_MARGIN = 0.003  # a floor stands a hair under what was reached


def main() -> None:
    documents = speed.examples()
    shared = accuracy.shared_folder()
    if shared is None:
        print("No ../shared beside the project: the gold is not part of it. Speed is measured on the examples alone.")
    else:
        tables = accuracy.tables(shared)
        names = list(tables)
        print(f"{'F1':32}" + "".join(f"{name:>20}" for name in names))
        for layer in tables[names[0]]:
            print(f"{layer:32}" + "".join(f"{tables[name][layer]['f1']:20.3f}" for name in names))
        right, total = accuracy.chains(shared)
        print(f"{'founding chains right':32}{right} of {total}")
        taken = frozenset(r["id"] for r in accuracy.gold(shared, "dev.jsonl"))
        for name, value in rates.rates(shared, taken).items():
            print(f"{name:52}{value:8.3f}")
        stories.show(shared)
        if "--floors" in sys.argv:
            propose(tables, right)
        documents = [accuracy.document(r) for r in accuracy.gold(shared, "dev.jsonl")]
    print(f"{'ms for a report of 3 kB':32}{speed.per_three_kilobytes(documents):8.2f}")
    print(f"{'ms for times and figures, 1.5 kB':32}{speed.times_and_figures(documents):8.2f}")
    print(f"{'s for one file with start-up':32}{speed.command():8.2f}")


def propose(tables: dict[str, accuracy.Rows], right: int) -> None:
    """Writes floors.json: each floor the higher of what it was and what is reached now."""
    old = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    new = {}
    for name, layers in tables.items():
        for layer, figures in layers.items():
            key = f"{name}: {layer}"
            reached = max(0.0, round(figures["f1"] - _MARGIN, 3))
            if reached:
                new[key] = max(old.get(key, 0.0), reached)
    new["founding chains"] = max(old.get("founding chains", 0), right)
    FLOORS.write_text(json.dumps(new, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
