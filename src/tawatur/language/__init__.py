"""What a language pack must provide; `extract/` knows a language only through these types.

One file a layer. A layer that a pack does not provide is `None`, and its stage gives nothing.
"""

from tawatur.language.pack import Language
from tawatur.language.words import Split

__all__ = ["Language", "Split"]
