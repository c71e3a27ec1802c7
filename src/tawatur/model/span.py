"""A stretch of text."""

import msgspec


class Span(msgspec.Struct, frozen=True):
    """Half-open interval `[start, end)` of code points in `document.text`."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words meant."""
        return text[self.start : self.end]
