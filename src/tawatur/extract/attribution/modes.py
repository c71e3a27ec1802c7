"""Direct, indirect or mixed: what of the content stands in quotation marks."""

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.scene import Scene
from tawatur.language.attribution import Class
from tawatur.model import Mode
from tawatur.text import Kind, Quote


def quoted_parts(scene: Scene, draft: Draft) -> list[Range]:
    """The stretches of the content that stand in quotation marks, those round the whole of it too."""
    out: list[Range] = []
    for first, last in draft.content:
        inside = scene.inside[first]
        if inside >= 0 and scene.quotes[inside].first <= first:
            out.append((first, min(last, scene.quotes[inside].last)))
        for quote in scene.quotes:
            begin, end = max(quote.first, first), min(quote.last, last)
            within = first <= quote.open and end > begin and not (out and begin < out[-1][1])
            if within and not _person_in_marks(scene, quote):
                out.append((begin, end))
    return out


def mode_of(scene: Scene, draft: Draft) -> Mode:
    """Direct where marks, or a colon, hold all the words, the complementiser or particle before them apart."""
    parts = quoted_parts(scene, draft)
    if not parts:
        return "direct" if draft.opener == "colon" else "indirect"
    outside = 0
    for first, last in draft.content:
        for k in range(first, last):
            if scene.tokens[k].kind is Kind.MARK or any(a <= k < b for a, b in parts):
                continue
            opening = scene.words[k].classes & Class.PREPOSITION or len(scene.norm(k)) == 1
            if k == first and (scene.words[k].classes & Class.COMPLEMENTISER or opening and k + 1 in scene.opens):
                continue  # «أن "…"», «بـ"…"», «إلى "…"»
            outside += 1
    return "mixed" if outside else "direct"


def _person_in_marks(scene: Scene, quote: Quote) -> bool:
    """Some outlets put every person's name in marks: that quotes nobody."""
    figures = {scene.reading.figure_at.get(k) for k in range(quote.first, quote.last)}
    figure = figures.pop() if len(figures) == 1 else None
    return figure is not None and figure.kind == "person"
