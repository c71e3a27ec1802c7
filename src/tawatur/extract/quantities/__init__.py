"""Figures: numbers with what they count."""

from tawatur.extract.quantities.stage import run

__all__ = ["run"]
