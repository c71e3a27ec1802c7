"""What a report states, cut into clauses: who says each, and where it stands."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

import msgspec

from tawatur.language import Language
from tawatur.language.attribution import Class
from tawatur.model import Analysis, Attribution
from tawatur.text import Folded, Kind, Token, tokenize

_SHORTEST = 4  # words on both sides of a comma that parts two clauses
_COMMAS = frozenset("،؛,;")
_PEOPLE = frozenset({"killed", "wounded", "detained", "missing", "displaced"})
_OWNED = 0.2  # of a clause's words that a content must hold to make it its holder's
_SOON = 5  # words between what an event led to and the count
_LEAST = 2  # words of a clause that can be compared


class Clause(msgspec.Struct, frozen=True):
    """Tokens `[first, last)`; `attribution` is the innermost one that holds it, `None` for the reporter's own words."""

    first: int
    last: int
    attribution: Attribution | None
    sentence: int
    title: bool = False


class Ground(msgspec.Struct, frozen=True):
    """A report's tokens and who owns each of them: index into `analysis.attributions`, or -1.

    `counted`: how many words stand before each token. `counts`: where people are counted.
    """

    analysis: Analysis
    view: Folded
    tokens: tuple[Token, ...]
    starts: list[int]
    owner: list[int]
    counted: list[int]
    counts: list[int]

    def words(self, first: int, last: int) -> int:
        """How many words, marks left out."""
        return self.counted[last] - self.counted[first]

    def range(self, start: int, end: int) -> range:
        """The tokens that begin inside a stretch of text."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def ground(analysis: Analysis) -> Ground:
    """Reads the text of an analysis again: the exchange format keeps no tokens."""
    view = Folded(analysis.document.text)
    tokens = tokenize(view)
    starts = [t.start for t in tokens]
    counted = list(accumulate((t.kind is not Kind.MARK for t in tokens), initial=0))
    counts = sorted(q.start for q in analysis.quantities if q.category in _PEOPLE)
    made = Ground(analysis, view, tokens, starts, [-1] * len(tokens), counted, counts)
    sizes = [sum(c.end - c.start for c in a.content) for a in analysis.attributions]
    # The innermost content is the shortest: it is written last.
    for number in sorted(range(len(sizes)), key=lambda n: -sizes[n]):
        for span in analysis.attributions[number].content:
            for k in made.range(span.start, span.end):
                made.owner[k] = number
    return made


def clauses(found: Ground, language: Language) -> Iterator[Clause]:
    """All clauses in order: of the title, of the contents with what brings them in, and of the reporter's own words."""
    analysis = found.analysis
    titles = [p for p in analysis.document.parts if p.part == "title"]
    stretches = [(p.start, p.end, True) for p in titles]
    stretches += [(c.start, c.end, False) for c in analysis.coverage if all(c.start >= p.end or c.end <= p.start for p in titles)]
    datelines = [p for p in analysis.document.parts if p.part == "dateline"]
    for number, (start, end, title) in enumerate(sorted(stretches)):
        start = max([start, *(p.end for p in datelines if start <= p.start < end)])
        for run in _runs(found, found.range(start, end)):
            for first, last in _cut(found, run, language):
                yield Clause(first, last, _attribution(found, first, last), number, title)


def _runs(found: Ground, tokens: range) -> list[range]:
    """Stretches of one owner; what only brings words in («قال الوزير») goes with these words."""
    runs: list[range] = []
    first = tokens.start
    for k in tokens:
        if k + 1 == tokens.stop or found.owner[k + 1] != found.owner[k]:
            runs.append(range(first, k + 1))
            first = k + 1
    joined: list[range] = []
    for run in runs:
        frame = joined and found.owner[joined[-1].start] < 0 and _brings_in(found, joined[-1])
        scrap = joined and found.owner[run.start] < 0 and (_brings_in(found, run) or found.words(run.start, run.stop) < _LEAST)
        if frame or (scrap and run is runs[-1]):
            joined[-1] = range(joined[-1].start, run.stop)
        else:
            joined.append(run)
    return joined


def _attribution(found: Ground, first: int, last: int) -> Attribution | None:
    """Whose words a clause holds: nobody's where they are a small part of what is told."""
    owned = Counter(found.owner[k] for k in range(first, last) if found.owner[k] >= 0)
    if not owned:
        return None
    number, most = owned.most_common(1)[0]
    attribution = found.analysis.attributions[number]
    brought: set[int] = set()
    for span in (attribution.cue, attribution.source):
        if span is not None:
            brought.update(found.range(span.start, span.end))
    told = found.words(first, last) - sum(found.words(k, k + 1) for k in brought if first <= k < last)
    return attribution if most >= _OWNED * told else None


def _brings_in(found: Ground, run: range) -> bool:
    """Whether a cue stands in it."""
    start, end = found.tokens[run.start].start, found.tokens[run.stop - 1].end
    return any(start <= a.cue.start < end for a in found.analysis.attributions)


def _cut(found: Ground, run: range, language: Language) -> Iterator[tuple[int, int]]:
    at = run.start
    for k in range(run.start + 1, run.stop):
        if _parts(found, at, k, run.stop, language):
            yield at, k
            at = k
    if found.words(at, run.stop) >= _LEAST:
        yield at, run.stop


def _parts(found: Ground, at: int, k: int, last: int, language: Language) -> bool:
    """Whether a new clause begins at token `k` of a run from `at` to `last`."""
    tokens = found.tokens
    before, after = found.words(at, k), found.words(k, last)
    if before < _LEAST or after < _LEAST:
        return False
    if _second_count(found, at, k, language) or _yields(found, k, last, language):
        return True
    if min(before, after) > _LEAST and _opens(found, k, language):
        return True
    if before < _SHORTEST or after < _SHORTEST or language.attribution is None or tokens[k].kind is not Kind.WORD:
        return False
    read = language.attribution.word(tokens[k].norm)
    if tokens[k - 1].norm not in _COMMAS:
        return bool(read.conjunction and read.classes & Class.COMPLEMENTISER)
    goes_on = read.classes & (Class.RELATIVE | Class.PREPOSITION)
    return bool(read.conjunction and not goes_on or read.classes & (Class.CONJUNCTION | Class.PRONOUN))


def _opens(found: Ground, k: int, language: Language) -> bool:
    """Whether a word or two that begin a clause stand at `k`."""
    lexicon = language.corroboration
    norms = tuple(t.norm for t in found.tokens[k : k + 2])
    return lexicon is not None and (norms in lexicon.opens or norms[:1] in lexicon.opens)


def _yields(found: Ground, k: int, last: int, language: Language) -> bool:
    """Whether it is told here what an event led to, and people are counted soon after."""
    lexicon = language.corroboration
    if not found.counts or lexicon is None or language.attribution is None or found.tokens[k].kind is not Kind.WORD:
        return False
    if language.attribution.word(found.tokens[k].norm).stem not in lexicon.yields:
        return False
    ahead = found.tokens[min(k + _SOON, last - 1)].start
    return any(found.tokens[k].start <= count <= ahead for count in found.counts)


def _second_count(found: Ground, at: int, k: int, language: Language) -> bool:
    """Whether a second count of people begins here: «قتل ثلاثة | وأصيب عشرة»."""
    token = found.tokens[k]
    if not found.counts or language.attribution is None or language.corroboration is None or token.kind is not Kind.WORD:
        return False
    if found.tokens[min(k + 1, len(found.tokens) - 1)].kind is Kind.NUMBER and token.norm in language.corroboration.joins:
        # «46 في الشمال و31 في الغرب»: the place of the first count has been told.
        placed = any(t.norm in language.corroboration.placing for t in found.tokens[at:k])
        return placed and any(found.tokens[at].start <= count < token.start for count in found.counts)
    if not language.attribution.word(token.norm).conjunction:
        return False
    here = [count for count in found.counts if found.tokens[at].start <= count]
    ahead = found.tokens[min(k + 2, len(found.tokens) - 1)].start
    return any(count < token.start for count in here) and any(token.start <= count <= ahead for count in here)
