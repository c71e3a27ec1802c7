"""Which passages state one claim: the likest are put together first, as long as all of a group are alike.

Agglomeration by average likeness, a pair without a likeness counting as 0, so that a chain of passages each like
the next does not become one claim; and never across two that cannot be one (`unlike`).
"""

import heapq
from collections import defaultdict
from collections.abc import Callable, Iterable

Node = tuple[int, int]  # report, passage
Edge = tuple[float, Node, Node]
_BEST = 0.3  # of the likeness of two groups that is that of their likest pair

_AGAINST = 0.1  # of the pairs of two groups that may be apart: one passage misread does not bar twenty others


def groups(edges: Iterable[Edge], apart: Callable[[Node, Node], bool], least: float) -> list[list[Node]]:
    """Groups of two or more; the result does not depend on the order of the edges."""
    links: defaultdict[Node, dict[Node, float]] = defaultdict(dict)
    for score, a, b in edges:
        links[a][b] = links[b][a] = score
    return [group for part in _connected(links, least) for group in _agglomerate(part, links, apart, least)]


def _connected(links: dict[Node, dict[Node, float]], least: float) -> list[list[Node]]:
    """What hangs together by such likenesses; each part can be grouped by itself, as no two groups are liker than
    their likest passages."""
    seen: set[Node] = set()
    parts = []
    for start in sorted(links):
        if start in seen:
            continue
        part, waiting = [], [start]
        seen.add(start)
        while waiting:
            node = waiting.pop()
            part.append(node)
            fresh = [n for n, score in links[node].items() if score >= least and n not in seen]
            seen.update(fresh)
            waiting += fresh
        parts.append(sorted(part))
    return parts


Link = tuple[float, float]  # sum and highest of the likenesses between two groups


def _agglomerate(
    part: list[Node], links: dict[Node, dict[Node, float]], apart: Callable[[Node, Node], bool], least: float
) -> list[list[Node]]:
    members: dict[Node, list[Node]] = {node: [node] for node in part}
    # Each group is named by its first member.
    inside = set(part)
    between: dict[Node, dict[Node, Link]] = {
        node: {n: (s, s) for n, s in links[node].items() if n in inside} for node in part
    }
    barred: defaultdict[Node, set[Node]] = defaultdict(set)
    heap = [(-score, a, b, 1) for a in part for b, (score, _) in between[a].items() if a < b and score >= least]
    heapq.heapify(heap)
    while heap:
        _, a, b, size = heapq.heappop(heap)
        if a not in members or b not in members or size != len(members[a]) * len(members[b]):
            continue
        if b in barred[a] or sum(apart(p, q) for p in members[a] for q in members[b]) > _AGAINST * size:
            barred[a].add(b)
            barred[b].add(a)
            continue
        members[a] += members.pop(b)
        _join(a, b, between)
        for other in barred.pop(b, set()):
            barred[a].add(other)
            barred[other].add(a)
        for other, link in between[a].items():
            size = len(members[a]) * len(members[other])
            likeness = _likeness(link, size)
            if likeness >= least:
                heapq.heappush(heap, (-likeness, min(a, other), max(a, other), size))
    return [sorted(group) for _, group in sorted(members.items()) if len(group) > 1]


def _likeness(link: Link, size: int) -> float:
    """Of two groups: between that of their likest pair and that of all `size` pairs."""
    total, best = link
    return _BEST * best + (1 - _BEST) * total / size


def _join(a: Node, b: Node, between: dict[Node, dict[Node, Link]]) -> None:
    """The links of group `b` are now those of `a`."""
    mine = between[a]
    mine.pop(b, None)
    for other, (total, best) in between.pop(b).items():
        if other == a:
            continue
        before = mine.get(other, (0.0, 0.0))
        mine[other] = (before[0] + total, max(before[1], best))
        theirs = between[other]
        theirs.pop(b, None)
        theirs[a] = mine[other]
