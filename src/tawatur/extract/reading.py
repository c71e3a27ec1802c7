"""A document on its way through the stages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tawatur.knowledge import Knowledge
from tawatur.language import Language
from tawatur.language.attribution import Class
from tawatur.model import (
    ActorKind,
    Attribution,
    Coverage,
    Descriptors,
    Document,
    Event,
    Mention,
    Quantity,
    Stance,
    Timex,
)  # fmt: skip
from tawatur.text import Folded, Kind, Quote, Sentence, Token, find_quotes, split_sentences, tokenize

_SPEAKS = frozenset(("perfect", "imperfect", "jussive", "passive"))

if TYPE_CHECKING:
    from tawatur.extract.attribution.cast import Cast
    from tawatur.extract.attribution.scene import Scene


class Figure:
    """An actor while it is being put together (a frozen `model.Actor` at the end).

    `gender` "m", "f" or None; `plural` for several people (مصادر، شهود); `heads`: folded head nouns by
    which a definite description may take it up again (وزير، رييس، متحدث، مصدر، صحيفه);
    `tokens`: the token ranges `[first, last)` of its mentions, in order, beside `mentions`.
    """

    __slots__ = (
        "acts_for", "aliases", "count_min", "country", "descriptors", "gender", "heads", "id", "kind",
        "mentions", "name", "name_en", "plural", "sector", "tokens",
    )  # fmt: skip

    def __init__(self, id: str, name: str, kind: ActorKind) -> None:
        self.id = id
        self.name = name
        self.kind = kind
        self.aliases: list[str] = []
        self.name_en: str | None = None
        self.country: str | None = None
        self.sector: tuple[str, ...] = ()
        self.descriptors = Descriptors()
        self.count_min = 1
        self.acts_for: str | None = None
        self.mentions: list[Mention] = []
        self.tokens: list[tuple[int, int]] = []
        self.gender: str | None = None
        self.plural = False
        self.heads: set[str] = set()

    def __repr__(self) -> str:
        return f"Figure({self.id!r}, {self.name!r}, {self.kind!r})"


class Reading:
    """What is known so far of one document; each stage adds its fields, in the pipeline's order.

    `body`: for each token, whether it stands in running text (title and body) and not in a
    dateline, credit line, list of keywords or a related headline. `figure_at`: token index →
    the figure of which a named mention covers that token. `scene`, `cast`: the words as the attribution
    stage read them and whom its descriptions meant, for the stages after it.
    """

    def __init__(self, document: Document, language: Language, knowledge: Knowledge) -> None:
        self.document = document
        self.language = language
        self.knowledge = knowledge
        self.text = document.text
        self.view = Folded(document.text)
        self.tokens: tuple[Token, ...] = tokenize(self.view)
        self.starts: list[int] = [t.start for t in self.tokens]
        self.sentences: tuple[Sentence, ...] = split_sentences(self.tokens)
        self.quotes: tuple[Quote, ...] = find_quotes(self.tokens)
        self.body: Sequence[bool] = [True] * len(self.tokens)
        self.figures: list[Figure] = []
        self.figure_at: dict[int, Figure] = {}
        self.scene: Scene | None = None
        self.cast: Cast | None = None
        self.timex: tuple[Timex, ...] = ()
        self.quantities: tuple[Quantity, ...] = ()
        self.attributions: tuple[Attribution, ...] = ()
        self.events: tuple[Event, ...] = ()
        self.stances: tuple[Stance, ...] = ()
        self.coverage: tuple[Coverage, ...] = ()
        self.warnings: list[str] = []

    def words(self, first: int, last: int) -> str:
        """The text of tokens `[first, last)` as written."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end] if last > first else ""

    def says(self, k: int) -> bool:
        """Whether token `k` is as a rule a finite verb of speech."""
        lexicon = self.language.attribution
        if lexicon is None or self.tokens[k].kind is not Kind.WORD:
            return False
        word = lexicon.word(self.tokens[k].norm)
        return not word.classes & (Class.ORDINARY | Class.PREPOSITION) and any(cue.aspect in _SPEAKS for cue in word.cues)

    def figure(self, name: str, kind: ActorKind) -> Figure:
        """A new figure of this document alone, numbered in order."""
        figure = Figure(f"{self.document.id}#a{len(self.figures) + 1}", name, kind)
        self.figures.append(figure)
        return figure
