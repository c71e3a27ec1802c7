"""Whether a headline says more firmly than its report what both tell: warnings that begin with `overstates`."""

import msgspec

from tawatur.extract.reading import Reading
from tawatur.language.headline import HeadlineLexicon
from tawatur.text import Kind

_OPEN, _PLANNED, _TOLD, _DECIDED = range(4)
_SHARE = 0.5  # of what a headline is about that a sentence must say to be about the same
_LEAST = 3  # words that it must be about
_LONGEST = 3  # words of a phrase
_QUESTION = frozenset("?؟")


class _Told(msgspec.Struct, frozen=True):
    """A stretch of tokens, what it is about, and how firmly it tells it."""

    first: int
    last: int
    about: frozenset[str]
    firmness: int


def run(reading: Reading) -> None:
    """Compares the title with the sentences of the body that tell the same: the first leaves it open or plans it, and
    none tells that it is settled. A question claims nothing."""
    lexicon = reading.language.headline
    title = next((p for p in reading.document.parts if p.part == "title"), None)
    if lexicon is None or reading.language.corroboration is None or title is None:
        return
    head = _told(reading, lexicon, *_headline(reading, title.start, title.end))
    asked = any(reading.tokens[k].norm in _QUESTION for k in range(head.first, head.last))
    if asked or head.firmness != _DECIDED or len(head.about) < _LEAST:
        return
    rest = [_told(reading, lexicon, s.first, s.last) for s in reading.sentences if s.start >= title.end and reading.body[s.first]]
    same = [t for t in rest if len(t.about & head.about) >= _SHARE * len(head.about)]
    if same and same[0].firmness < _TOLD and all(t.firmness < _DECIDED for t in same):
        warning = f"overstates: headline {_span(reading, head)} is firmer than what the report tells at {_span(reading, same[0])}"
        reading.warnings.append(warning)


def _headline(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The tokens of the title, without whose words it gives: «وكالة: …»."""
    tokens = [k for k, at in enumerate(reading.starts) if start <= at < end]
    colon = next((k for k in tokens[:-1] if reading.tokens[k].norm == ":"), None)
    return (tokens[0] if colon is None else colon + 1), tokens[-1] + 1


def _told(reading: Reading, lexicon: HeadlineLexicon, first: int, last: int) -> _Told:
    words = reading.language.corroboration
    assert words is not None
    norms = [t.norm if t.kind is Kind.WORD else "" for t in reading.tokens[first:last]]
    phrases = {tuple(norms[k : k + size]) for k in range(len(norms)) for size in range(1, _LONGEST + 1)}
    weighed = {word for phrase in phrases for word in phrase if phrase in lexicon.decided | lexicon.planned | lexicon.open}
    about = frozenset(words.stem(n) for n in norms if n and n not in words.empty and n not in weighed)
    coming = any(n.startswith(lexicon.future) and len(n) >= lexicon.future_least for n in norms)
    return _Told(first, last, about, _firmness(lexicon, phrases, coming))


def _firmness(lexicon: HeadlineLexicon, phrases: set[tuple[str, ...]], coming: bool) -> int:
    """The weakest word decides; one that settles the matter outweighs those that tell of what is meant («قرر … ويريد»)."""
    if phrases & lexicon.open:
        return _OPEN
    if phrases & lexicon.decided:
        return _DECIDED
    return _PLANNED if coming or phrases & lexicon.planned else _TOLD


def _span(reading: Reading, told: _Told) -> str:
    """Offsets and words, so that a reader sees both passages."""
    start, end = reading.tokens[told.first].start, reading.tokens[told.last - 1].end
    return f"{start}-{end} «{reading.text[start:end]}»"
