"""The glossary as frozen values. Offsets are code points into `document.text`, half-open."""

from tawatur.model.actor import Actor, ActorKind, Descriptors, Mention
from tawatur.model.analysis import SCHEMA, Analysis, Coverage, MadeBy, Voice
from tawatur.model.attribution import Act, Attribution, Link, Mode, Polarity, Relation
from tawatur.model.claim import (
    CLAIMS,
    COPIES,
    Claim,
    ClaimRelation,
    ClaimRelationType,
    Copies,
    CopyEvidence,
    Origins,
    Place,
    Report,
    Value,
)
from tawatur.model.codec import decode, encode, schema
from tawatur.model.document import Credit, Document, Part, PartName
from tawatur.model.event import Event, EventType, Factuality, Stance, StanceKind
from tawatur.model.measure import Category, Quantity, Timex, TimexType
from tawatur.model.span import Span

__all__ = [
    "CLAIMS", "COPIES", "SCHEMA", "Act", "Actor", "ActorKind", "Analysis", "Attribution", "Category", "Claim",
    "ClaimRelation", "ClaimRelationType", "Copies", "CopyEvidence", "Coverage", "Credit", "Descriptors",
    "Document", "Event", "EventType", "Factuality", "Link", "MadeBy", "Mention", "Mode", "Origins", "Part",
    "PartName", "Place", "Polarity", "Quantity", "Relation", "Report", "Span", "Stance", "StanceKind", "Timex",
    "TimexType", "Value", "Voice", "decode", "encode", "schema",
]  # fmt: skip
