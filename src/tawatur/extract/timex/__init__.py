"""Time expressions."""

from tawatur.extract.timex.stage import run

__all__ = ["run"]
