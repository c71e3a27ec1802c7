"""One text in two reports: how much they share, and how many days apart."""

import pytest

from tawatur.corroborate.copies import find_copies
from tawatur.corroborate.dossier import Dossier


def report(id: str, day: int, *shingles: int) -> Dossier:
    return Dossier(id, f"outlet {id}", None, day, {}, tuple(shingles), (), ())


@pytest.mark.parametrize(("day", "shared", "found"), [(10, 6, True), (11, 6, True), (12, 6, False), (12, 8, True), (10, 3, False)])
def test_a_later_report_may_take_over_the_background(day: int, shared: int, found: bool) -> None:
    pair = [report("1", 10, *range(10)), report("2", day, *range(shared), *range(20, 30 - shared))]
    assert bool(list(find_copies(pair, [(0, 1)]))) is found


def test_a_background_without_the_news_is_no_copy() -> None:
    pair = [report("1", 10, *range(20)), report("2", 10, *range(30, 40), *range(10, 20))]
    assert not list(find_copies(pair, [(0, 1)]))
