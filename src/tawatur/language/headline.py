"""What weighing a headline against its report needs of a language."""

import msgspec


class HeadlineLexicon(msgspec.Struct, frozen=True):
    """How firmly words tell a matter, folded with whatever is attached to them: `open` ones leave it open (may, is said
    to, will review), `planned` ones tell of what is meant to be, `decided` ones of what is settled. `future`: how words
    begin that tell of what is to come; `future_least`: letters that such a word has at least."""

    open: frozenset[tuple[str, ...]]
    planned: frozenset[tuple[str, ...]]
    decided: frozenset[tuple[str, ...]]
    future: tuple[str, ...]
    future_least: int
