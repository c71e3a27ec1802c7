"""The parts of a news page: title, date line, dateline, headings, credit line, keywords, other stories."""

from tawatur.extract.layout.stage import run

__all__ = ["run"]
