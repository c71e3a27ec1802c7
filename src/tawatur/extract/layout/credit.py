"""Credit lines and datelines: who wrote, wired, first published or translated a report."""

from collections.abc import Iterator

from tawatur.extract.reading import Reading
from tawatur.language.layout import Label, LayoutLexicon
from tawatur.model import Credit
from tawatur.text import Kind, Line, fold

Range = tuple[int, int]
_SPLIT = frozenset("/|،,;؛-–—ـ+•")
_WRAP = frozenset("()[]*\"“”«»'’:.- –—…|/")


class Credits:
    """Collects what the lines say; `credit` is the result, `outlet` the report's own outlet if one of them names it."""

    def __init__(self, reading: Reading, lexicon: LayoutLexicon) -> None:
        self._reading = reading
        self._lexicon = lexicon
        self.authors: list[str] = list(reading.document.credit.authors)
        self.origin = reading.document.credit.origin
        self.translated_by = reading.document.credit.translated_by
        self.agencies: list[str] = list(reading.document.credit.agencies)
        self.outlet: str | None = reading.document.outlet

    @property
    def credit(self) -> Credit:
        """The frozen result."""
        return Credit(tuple(dict.fromkeys(self.authors)), self.origin, self.translated_by, tuple(dict.fromkeys(self.agencies)))

    # --- words ---

    def label(self, first: int, last: int, *labels: Label) -> tuple[Label, int] | None:
        """The label that opens tokens `[first, last)` and the token after it."""
        tokens = self._reading.tokens
        while first < last and tokens[first].norm in _WRAP:
            first += 1
        norms = tuple(t.norm for t in tokens[first : min(last, first + 4)])
        found = [(len(w), label) for label in labels for w in self._lexicon.labels.get(label, ()) if norms[: len(w)] == w]
        if not found:
            return None
        size, label = max(found, key=lambda f: f[0])
        return label, first + size

    def segments(self, first: int, last: int) -> Iterator[Range]:
        """Stretches between separators, trimmed; a dash inside a name (no space around) does not separate."""
        tokens = self._reading.tokens
        begin = first
        for i in range(first, last + 1):
            if i < last and not (tokens[i].norm in _SPLIT and self._separates(i, last)):
                continue
            segment = self._trim(begin, i)
            if segment[1] > segment[0]:
                yield segment
            begin = i + 1

    def _separates(self, i: int, last: int) -> bool:
        tokens = self._reading.tokens
        inner = tokens[i].norm in "-–" and tokens[i].glued and i + 1 < last and tokens[i + 1].glued
        return not inner

    def _trim(self, first: int, last: int) -> Range:
        tokens = self._reading.tokens
        while first < last and tokens[first].norm in _WRAP:
            first += 1
        while last > first and tokens[last - 1].norm in _WRAP:
            last -= 1
        return first, last

    def _norms(self, segment: Range) -> tuple[str, ...]:
        return tuple(t.norm for t in self._reading.tokens[segment[0] : segment[1]] if t.norm not in ".\"“”«»")

    def agency(self, segment: Range) -> str | None:
        """The agency that a stretch names, or None."""
        norms = self._norms(segment)
        while norms and norms[0] in self._lexicon.heads and norms not in self._lexicon.agencies:
            norms = norms[1:]
        return self._lexicon.agencies.get(norms)

    def outlet_name(self, segment: Range) -> str | None:
        """The outlet that a stretch names by the knowledge base, quotation marks or a head noun, or None."""
        reading, (first, last) = self._reading, segment
        norms = self._norms(segment)
        own = reading.document.outlet
        if own and "".join(norms) == fold(own).replace(" ", ""):
            return own
        if any(c.entry.kind == "outlet" for c in reading.knowledge.alias(" ".join(norms))):
            return reading.words(first, last)
        quote = next((q for q in reading.quotes if first <= q.first and q.last <= last), None)
        if quote is not None:
            return reading.words(quote.first, quote.last)
        head = norms[0] if norms else ""
        if head in self._lexicon.heads and len(norms) > 1:
            return reading.words(first + 1, last)
        return None

    def is_place(self, segment: Range) -> bool:
        """Whether a stretch is the name of one place."""
        end, found = self._reading.knowledge.longest([t.norm for t in self._reading.tokens[: segment[1]]], segment[0])
        return end == segment[1] and any(c.entry.kind in ("place", "state") for c in found)

    def _person(self, segment: Range) -> bool:
        norms = self._norms(segment)
        return 2 <= len(norms) <= 5 and self._reading.knowledge.is_name(norms[0])

    # --- lines ---

    def read(self, first: int, last: int, sourced: bool) -> None:
        """Takes a credit line apart; `sourced`: it began with a word for source, so that it names an origin."""
        unknown: list[Range] = []
        named: list[str] = []
        before = 0  # unknown stretches that stand before the first known outlet: who wrote for it
        for segment in self.segments(first, last):
            label = self.label(*segment, "translated", "author")
            if label is not None and label[1] < segment[1]:
                self._labelled(label[0], self._trim(label[1], segment[1]))
                continue
            agency = self.agency(segment)
            outlet = None if agency else self.outlet_name(segment)
            if agency is not None and not self._is_own(agency):
                self.agencies.append(agency)
            elif outlet is not None:
                before = before if named else len(unknown)
                named.append(outlet)
            elif agency is None:
                unknown.append(segment)
        for n, segment in enumerate(unknown):
            words = self._reading.words(*segment)
            if self._person(segment) or n < before or (not named and n < len(unknown) - 1) or not sourced:
                self.authors.append(words)
            else:
                named.append(words)
        self._settle(named, sourced)

    def _settle(self, named: list[str], sourced: bool) -> None:
        if sourced:
            of = [n for n in named if n != self.outlet]
            single = [a for a in self.agencies if fold(a) not in self._lexicon.many]
            self.origin = self.origin or next(iter(of or single[:1]), None)
        elif named and self.outlet is None:
            self.outlet = named[0]

    def _labelled(self, label: Label, segment: Range) -> None:
        words = self._reading.words(*segment)
        if label == "translated":
            self.translated_by = self.translated_by or self.outlet_name(segment) or words
        else:
            tokens = self._reading.tokens
            end = next((i for i in range(segment[0] + 1, segment[1]) if tokens[i].norm.startswith("لل")), segment[1])
            self.authors.append(self._reading.words(segment[0], end))

    def _is_own(self, agency: str) -> bool:
        return self.outlet is not None and fold(agency) in fold(self.outlet)

    def names_only(self, first: int, last: int) -> bool:
        """Whether a line holds nothing but agencies and outlets: (رويترز), فرانس24/ أ ف ب."""
        segments = list(self.segments(first, last))
        return bool(segments) and all(self.agency(s) or self._known(s) for s in segments)

    def _known(self, segment: Range) -> bool:
        own = self._reading.document.outlet
        joined = "".join(self._norms(segment))
        return (own is not None and joined == fold(own).replace(" ", "")) or any(
            c.entry.kind == "outlet" and not c.weak for c in self._reading.knowledge.alias(" ".join(self._norms(segment)))
        )

    # --- datelines ---

    def byline(self, line: Line) -> bool:
        """Reads a line that is a dateline and no more: أبوظبي - سكاي نيوز عربية."""
        segments = list(self.segments(line.first, line.last))
        if line.words > 10 or line.final == "." or len(segments) < 2:
            return False
        known = [bool(self.agency(s) or self._known(s)) for s in segments]
        if not (self.is_place(segments[0]) or all(known)):
            return False
        if not all(k or self.is_place(s) or self._person(s) for k, s in zip(known, segments, strict=True)):
            return False
        first = segments[1][0] if self.is_place(segments[0]) else line.first
        self.read(first, line.last, False)
        return True

    def dateline(self, line: Line) -> int | None:
        """The token after a dateline that opens a paragraph, or None: القاهرة (رويترز) - …"""
        tokens = self._reading.tokens
        reach = min(line.last, line.first + 14)
        for i in range(line.first, reach):
            norm = tokens[i].norm
            if norm == "(":
                return self._bracketed(i, reach)
            if norm in ".:\"؟!":
                return None
            if norm in "-–—ـ" and i > line.first and not (tokens[i].glued and i + 1 < reach and tokens[i + 1].glued):
                return self._dashed(line.first, i, line.last)
        return None

    def _bracketed(self, opened: int, reach: int) -> int | None:
        tokens = self._reading.tokens
        close = next((i for i in range(opened + 1, reach) if tokens[i].norm == ")"), None)
        if close is None:
            return None
        agencies = [self.agency(s) for s in self.segments(opened + 1, close)]
        end = close + 1
        while end < len(tokens) and tokens[end].norm in "-–—ـ:" and tokens[end].kind is Kind.MARK:
            end += 1
        if not agencies or None in agencies or end == close + 1:
            return None
        self.agencies.extend(a for a in agencies if a and not self._is_own(a))
        return end

    def _dashed(self, first: int, dash: int, last: int) -> int | None:
        """Places, agencies and outlets up to the last dash: القاهرة - رويترز - قال …"""
        tokens = self._reading.tokens
        segments = list(self.segments(first, dash))
        if not segments or not all(self.is_place(s) or self.agency(s) or self._known(s) for s in segments):
            return None
        end = dash + 1
        following = next((i for i in range(end, min(last, end + 6)) if tokens[i].norm in "-–—ـ:"), None)
        if following is not None and self.names_only(end, following):
            self.read(end, following, False)
            end = following + 1
        elif not any(self.is_place(s) for s in segments) or end >= last:
            return None
        self.read(first, dash, False) if not self.is_place(segments[0]) else None
        while end < last and tokens[end].norm in "-–—ـ":
            end += 1
        return end
