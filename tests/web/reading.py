"""Reads pages as a browser's parser would, and complains where that one would mend."""

from html.parser import HTMLParser

from litestar import Litestar
from litestar.testing import TestClient

Client = TestClient[Litestar]
_VOID = frozenset({"meta", "link", "input", "br", "hr", "img"})


class Tree(HTMLParser):
    """The elements of a page; AssertionError where a tag is not closed, or closed where none is open."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    @property
    def every(self) -> list[dict[str, str | None]]:
        """The attributes of all elements."""
        return [attributes for _, attributes in self.elements]

    def all(self, tag: str) -> list[dict[str, str | None]]:
        """The attributes of the elements of a name."""
        return [attributes for name, attributes in self.elements if name == tag]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs), (tag, attrs)
        assert tag != "p" or "p" not in self.open, "a paragraph within a paragraph"
        self.elements.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open[-1] == tag, (tag, self.open)
        self.open.pop()
