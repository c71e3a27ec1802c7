"""The library's one call: a text or a document in, an analysis out."""

from tawatur.knowledge import load_knowledge
from tawatur.languages.ar import arabic
from tawatur.model import Analysis, Document
from tawatur.pipeline import analyze_document


def _repr_html_(analysis: Analysis) -> str:
    from tawatur.export.html import notebook

    return notebook(analysis)


# Notebooks ask for it by this name; the model itself knows no export.
setattr(Analysis, "_repr_html_", _repr_html_)  # noqa: B010


def analyze(text: str | Document, *, outlet: str | None = None, published: str | None = None) -> Analysis:
    """Analyzes one report.

    `text`: the report as copied from a page, or a `Document`; `outlet` and `published` (ISO 8601)
    say what the text itself does not.
    """
    if isinstance(text, Document):
        document = text
    else:
        document = Document(id="text", text=text, outlet=outlet, published=published)
    return analyze_document(document, arabic(), load_knowledge())
