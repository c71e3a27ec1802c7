"""Who says what: cues, sources, contents, holders, nesting and chains."""

from tawatur.extract.attribution.stage import run

__all__ = ["run"]
