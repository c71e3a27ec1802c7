"""Figures: numbers with what they count, and what became of the people counted."""

from tawatur.extract.quantities.counted import Unit, counted
from tawatur.extract.quantities.figures import Figures, read_figures
from tawatur.extract.quantities.scene import Scene
from tawatur.extract.reading import Reading
from tawatur.model import Category, Quantity
from tawatur.text import Kind


def run(reading: Reading) -> None:
    """Fills `reading.quantities`; numbers inside time expressions are left to them."""
    language = reading.language
    if language.quantities is None or language.numbers is None:
        return
    scene = Scene(reading, language.quantities, language.numbers)
    out: list[Quantity] = []
    last = -1  # the token at which the latest figure begins
    i = 0
    while i < scene.size:
        before = out[-1] if out and scene.sentence[last] == scene.sentence[i] else None
        quantity, end = _at(scene, i, before)
        if quantity is not None:
            out.append(quantity)
            last = i
        i = end
    reading.quantities = tuple(out)


def _at(s: Scene, i: int, before: Quantity | None) -> tuple[Quantity | None, int]:
    """The figure at token `i` and where to go on."""
    token = s.tokens[i]
    if token.kind is Kind.MARK or token.kind is Kind.LATIN or s.timed[i]:
        return None, i + 1
    if token.kind is Kind.WORD and token.norm[0] not in s.reading.language.clitics and not s.q.opens(token.norm):
        return None, i + 1
    for stem, cut in s.readings(i):
        if token.kind is Kind.WORD and not s.q.opens(stem):
            continue
        figures = read_figures(s, i, stem)
        if figures is None:
            continue
        made = counted(s, i, figures, before)
        if made is None:
            return None, max(figures.end, i + 1)
        return _quantity(s, i, cut, before, *made), max(figures.end, i + 1)
    return None, i + 1


def _quantity(
    s: Scene, i: int, cut: int, before: Quantity | None, f: Figures, unit: Unit, category: Category
) -> Quantity:
    token = s.tokens[i]
    start = token.start if not cut else s.reading.view.start(s.reading.view.index(token.start) + cut)
    if f.behind and not cut:
        start = s.tokens[i - 1].start
    last = min(unit.end, s.size) - 1
    words = s.tokens[last]
    return Quantity(
        start=start, end=words.end, low=f.low, high=f.high, approximate=f.approximate, category=category,
        unit=s.reading.text[words.start : words.end] if unit.noun else None,
        currency=_currency(s, i, last) if category == "money" else None,
        subset=s.norm(i - 1) in s.q.subset, rule=f"ar.quantity.{category}",
    )  # fmt: skip


def _currency(s: Scene, i: int, last: int) -> str | None:
    """The ISO 4217 code of the currency named in or just before tokens `[i, last]`."""
    return next((hit[1] for k in range(last, i - 2, -1) if (hit := s.currency(k)) is not None), None)
