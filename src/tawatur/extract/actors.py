"""Who is the same within a report: mentions gathered into figures, short names carried through the text."""

from collections import Counter

from tawatur.extract.mentions import Finder, Found
from tawatur.extract.reading import Figure, Reading
from tawatur.knowledge import Candidate, Entry
from tawatur.language.actors import ActorLexicon
from tawatur.model import Mention
from tawatur.text import Kind


def run(reading: Reading) -> None:
    """Fills `reading.figures` and `reading.figure_at` with the named actors of the report."""
    lexicon = reading.language.actors
    if lexicon is None or not reading.tokens:
        return
    finder = Finder(reading, lexicon)
    found = finder.mentions()
    gathering = Gathering(reading, lexicon, finder)
    gathering.take([f for f in found if not f.weak])
    gathering.take([f for f in found if f.weak and gathering.supports(f)])
    gathering.carry()
    gathering.finish()

_SHORTEST = 3  # letters of a short name that is carried through the text


class Gathering:
    """Figures by entry of the knowledge base and by the words of their names."""

    def __init__(self, reading: Reading, lexicon: ActorLexicon, finder: Finder) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.finder = finder
        self.norms = [t.norm for t in reading.tokens]
        self.states: Counter[str] = Counter()
        self.by_entry: dict[str, Figure] = {}
        self.by_name: dict[tuple[str, ...], Figure] = {}
        self.short: dict[str, Figure] = {}

    def take(self, found: list[Found]) -> None:
        """Adds mentions to figures, those that tell which state the report is about first."""
        for f in found:
            if len(f.entries) == 1 and f.entries[0].entry.country:
                self.states[f.entries[0].entry.country] += 1
        for f in sorted(found, key=lambda f: (len(f.entries) > 1 or _short(f), f.first)):
            self._mention(self._figure(f), f.first, f.last, f.cut)

    def supports(self, f: Found) -> bool:
        """Whether a weak name is carried by the same actor's full name elsewhere in the report."""
        return any(c.entry.id in self.by_entry for c in f.entries)

    def _figure(self, f: Found) -> Figure:
        words = self._words(f)
        if f.entries:
            entry = self._choose(f.entries)
            if _short(f) and entry.id not in self.by_entry and words[0] in self.short:
                return self.short[words[0]]  # the report names somebody of that family in full
            figure = self.by_entry.get(entry.id)
            if figure is None:
                figure = self.by_entry[entry.id] = self._known(entry, f)
            return figure
        figure = self.by_name.get(words) or self._same_name(words, f)
        if figure is None:
            figure = self.reading.figure(self._text(f), f.kind)
            figure.gender = self.finder.known.name_gender(words[0]) if f.kind == "person" else None
        self.by_name[words] = figure
        if f.kind == "person" and len(words) > 1:
            self.short.setdefault(words[-1], figure)
        return figure

    def _known(self, entry: Entry, f: Found) -> Figure:
        figure = self.reading.figure(self._text(f), entry.kind)
        figure.id = entry.id
        figure.name_en, figure.country, figure.sector = entry.en or None, entry.country, entry.sectors
        figure.acts_for, figure.gender = entry.acts_for, entry.gender
        return figure

    def _choose(self, entries: tuple[Candidate, ...]) -> Entry:
        """The candidate that the report names already, else the one of its states, else the first; weak ones last."""
        for candidate in entries:
            if candidate.entry.id in self.by_entry:
                return candidate.entry
        ranked = sorted(entries, key=lambda c: (c.weak, -self.states[c.entry.country or ""]))
        return ranked[0].entry

    def _same_name(self, words: tuple[str, ...], f: Found) -> Figure | None:
        """A person named before whose name holds these words, or a body that this name only shortens."""
        if f.kind == "person" and len(words) == 1:
            return self.short.get(words[0]) or self._bearer(words[0])
        for known, figure in self.by_name.items():
            if figure.kind != f.kind or len(words) < 2 or len(known) < 2:
                continue
            shorter, longer = sorted((words, known), key=len)
            if f.kind == "person" and set(shorter) <= set(longer) and shorter[-1] == longer[-1]:
                return figure
        return None

    def _bearer(self, first_name: str) -> Figure | None:
        """The one person of the report so far with this first name: «الشيخ سعود» after his full name."""
        bearers = {id(f): f for words, f in self.by_name.items() if f.kind == "person" and len(words) > 1 and words[0] == first_name}
        return next(iter(bearers.values())) if len(bearers) == 1 else None

    def _words(self, f: Found) -> tuple[str, ...]:
        words = [self.norms[f.first][f.cut :], *self.norms[f.first + 1 : f.last]]
        return tuple(w for w in words if w not in "_-#")

    def _text(self, f: Found) -> str:
        start, end = self._span(f.first, f.last, f.cut)
        text = " ".join(self.reading.text[start:end].replace("_", " ").strip("#").split())
        assimilated = f.cut and self.norms[f.first][f.cut - 1 : f.cut + 1] == "لل"
        return "ال" + text[1:] if assimilated else text

    def _span(self, first: int, last: int, cut: int) -> tuple[int, int]:
        view, tokens = self.reading.view, self.reading.tokens
        if not cut and first and tokens[first].glued and self.norms[first - 1] == "#":
            return tokens[first - 1].start, tokens[last - 1].end
        start = tokens[first].start if not cut else view.start(view.index(tokens[first].start) + cut)
        return start, tokens[last - 1].end

    def _mention(self, figure: Figure, first: int, last: int, cut: int) -> None:
        start, end = self._span(first, last, cut)
        figure.mentions.append(Mention(start, end))
        figure.tokens.append((first, last))
        for k in range(first, last):
            self.reading.figure_at.setdefault(k, figure)
        text = self._text(Found(first, last, cut, figure.kind))
        if text != figure.name and text not in figure.aliases:
            if len(text) > len(figure.name) and figure.kind == "person":
                figure.aliases.append(figure.name)
                figure.name = text
            else:
                figure.aliases.append(text)

    def carry(self) -> None:
        """Short names of those who are named in full: the last word, and what stands after «بن»."""
        short = dict(self.short)
        for figure in self.by_entry.values():
            if figure.kind == "person":
                words = figure.name.split()
                if len(words) > 1:
                    short.setdefault(self.norms[figure.tokens[0][1] - 1], figure)
        given = self._given()
        tails = {name[-_SHORTEST:] for name in (*short, *given)}
        for i, norm in enumerate(self.norms):
            if norm[-_SHORTEST:] not in tails or i in self.reading.figure_at or self.reading.tokens[i].kind is Kind.MARK:
                continue
            for stem, cut in self.finder.readings_of(norm):
                named = short.get(stem) or (given.get(stem) if self._marked(i) else None)
                if named is None or len(stem) < _SHORTEST or stem in self.lexicon.breaks or stem in self.lexicon.links:
                    continue
                ordinary = stem in self.lexicon.ordinary or stem in self.lexicon.common
                if ordinary and not stem.startswith("ال") and not self._marked(i):
                    continue
                self._mention(named, i, i + 1, cut)
                break

    def _given(self) -> dict[str, Figure]:
        """First names that one person of the report alone bears: «وقال نجيب» after «نجيب رزاق»."""
        bearers: dict[str, list[Figure]] = {}
        for figure in self.reading.figures:
            if figure.kind == "person" and figure.tokens[0][1] - figure.tokens[0][0] > 1:
                bearers.setdefault(self.norms[figure.tokens[0][0]], []).append(figure)
        return {word: figures[0] for word, figures in bearers.items() if len(figures) == 1}

    def _marked(self, i: int) -> bool:
        """In quotation marks, after a title or a verb of speech: then also an ordinary word is the name again."""
        if i == 0:
            return False
        attribution = self.reading.language.attribution
        cues = attribution.word(self.norms[i - 1]).cues if attribution is not None else ()
        spoke = any(c.aspect in ("perfect", "imperfect") and not c.object for c in cues)
        return spoke or self.norms[i - 1] in "\"“«" or self.norms[i - 1] in self.lexicon.titles

    def finish(self) -> None:
        """Mentions in the order of the text; figures in that of their first mention, numbered anew."""
        for figure in self.reading.figures:
            order = sorted(range(len(figure.mentions)), key=lambda k: figure.tokens[k])
            figure.mentions = [figure.mentions[k] for k in order]
            figure.tokens = [figure.tokens[k] for k in order]
        self.reading.figures.sort(key=lambda f: f.tokens[0])
        for number, figure in enumerate(self.reading.figures, 1):
            if "#a" in figure.id:
                figure.id = f"{self.reading.document.id}#a{number}"


def _short(f: Found) -> bool:
    """Whether a known person is named by one word."""
    return bool(f.entries) and f.entries[0].entry.kind == "person" and f.last - f.first == 1
