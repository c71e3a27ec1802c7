"""Who stands where beside a trigger."""

from tawatur.extract.attribution.scene import Scene
from tawatur.extract.events.beside import Beside
from tawatur.extract.events.draft import Draft
from tawatur.extract.events.nouns import Nouns
from tawatur.extract.events.subjects import Subjects
from tawatur.extract.events.verbs import Verbs
from tawatur.extract.events.who import Who
from tawatur.language.events import EventWord


class Roles:
    """Fills the parties of drafts, in the order of the text."""

    def __init__(self, scene: Scene, who: Who, words: list[EventWord]) -> None:
        self.who = who
        self.words = words
        beside, subjects = Beside(scene, who, words), Subjects(scene, who, words)
        self.verbs = Verbs(beside, subjects)
        self.nouns = Nouns(beside, subjects)

    def fill(self, draft: Draft) -> None:
        """Reads what stands beside the trigger."""
        (self.verbs if draft.trigger.verb else self.nouns).fill(draft)
        self.verbs.last = draft
