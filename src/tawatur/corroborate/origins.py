"""How many independent first voices stand behind a claim, at least and at most, and why.

Independence is never assumed. For certain (`min`) count only different people or bodies that are named and whose
words are so like those of another that they state this claim beyond doubt; one voice is certain where somebody at all
is quoted. At most (`max`) counts everyone who could be another: an unnamed
source, a reporter who names nobody. A text that two reports share, and copies as a whole, tell once; what a
reporter says in his own voice beside a quoted source rests on that source.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence

import msgspec

from tawatur.corroborate.dossier import Passage, Teller
from tawatur.corroborate.likeness import same_teller
from tawatur.model import Origins
from tawatur.text import fold

# One wording: so many words in common, and such a share of the shorter and of the longer passage.
_FEWEST = 3
_SHORTER = 0.8
_LONGER = 0.5


class Statement(msgspec.Struct, frozen=True):
    """A passage of a claim, its report and outlet."""

    document: str
    outlet: str | None
    passage: Passage
    sure: bool = True  # whether it states the claim beyond doubt: it is very like another passage of it


Copied = Callable[[str, str], bool]


def origins(statements: Sequence[Statement], copied: Copied) -> Origins:
    """The count over the passages of one claim."""
    certain = [s for s in statements if _is_named(s.passage.teller) and not _relayed(s, statements)]
    relayed = [s for s in statements if _relayed(s, statements)]
    named = _named(certain)
    quoting = {s.document for s in statements if s.passage.voice == "attributed"}
    unnamed = [s for s in statements if s.passage.voice == "attributed" and not _is_named(s.passage.teller)]
    bare = [s for s in statements if s.passage.voice == "reporter" and s.document not in quoting]
    voices = _distinct(unnamed, certain, copied, same_source=True)
    reporters = _distinct(bare, [s for s in statements if s.passage.voice == "attributed"], copied)
    why = [f"{group[0].name} is named" for group in named]
    why += [f"{_describe(s)} is not named and may be anyone quoted here" for s in voices]
    why += [f"{s.outlet or s.document} gives no source" for s in reporters]
    beyond_doubt = _named([s for s in certain if s.sure])
    sure = sum(1 for group in beyond_doubt if _stands_alone(group, len(named)))
    least = max(sure, 1 if quoting else 0)
    why += [f"{s.passage.teller.name} is quoted for what others here have said" for s in relayed[:1] if s.passage.teller]
    if len(statements) > len(named) + len(voices) + len(reporters):
        why.append("several passages tell in the same words, or on the same voice: they count once")
    return Origins(least, max(least, len(named) + len(voices) + len(reporters)), tuple(why))


def _relayed(statement: Statement, statements: Sequence[Statement]) -> bool:
    """Whether a medium is quoted for what it, or a report that quotes it, has from somebody else."""
    teller = statement.passage.teller
    if teller is None or teller.kind != "outlet":
        return False
    return any(
        other.document != statement.document
        and other.passage.voice == "attributed"
        and (same_outlet(other.outlet, teller.name) or teller.actor in other.passage.chain)
        for other in statements
    )


def same_outlet(one: str | None, other: str | None) -> bool:
    """Whether two names of media are one: all words of the shorter stand in the longer (المرسى, جريدة المرسى)."""
    a, b = set(fold(one or "").split()), set(fold(other or "").split())
    return bool(a and b) and (a <= b or b <= a)


def _is_named(teller: Teller | None) -> bool:
    return teller is not None and teller.named


def _stands_alone(group: list[Teller], groups: int) -> bool:
    """Whether a named voice is certainly one of its own: a medium may rest on others quoted here."""
    return groups == 1 or group[0].kind not in ("outlet", "document")


def _named(statements: Sequence[Statement]) -> list[list[Teller]]:
    """Named holders, those put together that are one: by name, by office, as one speaks for the other, or as two
    reports give them the same words: one statement, whomever they take for its author."""
    groups: list[list[Statement]] = []
    for statement in statements:
        teller = statement.passage.teller
        if teller is None or not teller.named:
            continue
        mine = [g for g in groups if any(_one_statement(statement, other) for other in g)]
        groups = [g for g in groups if g not in mine]
        groups.append([s for g in mine for s in g] + [statement])
    return [[s.passage.teller for s in g if s.passage.teller is not None] for g in groups]


def _one_statement(a: Statement, b: Statement) -> bool:
    one, other = a.passage.teller, b.passage.teller
    if one is not None and other is not None and one_voice(one, other):
        return True
    return a.document != b.document and same_words(a.passage, b.passage)


def one_voice(a: Teller, b: Teller) -> bool:
    """Whether two named holders are one voice: the same, or one speaks for the other."""
    return same_teller(a, b) or (a.body is not None and a.body in (b.key, b.body)) or b.body is not None and b.body == a.key


def _describe(statement: Statement) -> str:
    teller = statement.passage.teller
    return f"{teller.name if teller else 'a source'} ({statement.outlet or statement.document})"


def _distinct(
    statements: Sequence[Statement], told: Sequence[Statement], copied: Copied, same_source: bool = False
) -> list[Statement]:
    """One of each: not in the words of one before it or of one in `told`, nor in a copy of its report."""
    kept: list[Statement] = []
    by_report: defaultdict[str, list[Statement]] = defaultdict(list)
    for s in statements:
        by_report[s.document].append(s)
    for mine in by_report.values():
        for s in _of_one_report(mine, same_source):
            before = [k for k in (*kept, *told) if k.document != s.document]
            if not any(copied(k.document, s.document) or _retold(mine, k) for k in before):
                kept.append(s)
    return kept


def _retold(mine: Sequence[Statement], other: Statement) -> bool:
    """Whether a report gives the words of another; a named person's words are his, however like they are."""
    teller = other.passage.teller
    if teller is not None and teller.named and teller.kind == "person":
        return False
    return any(same_words(m.passage, other.passage) for m in mine)


def _of_one_report(statements: list[Statement], same_source: bool) -> list[Statement]:
    """A reporter is one voice; unnamed sources of one report are as many as the report makes of them."""
    if not same_source:
        return statements[:1]
    seen: dict[str, Statement] = {}
    for s in statements:
        seen.setdefault(s.passage.teller.key if s.passage.teller else "", s)
    return list(seen.values())


def same_words(p: Passage, q: Passage) -> bool:
    """Whether two passages are one wording: some words at least, and nearly all of the shorter one's."""
    common = [s for s in p.words if s in q.words]
    sizes = sorted((sum(p.words.values()), sum(q.words.values())))
    shared = sum(min(p.words[s], q.words[s]) for s in common)
    return len(common) >= _FEWEST and shared >= _SHORTER * sizes[0] and shared >= _LONGER * sizes[1]
