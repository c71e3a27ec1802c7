"""`/relations/{a}/{b}`: what two actors are to each other over time, and on whose word."""

import msgspec

from tawatur.corroborate.standing import Edge, Party, edges
from tawatur.knowledge import load_knowledge
from tawatur.store import Store


class Side(msgspec.Struct, frozen=True):
    """One of the two: the name that was asked for, and whom the knowledge base knows by it."""

    asked: str
    name: str
    ids: tuple[str, ...]


class RelationPage(msgspec.Struct, frozen=True):
    """Stances both ways, the earliest first."""

    first: Side
    second: Side
    edges: tuple[Edge, ...]


def relation_page(store: Store, first: str, second: str) -> RelationPage:
    """`first`, `second`: ids, names or aliases. Reads all analyses of the store."""
    one, other = _side(first), _side(second)
    found = edges(store.analyses(), *(Party(frozenset(side.ids), side.asked) for side in (one, other)))
    return RelationPage(one, other, tuple(found))


def _side(asked: str) -> Side:
    known = load_knowledge().find(asked)
    return Side(asked, known[0].ar if known else asked, tuple(entry.id for entry in known))
