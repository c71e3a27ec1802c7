"""`/paste`: a text of the reader's own, analyzed and not kept."""

from datetime import datetime

import msgspec

from tawatur.api import analyze
from tawatur.errors import SettingsError
from tawatur.model import Analysis

LONGEST = 200_000  # characters: some hundred times a long report


class Pasted(msgspec.Struct, frozen=True):
    """What a reader pastes; `published` is ISO 8601, empty where it is not known."""

    text: str
    outlet: str = ""
    published: str = ""


class PastePage(msgspec.Struct, frozen=True):
    """What was pasted, and its analysis; None where nothing was."""

    pasted: Pasted
    analysis: Analysis | None


def paste_page(pasted: Pasted) -> PastePage:
    """SettingsError where the text is too long or the date is none."""
    text = pasted.text.replace("\r\n", "\n")  # a form sends line ends so, whatever was pasted
    if len(text) > LONGEST:
        raise SettingsError(f"longer than {LONGEST} characters")
    published = pasted.published.strip()
    if published:
        try:
            datetime.fromisoformat(published)
        except ValueError:
            raise SettingsError(f"{published!r} is no date of ISO 8601") from None
    if not text.strip():
        return PastePage(Pasted("", pasted.outlet, published), None)
    analysis = analyze(text, outlet=pasted.outlet.strip() or None, published=published or None)
    return PastePage(Pasted(text, pasted.outlet, published), analysis)
