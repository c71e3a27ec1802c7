"""Groups of passages: alike through and through, never across what cannot be one, in any order."""

import random

from tawatur.corroborate.same_claim import Edge, Node, groups

A, B, C, D = ((n, 0) for n in range(4))


def together(a: Node, b: Node) -> bool:
    return False


def test_a_chain_is_not_one_claim() -> None:
    chain: list[Edge] = [(0.6, A, B), (0.55, B, C), (0.5, C, D)]
    assert groups(chain, together, 0.45) == [[A, B], [C, D]]


def test_unlike_ones_stay_apart() -> None:
    edges: list[Edge] = [(0.9, A, B), (0.9, B, C), (0.9, A, C)]
    assert groups(edges, together, 0.45) == [[A, B, C]]
    assert all(not {A, C} <= set(group) for group in groups(edges, lambda a, b: {a, b} == {A, C}, 0.45))


def test_the_order_of_the_edges_does_not_matter() -> None:
    chance = random.Random(1)
    nodes = [(n, k) for n in range(6) for k in range(3)]
    edges = [(round(chance.random(), 2), a, b) for a in nodes for b in nodes if a < b and chance.random() < 0.3]
    wanted = groups(edges, together, 0.45)
    for _ in range(5):
        chance.shuffle(edges)
        assert groups(edges, together, 0.45) == wanted


def test_one_passage_misread_does_not_bar_many() -> None:
    nodes = [(n, 0) for n in range(12)]
    edges: list[Edge] = [(0.9, a, b) for a in nodes for b in nodes if a < b]
    strange = {nodes[0], nodes[11]}
    assert groups(edges, lambda a, b: {a, b} == strange, 0.45) == [nodes]
