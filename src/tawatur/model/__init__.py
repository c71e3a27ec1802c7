"""The glossary as frozen values. Offsets are code points into `document.text`, half-open."""

from tawatur.model.actor import Actor, ActorKind, Descriptors, Mention
from tawatur.model.analysis import SCHEMA, Analysis, Coverage, MadeBy, Voice
from tawatur.model.attribution import Act, Attribution, Link, Mode, Polarity, Relation
from tawatur.model.codec import decode, encode, schema
from tawatur.model.document import Credit, Document, Part, PartName
from tawatur.model.event import Event, EventType, Factuality, Stance, StanceKind
from tawatur.model.measure import Category, Quantity, Timex, TimexType
from tawatur.model.span import Span

__all__ = [
    "SCHEMA", "Act", "Actor", "ActorKind", "Analysis", "Attribution", "Category", "Coverage", "Credit",
    "Descriptors", "Document", "Event", "EventType", "Factuality", "Link", "MadeBy", "Mention", "Mode",
    "Part", "PartName", "Polarity", "Quantity", "Relation", "Span", "Stance", "StanceKind", "Timex",
    "TimexType", "Voice", "decode", "encode", "schema",
]  # fmt: skip
