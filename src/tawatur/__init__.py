"""Tawatur: who says what, on whose authority, about whom, when; and how many independent voices?"""

from tawatur.api import analyze
from tawatur.model import Analysis, Document
from tawatur.version import __version__

__all__ = ["Analysis", "Document", "__version__", "analyze"]
