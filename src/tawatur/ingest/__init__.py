"""From files to documents: one file of this package a format."""

from tawatur.ingest.paths import expand
from tawatur.ingest.read import Delivered, read

__all__ = ["Delivered", "expand", "read"]
