"""Four words of Persian as a language: the stages work with what a pack gives them, whatever it is."""

from tawatur.knowledge import load_knowledge
from tawatur.language import Language, Split
from tawatur.language.attribution import AttributionLexicon, Class, Cue, Word
from tawatur.lexicon import Lexicon
from tawatur.model import Document
from tawatur.pipeline import analyze_document
from tawatur.text import fold

SAID = Cue("toy.said", "say", "perfect", frozenset({"clause"}), frozenset(), 3, "m", "s", "", False)


def _word(norm: str) -> Word:
    if norm == fold("گفت"):
        return Word(norm, "", "", Class.NONE, (SAID,))
    classes = {fold("که"): Class.COMPLEMENTISER, fold("وزیر"): Class.PERSON | Class.DEFINITE}
    return Word(norm, "", "", classes.get(norm, Class.NONE), ())


TOY = Language(
    code="toy",
    lexicon=Lexicon("toy", {}, "sha256:0"),
    splits=lambda norm: (Split("", norm),),
    attribution=AttributionLexicon(_word, {}, {}, frozenset(), frozenset()),
)


def test_a_toy_language_is_read() -> None:
    text = "گفت وزیر که بندر باز."
    analysis = analyze_document(Document(id="t", text=text, outlet="o"), TOY, load_knowledge())
    (statement,) = analysis.attributions
    assert statement.rule == "toy.said" and [c.of(text) for c in statement.content] == ["که بندر باز"]
    assert statement.source is not None and statement.source.of(text) == "وزیر"
