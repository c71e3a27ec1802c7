"""From an analysis to what corroboration keeps of it."""

import itertools
import math
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from tawatur.corroborate.clauses import Clause, Ground, clauses, ground
from tawatur.corroborate.dossier import COUNTED, Dossier, Figure, Passage, Teller
from tawatur.language import Language
from tawatur.language.corroboration import CorroborationLexicon
from tawatur.model import Actor, Analysis, Attribution
from tawatur.text import Kind, Token, fold

_TELLING = 60  # stems that stand for a report when reports are compared
_TITLE = 3  # times that a word of the title counts
_NUMBER = 0.5  # weight of a number among words, whose weights run from 0 to 1
_COUNT = 1.1  # weight of a count of people killed, wounded …, whatever the figure
# Measured on the tuned stories (benchmarks/stories.py), as far as they tell: a day, a kind of event, a known actor.
_DAY, _EVENT, _ACTOR = 0.4, 0.5, 0.4
_PLACE = 3  # words after a preposition among which the name of a place may stand
_RARE = 0.3  # from which weight on a word can be such a name
_SHINGLE = 4  # words in a row
_KEPT = 2  # one shingle of so many is kept: which ones, their own value says, so that copies keep the same ones


class Reader:
    """Reads analyses of one language."""

    def __init__(self, language: Language) -> None:
        if language.corroboration is None:
            raise ValueError(f"the language pack {language.code!r} has no data to compare reports by")
        self.language = language
        self.lexicon: CorroborationLexicon = language.corroboration
        self._scale = math.log(self.lexicon.reports + 1)

    def read(self, analysis: Analysis) -> Dossier:
        """The dossier of one report."""
        document = analysis.document
        found = ground(analysis)
        actors = {actor.id: actor for actor in analysis.actors}
        places = sorted((m.start, actor.id) for actor in analysis.actors for m in actor.mentions if "#" not in actor.id)
        made = tuple(self._passage(found, clause, actors, places) for clause in clauses(found, self.language))
        return Dossier(
            document=document.id,
            outlet=document.outlet,
            published=document.published,
            day=_day(document.published),
            vector=self._vector(made),
            shingles=_shingles(found),
            sources=tuple(filter(None, (document.credit.origin, *document.credit.agencies))),
            passages=made,
        )

    def weight(self, stem: str) -> float:
        """How rare a stem is: 0 where it stands in every report, 1 where in none."""
        return 1 - math.log(self.lexicon.counts.get(stem, 0) + 1) / self._scale

    def _passage(self, found: Ground, clause: Clause, actors: dict[str, Actor], places: Sequence[tuple[int, str]]) -> Passage:
        tokens = found.tokens[clause.first : clause.last]
        start, end = tokens[0].start, tokens[-1].end
        said = clause.attribution
        told = _told(found, clause)
        norms = [t.norm for t in tokens if t.kind is Kind.WORD]
        alluding = said is not None and any(t.norm in self.lexicon.alluding for t in told)
        figures = [q for q in found.analysis.quantities if start <= q.start < end]
        counts = [q for q in figures if q.category in COUNTED]
        # A toll is the same claim whatever it has risen to: its number is no word.
        bare = [t for t in told if t.kind is not Kind.NUMBER or not any(q.start <= t.start < q.end for q in counts)]
        words = self._words(bare)
        tolls = {q.category for q in counts} | ({self.lexicon.tolls[w] for w in words if w in self.lexicon.tolls} if counts else set())
        return Passage(
            start=start,
            end=end,
            voice="attributed" if said else "reporter",
            attribution=said.id if said else None,
            teller=_teller(said, actors) if said else None,
            chain=tuple(link.actor for link in said.chain[1:-1]) if said else (),
            act=said.act if said else None,
            polarity=said.polarity if said else "positive",
            words=words | {f"#{category}": _COUNT for category in tolls} | _marks(found.analysis, start, end),
            actors=tuple(sorted({id for at, id in places if start <= at < end})),
            figures=tuple(Figure(q.low, q.high, q.category, q.unit) for q in figures),
            sentence=clause.sentence,
            tolls=tuple(sorted(tolls)),
            where=self._where(told) if counts else (),
            negates=self._negates(told),
            denied=said is not None and (said.act == "deny" or alluding and any(n in self.lexicon.denying for n in norms)),
            alluding=alluding,
            stage=next(filter(None, (self.lexicon.stage(t.norm) for t in told)), None),
            silent=self._silent(told),
            rising=any(norm in self.lexicon.rising for norm in norms),
            title=clause.title,
        )

    def _negates(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """What negations stand before: of each the next word that carries a meaning, one negated twice left out."""
        found: list[str] = []
        for k, token in enumerate(tokens):
            if token.norm not in self.lexicon.negations or k + 1 < len(tokens) and tokens[k + 1].norm in self.lexicon.affirmed:
                continue
            ahead = (t.norm for t in tokens[k + 1 :] if t.kind is Kind.WORD)
            stem = next((self.key(n) for n in ahead if n not in self.lexicon.empty), None)
            if stem is not None:
                found.append(stem)
        return tuple(sorted(set(found)))

    def _where(self, tokens: Sequence[Token]) -> tuple[str, ...]:
        """The names of places in a toll: rare words after a preposition."""
        found: set[str] = set()
        for k, token in enumerate(tokens):
            if token.norm in self.lexicon.placing:
                near = [self.key(t.norm) for t in tokens[k + 1 : k + 1 + _PLACE] if t.kind is Kind.WORD]
                found.update(stem for stem in near if self.weight(stem) >= _RARE)
        return tuple(sorted(found))

    def key(self, norm: str) -> str:
        """What a folded word is compared by."""
        return self.lexicon.stem(self.lexicon.alike(norm) or norm)

    def _silent(self, tokens: Sequence[Token]) -> bool:
        """Whether somebody is said not to have spoken: «لم يعلق»."""
        pairs = itertools.pairwise(token.norm for token in tokens)
        return any(one in self.lexicon.negations and other in self.lexicon.commenting for one, other in pairs)

    def _words(self, tokens: Iterable[Token]) -> dict[str, float]:
        words: dict[str, float] = {}
        for token in tokens:
            if token.kind is Kind.NUMBER:
                words[token.norm] = _NUMBER
            elif token.kind is Kind.LATIN:
                words[token.norm] = 1.0
            elif token.kind is Kind.WORD and token.norm not in self.lexicon.empty:
                stem = self.key(token.norm)
                words[stem] = self.weight(stem)
        return words

    def _vector(self, made: Iterable[Passage]) -> dict[str, float]:
        counts: Counter[str] = Counter()
        weights: dict[str, float] = {}
        for passage in made:
            for stem, weight in passage.words.items():
                if stem[0] == "#":  # many stories count dead
                    continue
                counts[stem] += _TITLE if passage.title else 1
                weights[stem] = weight
        scores = {stem: (1 + math.log(n)) * weights[stem] ** 2 for stem, n in counts.items()}
        best = sorted(scores, key=lambda s: (-scores[s], s))[:_TELLING]
        length = math.sqrt(sum(scores[s] ** 2 for s in best)) or 1.0
        return {s: scores[s] / length for s in best}


def _marks(analysis: Analysis, start: int, end: int) -> dict[str, float]:
    """What stands for the many words that say one thing: days, kinds of events, known actors."""
    dated = (t for t in analysis.timex if t.type == "DATE" and t.begin is not None and start <= t.start < end)
    marks = {f"@{t.value}": _DAY for t in dated}
    marks |= {f"!{e.type}": _EVENT for e in analysis.events if start <= e.trigger.start < end}
    for actor in analysis.actors:
        if "#" not in actor.id and any(start <= m.start < end for m in actor.mentions):
            marks[f"~{actor.id}"] = _ACTOR
    return marks


def _told(found: Ground, clause: Clause) -> list[Token]:
    """The tokens of a clause without those that say whose words they are."""
    tokens = range(clause.first, clause.last)
    said = clause.attribution
    if said is None:
        return [found.tokens[k] for k in tokens]
    left_out: set[int] = set()
    for span in (said.cue, said.source):
        if span is not None:
            left_out.update(found.range(span.start, span.end))
    inside = [k for k in tokens if found.owner[k] >= 0]
    # What stands before the words that a cue brings in says how they came here, not what they say.
    if left_out & set(range(tokens.start, inside[0])):
        left_out.update(range(tokens.start, inside[0]))
    return [found.tokens[k] for k in tokens if k not in left_out]


def _teller(said: Attribution, actors: dict[str, Actor]) -> Teller | None:
    actor = actors.get(said.holder or "")
    if actor is None:
        return None
    named = actor.kind != "anonymous"
    key = fold(actor.name) if named and "#" in actor.id else actor.id
    role = fold(actor.descriptors.role) if actor.descriptors.role else None
    return Teller(actor.id, key, actor.name, actor.kind, named, actor.acts_for, role)


def _day(published: str | None) -> int | None:
    try:
        return date.fromisoformat(published[:10]).toordinal() if published else None
    except ValueError:
        return None


def _shingles(found: Ground) -> tuple[int, ...]:
    norms = [t.norm for t in found.tokens if t.kind is not Kind.MARK]
    keys = (zlib.crc32(" ".join(norms[k : k + _SHINGLE]).encode()) for k in range(len(norms) - _SHINGLE + 1))
    return tuple(dict.fromkeys(key for key in keys if key % _KEPT == 0))
