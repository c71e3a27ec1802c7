"""What a report says of its named figures: titles and head nouns beside their names."""

from tawatur.extract.attribution.scene import KEEPS, Scene
from tawatur.extract.attribution.subject import loose
from tawatur.extract.reading import Figure
from tawatur.language.attribution import HEAD, Class
from tawatur.text import Kind, fold

_BACK = 9  # words of a description before a name
_FORTH = 12  # and after it
_NO_PART = (
    Class.COMPLEMENTISER | Class.RELATIVE | Class.CONJUNCTION | Class.AUXILIARY | Class.NEGATION | Class.PRONOUN
    | Class.INTERROGATIVE | Class.TIME
)  # fmt: skip


class Described:
    """Per figure: the words that describe it, by which a later description may be known to mean it.

    `words[id]` are levelled words (see `level`), states in any form by their code; heads go to
    `figure.heads`. A name without a feminine ending leaves `gender` open for foreign companies.
    """

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.words: dict[str, set[str]] = {}
        self._levelled: dict[str, str] = {}
        for figure in scene.reading.figures:
            words = self.words.setdefault(figure.id, set())
            for text in (figure.name, *figure.aliases):
                words.update(self.level(w) for w in fold(text).split())
            head = fold(figure.name).split()[0] if figure.name.split() else ""
            if figure.kind in ("organisation", "outlet") and scene.lexicon.word(head).classes & (Class.BODY | Class.OUTLET):
                figure.heads.add(bare(head))  # «الوزارة» after «وزارة الداخلية»
            for (first, last), mention in zip(figure.tokens, figure.mentions, strict=False):
                if mention.named:
                    self._beside(figure, words, first, last)
            if figure.kind == "person":
                self._offices(figure, words)
            if figure.gender is None and figure.kind not in ("person", "anonymous"):
                figure.gender = _gender(fold(figure.name).split()[:1])

    def add(self, figure: Figure, words: list[str]) -> None:
        """Remembers the words of a description that was found to mean `figure`."""
        self.words.setdefault(figure.id, set()).update(words)

    def level(self, norm: str) -> str:
        """A word without article and feminine ending; a state or nationality by its code."""
        known = self._levelled.get(norm)
        if known is None:
            knowledge = self.scene.reading.knowledge
            state = knowledge.adjective(norm)
            if state is None:
                found = knowledge.alias(norm)
                state = found[0].entry.id if found and found[0].entry.kind == "state" else None
            known = self._levelled[norm] = state or bare(norm)
        return known

    def _offices(self, figure: Figure, words: set[str]) -> None:
        """What the knowledge base says that the person was on the day of the report describes it as well."""
        reading = self.scene.reading
        date = (reading.document.published or "")[:10] or None
        for role in reading.knowledge.offices(figure.id, date):
            words.update(self._of(role.of))
            for form in reading.knowledge.role_forms(role.role):
                head, *others = form.split()
                figure.heads.add(bare(head))
                words.update(self.level(w) for w in others)

    def _of(self, id: str) -> set[str]:
        """Words for the state or body that an office is of."""
        owner = self.scene.reading.knowledge.get(id)
        if owner is None or owner.kind == "state":
            return {id}
        return {self.level(w) for w in fold(owner.ar).split()} | ({owner.country} if owner.country else set())

    def _beside(self, figure: Figure, words: set[str], first: int, last: int) -> None:
        scene = self.scene
        k, seen = first - 1, 0
        run: list[int] = []
        while k >= 0 and seen < _BACK and not scene.tokens[k + 1].newline:
            word, token = scene.words[k], scene.tokens[k]
            if token.kind is Kind.MARK and token.norm in "\"“«'#_(،":
                titles = all(scene.words[j].classes & Class.PERSON for j in run)
                if token.norm == "،" and not (titles and scene.words[k - 1].classes & (Class.DEFINITE | Class.PERSON)):
                    break
                k -= 1
                continue
            if token.kind is not Kind.WORD or word.classes & _NO_PART or scene.reading.figure_at.get(k) is figure:
                break
            if any(c.aspect != "noun" for c in word.cues) and not word.classes & HEAD:
                break
            if word.classes & Class.PREPOSITION and not word.classes & HEAD:
                break
            if run and word.classes & Class.DEFINITE and self._starts_phrase(run[-1]):
                break
            if not run and figure.kind in ("state", "organisation", "place") and loose(scene, k):
                break
            run.append(k)
            seen += 1
            if word.particle or word.conjunction and word.classes & HEAD:
                break
            k -= 1
        self._take(figure, words, run)
        if scene.is_mark(last, "\"”»'"):
            last += 1
        k = last
        while run and k < scene.last(first) and figure.kind != "person" and scene.words[k].classes == Class.DEFINITE:
            words.add(self.level(scene.words[k].stem))  # «صحيفة "…" البريطانية»
            k += 1
        if scene.is_mark(last, "،,(") and last + 1 < len(scene.tokens) and scene.words[last + 1].classes & (HEAD & ~Class.DOCUMENT):
            if scene.words[last + 1].particle or scene.words[last + 1].conjunction:
                return
            end = min(scene.last(last), last + 1 + _FORTH)
            run = []
            for k in range(last + 1, end):
                if scene.tokens[k].kind is Kind.MARK or scene.words[k].classes & _NO_PART:
                    break
                run.append(k)
            self._take(figure, words, run[::-1])

    def _starts_phrase(self, k: int) -> bool:
        """Whether an indefinite noun at `k` begins a phrase of its own after a definite one: «الوزير تصريحات فلان»."""
        word = self.scene.words[k]
        return not word.classes & (Class.DEFINITE | Class.PERSON) and not word.particle and self.scene.norm(k) not in KEEPS

    def _take(self, figure: Figure, words: set[str], run: list[int]) -> None:
        """`run`: token indices from the last to the first; only as far back as its first head noun."""
        wanted = Class.PERSON if figure.kind == "person" else Class.BODY | Class.OUTLET
        heads = [n for n, k in enumerate(run) if self.scene.words[k].classes & wanted]
        if not heads:
            return
        far = heads[-1]
        figure.heads.add(bare(self.scene.words[run[far]].stem))
        for k in run[: heads[0]]:
            if self.scene.words[k].classes & wanted:
                figure.heads.add(bare(self.scene.words[k].stem))
        if figure.kind == "person" and self.scene.words[run[heads[0]]].classes & Class.DEFINITE:
            figure.heads.add(bare(self.scene.words[run[heads[0]]].stem))
        words.update(self.level(self.scene.words[k].stem) for k in run[: far + 1])


def _gender(first: list[str]) -> str | None:
    if not first:
        return None
    if first[0].endswith(("ه", "ات")):
        return "f"
    return "m" if first[0].startswith("ال") or first[0] in _MASCULINE else None


_MASCULINE = frozenset({"حزب", "جيش", "تنظيم", "مجلس", "مركز", "بنك", "مصرف", "نادي", "مرصد", "تيار", "تحالف", "اتحاد"})


def bare(norm: str) -> str:
    """A folded word without its article; a feminine adjective or noun as its masculine."""
    word = norm[2:] if norm.startswith("ال") and len(norm) > 4 else norm
    return word[:-1] if word.endswith("ه") and len(word) > 3 else word
