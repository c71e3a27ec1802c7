"""From the holder to the reader: through whom each statement came, link by link, with its evidence."""

from tawatur.extract.attribution.draft import Draft, Range
from tawatur.extract.attribution.scene import Scene
from tawatur.extract.reading import Figure, Reading
from tawatur.model import Link, Relation, Span
from tawatur.text import Folded, fold, tokenize


class Route:
    """The way of the whole report: its outlet of origin and the outlet that the reader reads."""

    def __init__(self, reading: Reading) -> None:
        document = reading.document
        credit = document.credit
        self._reading = reading
        self._credit = next((Span(p.start, p.end) for p in document.parts if p.part == "credit"), None)
        self.outlet = self._outlet(document.outlet or credit.translated_by)
        self.origin = self._outlet(credit.origin) if credit.origin else None
        if self.origin is self.outlet:
            self.origin = None
        self._last: Relation = "translated" if credit.translated_by and self.origin is not None else "published"

    def _outlet(self, name: str | None) -> Figure:
        """The figure of an outlet by name, a new one where the text does not name it ("?" if unknown)."""
        reading = self._reading
        if name is None:
            return reading.figure("?", "outlet")
        wanted = {fold(name)}
        actors = reading.language.actors
        if actors is not None and fold(name).partition(" ")[0] in actors.media:
            wanted.add(fold(name).partition(" ")[2])  # جريدة المرسى is المرسى
        for figure in reading.figures:
            if figure.kind in ("outlet", "organisation") and wanted & {fold(n) for n in (figure.name, *figure.aliases)}:
                figure.kind = "outlet" if figure.kind == "organisation" else figure.kind
                return figure
        known_as = reading.knowledge.alias(" ".join(t.norm for t in tokenize(Folded(name))))
        entry = next((c.entry for c in known_as if c.entry.kind == "outlet"), None)
        known = next((f for f in reading.figures if entry is not None and f.id == entry.id), None)
        if known is not None:
            return known
        figure = reading.figure(name, "outlet")
        if entry is not None:
            figure.id, figure.name_en, figure.country = entry.id, entry.en, entry.country
            figure.sector = entry.sectors
        return figure

    def chain(self, draft: Draft, scene: Scene) -> tuple[Link, ...]:
        """All links of one statement; the outlet of the document is always the last."""
        links: list[Link] = []
        holder = draft.holder
        if holder is not None:
            links.append(Link(holder.id))
        said_to = draft.via_relation
        for figure, place in draft.via:
            if figure is holder:
                continue
            evidence = self._span(scene, place)
            links.append(Link(figure.id, said_to, evidence) if links else Link(figure.id))
            said_to = "cited"
        passed = {link.actor for link in links}
        if self.origin is not None and self.origin.id not in passed:
            relation: Relation = "cited" if draft.via else "reported"
            links.append(Link(self.origin.id, relation if links else None, self._credit))
        if holder is not self.outlet or len(links) > 1:
            final: Relation = self._last if self._last == "translated" else "cited" if draft.via or self.origin else "published"
            links.append(Link(self.outlet.id, final if links else None, self._credit if final == "translated" else None))
        else:
            links.append(Link(self.outlet.id, "published"))
        return tuple(links)

    def _span(self, scene: Scene, place: Range) -> Span:
        return Span(scene.tokens[place[0]].start, scene.tokens[place[1] - 1].end)
