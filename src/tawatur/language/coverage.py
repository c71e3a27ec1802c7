"""What the coverage stage needs of a language."""

import msgspec


class CoverageLexicon(msgspec.Struct, frozen=True):
    """`viewpoint`: folded sequences by which somebody's view may be told without a verb of speech."""

    viewpoint: frozenset[tuple[str, ...]]
