"""Who did what to whom: triggers, who stands beside them, whether it happened, on whose word."""

from tawatur.extract.events.stage import run

__all__ = ["run"]
