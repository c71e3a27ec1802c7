"""Whose voice each sentence of the body is: attributed, nested, the reporter's, or not to be decided."""

from bisect import bisect_left

from tawatur.extract.reading import Reading
from tawatur.model import Attribution, Coverage, Voice
from tawatur.text import Kind, Sentence

_LONG_QUOTE = 7  # words in marks that are somebody's, even if no cue says whose
_SHARE = 0.5  # of a sentence's words in contents from which on it is not the reporter's


def run(reading: Reading) -> None:
    """Fills `reading.coverage`, and says in the warnings what could not be decided."""
    tokens = reading.tokens
    owners = _owners(reading)
    out: list[Coverage] = []
    for sentence in reading.sentences:
        words = [k for k in range(sentence.first, sentence.last) if tokens[k].kind is not Kind.MARK and reading.body[k]]
        if words:
            out.append(Coverage(sentence.start, sentence.end, _voice(reading, sentence, words, owners)))
    reading.coverage = tuple(out)
    undecided = sum(1 for c in out if c.voice == "undecided")
    if undecided:
        reading.warnings.append(f"{undecided} sentence(s) may tell somebody's view without saying so: voice undecided")
    unclosed = sum(1 for q in reading.quotes if not q.closed)
    if unclosed:
        reading.warnings.append(f"{unclosed} quotation mark(s) never closed")


def _owners(reading: Reading) -> list[int]:
    """Per token: in how many contents, one inside another, it stands; a cue or source counts as one."""
    depth = [0] * len(reading.tokens)
    spans = [(c.start, c.end) for a in reading.attributions for c in a.content]
    for start, end in spans:
        for k in _tokens(reading, start, end):
            depth[k] += 1
    for a in reading.attributions:
        for span in (a.cue, a.source):
            if span is not None:
                for k in _tokens(reading, span.start, span.end):
                    depth[k] = max(depth[k], 1)
    return depth


def _tokens(reading: Reading, start: int, end: int) -> range:
    starts = reading.starts
    return range(bisect_left(starts, start), bisect_left(starts, end))


def _voice(reading: Reading, sentence: Sentence, words: list[int], depth: list[int]) -> Voice:
    covered = [depth[k] for k in words if depth[k]]
    if len(covered) >= _SHARE * len(words):
        return "nested" if min(covered) > 1 else "attributed"
    if _viewpoint(reading, sentence) or _unowned_quote(reading, sentence, depth):
        return "undecided"
    return "attributed" if covered and _cue_in(reading.attributions, sentence) else "reporter"


def _cue_in(attributions: tuple[Attribution, ...], sentence: Sentence) -> bool:
    return any(sentence.start <= a.cue.start < sentence.end for a in attributions)


def _viewpoint(reading: Reading, sentence: Sentence) -> bool:
    lexicon = reading.language.coverage
    if lexicon is None:
        return False
    tokens = reading.tokens
    for k in range(sentence.first, sentence.last):
        if k > sentence.first + 2 and tokens[k - 1].norm not in "،,":
            continue
        for stem in (tokens[k].norm, tokens[k].norm.lstrip("وف")):
            for size in (3, 2, 1):
                if (stem, *(t.norm for t in tokens[k + 1 : k + size])) in lexicon.viewpoint:
                    return True
    return False


def _unowned_quote(reading: Reading, sentence: Sentence, depth: list[int]) -> bool:
    """A long stretch in marks that no statement holds."""
    return any(
        sentence.first <= q.open < sentence.last and q.last - q.first >= _LONG_QUOTE and not any(depth[q.first : q.last])
        for q in reading.quotes
    )
