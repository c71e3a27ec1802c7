"""What has been reached may not fall."""

import json
from pathlib import Path

from benchmarks import accuracy

FLOORS = json.loads((Path(accuracy.__file__).parent / "floors.json").read_text(encoding="utf-8"))


def test_no_figure_falls_below_its_floor(shared: Path) -> None:
    reached = {
        f"{name}: {layer}": figures["f1"]
        for name, layers in accuracy.tables(shared).items()
        for layer, figures in layers.items()
    }
    fallen = {key: (reached.get(key, 0.0), floor) for key, floor in FLOORS.items() if ": " in key and reached.get(key, 0.0) < floor}
    assert not fallen


def test_chains_of_the_founding_report(shared: Path) -> None:
    right, total = accuracy.chains(shared)
    assert right >= FLOORS["founding chains"] and total == 17
