"""brat standoff (.txt and .ann): statements, actors, times and figures, to look at and to correct by hand.

Offsets are code points of the text, as everywhere here. brat draws nothing across a line's end: a span over several
lines is a discontinuous one of as many pieces. Tabs and line ends other than "\\n", which readers of these files take
for ends of fields and lines, are blanks in the copy of the text: its length is the same.
"""

from collections.abc import Iterable, Iterator
from urllib.parse import quote

from tawatur.export.excerpt import Excerpt, Told, told
from tawatur.model import Analysis, Span

CONFIGURATION = """[entities]
Source
Content
Person
Organisation
State
Place
Outlet
Anonymous
Document
Time
Figure

[relations]
<OVERLAP>\tArg1:<ANY>, Arg2:<ANY>, <OVL-TYPE>:<ANY>

[events]
Attribution\tSource?:Source, Content?:Content, Within?:Attribution

[attributes]
Act\tArg:Attribution, Value:say|confirm|deny|accuse|warn|demand|promise|threaten|believe|ask
Mode\tArg:Attribution, Value:direct|indirect|mixed
Negated\tArg:Attribution
"""
_BLANKS = str.maketrans(dict.fromkeys("\t\r\v\f\x1c\x1d\x1e\x85\u2028\u2029", " "))
_NAME = 80  # characters of a document's id in the name of its files: file systems take 255 bytes


def files(excerpt: Excerpt) -> Iterator[tuple[str, str]]:
    """Name and content of each file: two a report, and the configuration that brat draws them by."""
    yield "annotation.conf", CONFIGURATION
    for number, analysis in enumerate(excerpt.analyses, 1):
        name = f"{number:05d}-{quote(analysis.document.id, safe='')[:_NAME]}"
        yield f"{name}.txt", analysis.document.text.translate(_BLANKS)
        yield f"{name}.ann", annotations(analysis, list(told(analysis, excerpt.meant(analysis))))


def annotations(analysis: Analysis, statements: Iterable[Told]) -> str:
    """The .ann file of one report."""
    sheet = _Sheet(analysis.document.text.translate(_BLANKS))
    for actor in analysis.actors:
        for mention in actor.mentions:
            if mention.named:
                sheet.mark(actor.kind.capitalize(), (Span(mention.start, mention.end),))
    for t in analysis.timex:
        sheet.mark("Time", (Span(t.start, t.end),), t.value or "")
    for q in analysis.quantities:
        sheet.mark("Figure", (Span(q.start, q.end),), f"{q.category}: {q.low} to {q.high}")
    for s in statements:
        sheet.attribution(s)
    return "".join(f"{line}\n" for line in sheet.lines)


class _Sheet:
    """The lines of one .ann file as they are written; brat counts each sort of line apart."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: list[str] = []
        self._counts: dict[str, int] = {}
        self._events: dict[str, str] = {}

    def mark(self, type: str, spans: Iterable[Span], remark: str = "") -> str:
        """A stretch of text; its id."""
        pieces = [piece for span in spans for piece in _lines(self.text, span)]
        places = ";".join(f"{p.start} {p.end}" for p in pieces)
        id = self._line("T", f"{type} {places}\t{' '.join(p.of(self.text) for p in pieces)}")
        if remark:
            self._remark(id, remark)
        return id

    def attribution(self, s: Told) -> None:
        """A statement: its cue is the trigger; chain and rule are a remark."""
        a = s.attribution
        roles = [f"Attribution:{self.mark('Attribution', (a.cue,))}"]
        if a.source is not None:
            roles.append(f"Source:{self.mark('Source', (a.source,))}")
        if a.content:
            roles.append(f"Content:{self.mark('Content', a.content)}")
        if a.parent in self._events:
            roles.append(f"Within:{self._events[a.parent]}")
        event = self._events[a.id] = self._line("E", " ".join(roles))
        self._line("A", f"Act {event} {a.act}")
        self._line("A", f"Mode {event} {a.mode}")
        if a.polarity == "negative":
            self._line("A", f"Negated {event}")
        self._remark(event, f"{' → '.join(t.actor.name for t in s.tellers)} ({a.rule})")

    def _remark(self, id: str, words: str) -> None:
        self._line("#", f"AnnotatorNotes {id}\t{' '.join(words.split())}")

    def _line(self, sort: str, rest: str) -> str:
        self._counts[sort] = self._counts.get(sort, 0) + 1
        id = f"{sort}{self._counts[sort]}"
        self.lines.append(f"{id}\t{rest}")
        return id


def _lines(text: str, span: Span) -> Iterator[Span]:
    """The pieces of a span between the ends of lines, without the blanks at their edges."""
    start = span.start
    for line in span.of(text).split("\n"):
        words = line.strip()
        if words:
            first = start + line.index(words)
            yield Span(first, first + len(words))
        start += len(line) + 1
