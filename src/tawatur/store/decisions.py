"""What reviewers decide on statements: appended, never changed; the last word on a statement counts."""

from typing import Literal

import msgspec
from sqlalchemy import func, insert, select

from tawatur.store.store import Store
from tawatur.store.tables import decisions

Verdict = Literal["accept", "reject"]
# What a decision is on: document, cue and holder, so that it holds for every analysis that finds the same.
Judged = tuple[str, int, int, str | None]


class Decision(msgspec.Struct, frozen=True):
    """One decision; `start`, `end`: the cue's offsets, `decided`: ISO 8601, `lexicon`: of the analysis that was seen."""

    document: str
    start: int
    end: int
    holder: str | None
    verdict: Verdict
    decided: str
    lexicon: str

    @property
    def judged(self) -> Judged:
        """What it is on."""
        return self.document, self.start, self.end, self.holder


def append(store: Store, decision: Decision) -> None:
    """Adds a decision behind all others."""
    with store.engine.begin() as connection:
        number = (connection.execute(select(func.max(decisions.c.number))).scalar_one() or 0) + 1
        connection.execute(insert(decisions).values(number=number, **msgspec.structs.asdict(decision)))


def all_decisions(store: Store) -> list[Decision]:
    """All decisions in the order in which they were made."""
    with store.engine.connect() as connection:
        columns = (decisions.c[name] for name in Decision.__struct_fields__)
        rows = connection.execute(select(*columns).order_by(decisions.c.number))
        return [Decision(*row) for row in rows]
