"""An event while it is being put together."""

from tawatur.extract.reading import Figure
from tawatur.language.events import Role, Trigger
from tawatur.model import Factuality

Range = tuple[int, int]


class Draft:
    """`at`: token of the trigger; `parties`: who was found in which role; `end`: token after the last of them.

    `pronouns`: roles in which a pronoun stands, and its folded form; `other`: roles in which something stands that is no actor. `subject`: the phrase that a verb has as its subject, which may itself be an event («الغارة استهدفت»).
    """

    __slots__ = ("actors", "at", "end", "factuality", "other", "passive", "pronouns", "recipients", "subject", "trigger")

    def __init__(self, at: int, trigger: Trigger) -> None:
        self.at = at
        self.trigger = trigger
        self.actors: list[Figure] = []
        self.recipients: list[Figure] = []
        self.subject: Range | None = None
        self.end = at + 1
        self.factuality: Factuality = "actual"
        self.passive = trigger.passive
        self.other: set[Role] = set()
        owns = trigger.verb and trigger.object and trigger.frame.object == "recipient"
        self.pronouns: list[tuple[Role, str]] = [("recipient", trigger.object)] if owns else []

    def add(self, role: Role, figures: list[Figure]) -> None:
        """Puts figures into a role, each once."""
        for side, wanted in ((self.actors, "actor"), (self.recipients, "recipient")):
            if role in (wanted, "both"):
                side.extend(f for f in figures if f not in side)

    def has(self, role: Role) -> bool:
        """Whether somebody or something stands in a role."""
        return bool(self.actors if role == "actor" else self.recipients) or role in self.other

    def __repr__(self) -> str:
        return f"Draft({self.trigger.rule}, {self.at}, {self.actors} -> {self.recipients})"
