"""The ways by which a claim came to a reader: how many share no teller, and who stands on all of them.

Chains are paths in a graph from the first voices to the reader; by Menger's theorem as many of them share no node as
nodes must be taken away to cut the reader off. Passages without any source begin with nobody known, and are no chain.
"""

from collections.abc import Callable, Sequence

import msgspec
import networkx as nx

from tawatur.corroborate.dossier import Passage, Teller
from tawatur.corroborate.origins import Statement, one_voice
from tawatur.text import fold

_ANYBODY, _READER = "\0anybody", "\0reader"


class Paths(msgspec.Struct, frozen=True):
    """`disjoint`: chains that share no teller; `bottlenecks`: the tellers on every chain, from the voice to the reader."""

    disjoint: int
    bottlenecks: tuple[str, ...]


def paths(statements: Sequence[Statement], copied: Callable[[str, str], bool]) -> Paths:
    """Over the passages of one claim; a copy is told through the report that it copies."""
    voices: list[Teller] = []
    printed: list[Statement] = []
    told = ((s, s.passage.teller) for s in statements)
    chains = dict.fromkeys(_chain(s, teller, voices, printed, copied) for s, teller in told if teller is not None)
    if len(chains) < 2:
        return Paths(len(chains), *chains or [()])
    graph = nx.DiGraph()
    for chain in chains:
        nx.add_path(graph, (_ANYBODY, *chain, _READER))
    return Paths(sum(1 for _ in nx.node_disjoint_paths(graph, _ANYBODY, _READER)), _on_all(graph))


def _chain(
    statement: Statement, teller: Teller, voices: list[Teller], printed: list[Statement], copied: Callable[[str, str], bool]
) -> tuple[str, ...]:
    """First voice, relays and outlet, each once: a medium that quotes itself is one teller."""
    voice = next((v for v in voices if v.named and teller.named and one_voice(v, teller)), teller)
    voices.append(voice)
    first = next((p for p in printed if copied(p.document, statement.document)), statement)
    printed.append(first)
    outlet = fold(first.outlet) if first.outlet else first.document
    return tuple(dict.fromkeys((voice.key, *_relays(statement.passage), outlet)))


def _relays(passage: Passage) -> tuple[str, ...]:
    return tuple(relay for relay in passage.chain if relay != (passage.teller.actor if passage.teller else None))


def _on_all(graph: "nx.DiGraph[str]") -> tuple[str, ...]:
    """The nodes that dominate the reader."""
    above = nx.immediate_dominators(graph, _ANYBODY)
    found: list[str] = []
    node = above[_READER]
    while node != _ANYBODY:
        found.append(node)
        node = above[node]
    return tuple(reversed(found))
