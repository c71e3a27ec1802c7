"""`tawatur corroborate`."""

import sys

from tawatur.cli.place import opened
from tawatur.errors import TawaturError
from tawatur.store.across import rebuild, update
from tawatur.store.overview import stats


def run(place: str | None, anew: bool) -> int:
    """1 where there is no store."""
    try:
        with opened(place) as store:
            if anew:
                rebuild(store)
            else:
                update(store)
            counts = stats(store)
    except TawaturError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{counts.claims} claims, {counts.contested} contested, {counts.copies} pairs of copies", file=sys.stderr)
    return 0
