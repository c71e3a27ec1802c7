"""Who is who: people, bodies, armed groups, media, states and places, with names, dated roles and sources."""

from tawatur.knowledge.edit import Problem, add_entry, check_file
from tawatur.knowledge.entry import (
    BodyHit,
    Candidate,
    Description,
    Entry,
    PostHit,
    Role,
    TitleHit,
)
from tawatur.knowledge.knowledge import Knowledge
from tawatur.knowledge.load import load_knowledge

__all__ = [
    "BodyHit", "Candidate", "Description", "Entry", "Knowledge", "PostHit", "Problem", "Role", "TitleHit",
    "add_entry", "check_file", "load_knowledge",
]  # fmt: skip
