"""From files to documents: one file of this package a format."""

from tawatur.ingest.document import Delivered, make_document
from tawatur.ingest.files import KINDS, expand, read

__all__ = ["KINDS", "Delivered", "expand", "make_document", "read"]
