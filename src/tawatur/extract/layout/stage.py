"""What each line of a page is."""

from collections.abc import Sequence

import msgspec

from tawatur.extract.layout.credit import Credits
from tawatur.extract.layout.dates import PageDate, read_date
from tawatur.extract.layout.keywords import read_keywords
from tawatur.extract.reading import Reading
from tawatur.language.layout import LayoutLexicon
from tawatur.model import Part, PartName
from tawatur.text import Kind, Line, split_lines

_IN_BODY: frozenset[PartName] = frozenset(("title", "heading"))
_SHORT = 12  # words of a heading, of a credit line, of a line with a label of the page
_TITLE = 25
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def run(reading: Reading) -> None:
    """Fills `document.parts`, `credit`, `keywords`, `outlet` and `published`, and `reading.body`."""
    lexicon = reading.language.layout
    if lexicon is None or not reading.tokens:
        return
    page = _Page(reading, lexicon)
    page.read()
    parts = sorted(page.parts, key=lambda p: (p.start, p.end))
    document, credits = reading.document, page.credits
    reading.document = msgspec.structs.replace(
        document,
        outlet=document.outlet or credits.translated_by or credits.outlet,
        title=document.title or page.title,
        published=document.published or (page.date.value if page.date else None),
        published_from=document.published_from or ("metadata" if document.published else "text" if page.date else None),
        parts=tuple(parts),
        credit=credits.credit,
        keywords=document.keywords or tuple(page.keywords),
    )
    reading.body = _mask(reading, parts)


def _mask(reading: Reading, parts: Sequence[Part]) -> list[bool]:
    out = [p.part not in _IN_BODY for p in parts]
    gone = [(p.start, p.end) for p, hidden in zip(parts, out, strict=True) if hidden]
    mask, k = [], 0
    for token in reading.tokens:
        while k < len(gone) and gone[k][1] <= token.start:
            k += 1
        mask.append(k == len(gone) or token.start < gone[k][0])
    return mask


class _Page:
    def __init__(self, reading: Reading, lexicon: LayoutLexicon) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.lines = split_lines(reading.tokens)
        self.credits = Credits(reading, lexicon)
        self.parts: list[Part] = []
        self.keywords: list[str] = []
        self.title: str | None = None
        self.date: PageDate | None = None

    def read(self) -> None:
        lines, i = self.lines, self._read_title()
        while i < len(lines) and i < 4 and self._read_head(lines[i], i):
            i += 1
        body = i
        over = False  # after a credit line or keywords the report is over
        while i < len(lines):
            line = lines[i]
            taken, ends = self._read_labelled(i) if line.words <= 2 * _SHORT else (0, False)
            over = over or ends
            if not taken:
                taken = 1
                self._read_line(line, i - body, over)
            i += taken

    def _add(self, part: PartName, line: Line, start: int | None = None) -> None:
        self.parts.append(Part(part, line.start if start is None else start, line.end))

    def _read_title(self) -> int:
        """The title: as given, else a first line that does not end as a sentence does and is followed by more."""
        reading, lines = self.reading, self.lines
        given = reading.document.title
        if given is not None and given.strip() and reading.text.startswith(given):
            end = len(given.rstrip())
            self.parts.append(Part("title", len(given) - len(given.lstrip()), end))
            return sum(1 for line in lines if line.start < end)
        first = lines[0]
        if given or len(lines) < 2 or first.final in (".", "،", ":") or first.words > _TITLE:
            return 0
        if reading.document.published is None and self._date(first) is not None:
            return 0
        self._add("title", first)
        self.title = reading.text[first.start : first.end]
        return 1

    def _date(self, line: Line) -> PageDate | None:
        return read_date(self.reading.tokens[line.first : line.last], self.lexicon)

    def _read_head(self, line: Line, i: int) -> bool:
        """A date line or byline between title and body."""
        date = self._date(line)
        if date is not None:
            self.date = self.date or date
            self._add("dateline", line)
            if date.weekday is not None and date.weekday != date.day:
                self.reading.warnings.append(
                    f"date line: {date.value[:10]} is a {_WEEKDAYS[date.day]}, the line says {_WEEKDAYS[date.weekday]}"
                )
            return True
        if self.credits.byline(line):
            self._add("dateline", line)
            return True
        return False

    def _read_labelled(self, i: int) -> tuple[int, bool]:
        """How many lines a label takes, and whether the report ends with it."""
        line, credits = self.lines[i], self.credits
        found = credits.label(line.first, line.last, "source", "translated", "author", "keywords", "related", "boilerplate")
        if found is None:
            return 0, False
        label, after = found
        tokens = self.reading.tokens
        marked = after >= line.last or tokens[after].norm in ":|-–—/.…" or tokens[line.first].norm in "*(["
        short = line.words <= _SHORT and line.final not in (".", "،")
        if label == "keywords" and (marked or short):
            return self._read_keywords(i, after)
        if label in ("source", "translated", "author") and line.words <= _SHORT + 4 and (
            marked or (short and label != "source" and tokens[line.first].norm in "*([")
        ):  # fmt: skip
            self._add("credit", line)
            first = after if label == "source" else line.first
            credits.read(first, line.last, label == "source")
            return 1, label == "source" or i == len(self.lines) - 1
        if label == "related" and (marked or short):
            alone = after >= line.last - 1
            self._add("boilerplate" if alone else "related", line)
            following = self.lines[i + 1] if alone and i + 1 < len(self.lines) else None
            if following is not None and following.final != "." and following.words <= _TITLE:
                self._add("related", following)
                return 2, False
            return 1, False
        several = after - line.first > 1  # a single word of a page's buttons may also open a heading
        if label == "boilerplate" and (marked or (short and several) or tokens[line.first].norm == "*"):
            self._add("boilerplate", line)
            return 1, False
        return 0, False

    def _read_keywords(self, i: int, after: int) -> tuple[int, bool]:
        line, tokens = self.lines[i], self.reading.tokens
        first = after
        while first < line.last and tokens[first].norm in ":|-–":
            first += 1
        self._add("keywords", line)
        if first < line.last:
            self.keywords += read_keywords(self.reading, first, line.last)
            return 1, True
        if i + 1 < len(self.lines) and self.lines[i + 1].final != ".":
            following = self.lines[i + 1]
            self._add("keywords", following)
            self.keywords += read_keywords(self.reading, following.first, following.last)
            return 2, True
        return 1, True

    def _read_line(self, line: Line, n: int, over: bool) -> None:
        tokens, credits = self.reading.tokens, self.credits
        last = line.last == len(tokens)
        if line.words <= _SHORT + 12 and self._pressed(line):
            self._add("boilerplate", line)
        elif line.words <= _SHORT and n > 0 and credits.names_only(line.first, line.last):
            self._add("credit", line)
            credits.read(line.first, line.last, False)
        elif over and line.final != "." and line.words <= _TITLE:
            self._add("related", line)
        elif self._is_heading(line, n):
            self._add("related" if last and n > 1 and not self._is_bullet(line) else "heading", line)
        else:
            self._read_paragraph(line)

    def _read_paragraph(self, line: Line) -> None:
        credits, tokens = self.credits, self.reading.tokens
        after = credits.dateline(line)
        if after is not None:
            self.parts.append(Part("dateline", line.start, tokens[after - 1].end))
        if line.last == len(tokens) and tokens[line.last - 1].norm in ").":
            opened = next((i for i in range(line.last - 1, line.first, -1) if tokens[i].norm == "("), None)
            if opened is not None and (after or 0) < opened and credits.names_only(opened + 1, line.last):
                self.parts.append(Part("credit", tokens[opened].start, line.end))
                credits.read(opened + 1, line.last, False)

    def _pressed(self, line: Line) -> bool:
        norms = [t.norm for t in self.reading.tokens[line.first : line.last]]
        spaced = f" {' '.join(norms)} "
        return any(f" {' '.join(words)} " in spaced for words in self.lexicon.anywhere)

    def _is_bullet(self, line: Line) -> bool:
        return self.reading.tokens[line.first].norm in "•■▪◄●"

    def _is_heading(self, line: Line, n: int) -> bool:
        """Short, not ended as a sentence is, and more follows; items of a list are none."""
        tokens = self.reading.tokens
        first = tokens[line.first]
        if line.words > _SHORT or line.words == 0 or first.kind is Kind.NUMBER or first.norm in "-*–":
            return False
        if self._is_bullet(line):
            return line.final != "."
        if n == 0 or line.final not in ("", "؟", "?", "!"):
            return False
        return not line.final or line.words <= 8 and first.norm not in "\"“«"
