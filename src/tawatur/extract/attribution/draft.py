"""An attribution while it is being put together."""

from tawatur.extract.reading import Figure
from tawatur.language.attribution import Cue
from tawatur.model import Act, Relation

Range = tuple[int, int]


class Draft:
    """Token ranges `[first, last)` of cue, source and content, and what is known of the holder.

    `source`: the phrase that names the holder, `carried`: it stands in an earlier clause and is not part
    of this one. `relay`: phrases that name a medium between. `quote`: the content is that quotation.
    """

    __slots__ = (
        "act", "begin", "carried", "content", "cue", "form", "holder", "level", "name", "negative",
        "number", "opener", "parent", "relay", "rivals", "rule", "self_held", "shape", "source", "via", "via_relation",
    )  # fmt: skip

    def __init__(self, cue: Range, rule: str, act: Act, form: Cue | None, shape: str) -> None:
        self.cue = cue
        self.rule = rule
        self.act: Act = act
        self.form = form
        self.shape = shape  # verb participle noun phrase colon relay
        self.begin = 0  # first token of the content
        self.opener = ""  # clause quote colon bare np or the particle
        self.source: Range | None = None
        self.name: Range | None = None  # the end of `source`, where it is a name that no list knows
        self.carried = False
        self.self_held = False
        self.content: list[Range] = []
        self.relay: list[Range] = []
        self.negative = False
        self.parent: Draft | None = None
        self.level = 0
        self.holder: Figure | None = None
        self.rivals: list[Figure] = []
        self.via: list[tuple[Figure, Range]] = []
        self.via_relation: Relation = "reported"
        self.number = 0

    def __repr__(self) -> str:
        return f"Draft({self.rule}, cue={self.cue}, source={self.source}, content={self.content})"
