"""One sentence through the whole pipeline."""

from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.model import Analysis, Attribution, Document
from tawatur.pipeline import analyze_document


def read(text: str, title: str | None = None, outlet: str = "المرفأ", published: str = "2024-05-06") -> Analysis:
    """The analysis of `text`; with a title the text begins with it."""
    whole = f"{title}\n\n{text}" if title else text
    return analyze_document(
        Document(id="t", text=whole, title=title, outlet=outlet, published=published), arabic(), load_knowledge()
    )


def told(text: str, title: str | None = None) -> list[tuple[str, str | None, str]]:
    """(cue, holder's name, content) of each attribution, in the order of the cues."""
    analysis = read(text, title)
    return [(a.cue.of(analysis.document.text), holder(analysis, a), content(analysis, a)) for a in analysis.attributions]


def holder(analysis: Analysis, attribution: Attribution) -> str | None:
    return next((actor.name for actor in analysis.actors if actor.id == attribution.holder), None)


def content(analysis: Analysis, attribution: Attribution) -> str:
    return " … ".join(span.of(analysis.document.text) for span in attribution.content)


def media(analysis: Analysis, attribution: Attribution) -> list[str]:
    """The tellers between the holder and the outlet of the report."""
    names = {actor.id: actor.name for actor in analysis.actors}
    return [names[link.actor] for link in attribution.chain[1:-1]]
