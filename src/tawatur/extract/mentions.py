"""Where a report names somebody: by the knowledge base, by titles and head nouns, by names it has used before."""

from collections.abc import Iterator

import msgspec

from tawatur.extract.reading import Reading
from tawatur.knowledge import Candidate
from tawatur.language.actors import ActorLexicon
from tawatur.language.attribution import Class
from tawatur.model import ActorKind
from tawatur.text import Kind, fold

_LONGEST_NAME = 5  # words of a person's name found by its title alone
_TITLE_REACH = 9  # words between a title and its name
_LONGEST_BODY = 7  # words of a body found by its head noun
_SHORTEST_STEM = 3  # letters left of a word when a preposition is taken off


class Found(msgspec.Struct, frozen=True):
    """A named mention: tokens `[first, last)`, `cut` letters of the first are attached particles.

    `entries`: whom the knowledge base thinks it may be; `kind` where it knows nobody; `title`: the
    folded words of the title or head noun before it.
    """

    first: int
    last: int
    cut: int
    kind: ActorKind
    entries: tuple[Candidate, ...] = ()
    weak: bool = False


class Finder:
    """One pass over the tokens of a report; see `mentions`."""

    def __init__(self, reading: Reading, lexicon: ActorLexicon) -> None:
        self.reading = reading
        self.lexicon = lexicon
        self.known = reading.knowledge
        # Without the signs of hashtags: «#الجيش_الوطني» is read as «الجيش الوطني». `place`: index in the reading.
        self.place = [i for i, t in enumerate(reading.tokens) if t.norm not in _SIGNS]
        self.tokens = [reading.tokens[i] for i in self.place]
        self.norms = [t.norm for t in self.tokens]
        self.signed = {k for k, i in enumerate(self.place) if i and reading.tokens[i - 1].norm == "#" and reading.tokens[i].glued}
        here = {i: k for k, i in enumerate(self.place)}
        self.quotes = {here[q.first]: (here[q.last - 1] + 1, q.closed) for q in reading.quotes if q.first in here and q.last - 1 in here and q.last > q.first}
        self.size = len(self.norms)
        self.after_title: set[int] = set()
        self.past_title: set[int] = set()
        self.within_post: set[int] = set()
        for i, token in enumerate(self.tokens):
            if token.kind is Kind.WORD:
                self._titles_at(i)

    def _titles_at(self, i: int) -> None:
        """Notes where the titles and posts that begin at token `i` end: a name may follow there."""
        for stem, _ in self.readings(i):
            title = self.known.title(self.norms, i, stem)
            if title is not None:
                self._name_may_follow(title.end)
            post = self.known.post(self.norms, i, stem)
            if post is not None:
                self._name_may_follow(post.end)
                self._name_may_follow(post.bare)
                if post.bare - i > 1:
                    self.within_post.update(range(i + 1, post.bare))
            if stem in self.lexicon.titles or self._is_person_noun(stem):
                self._name_may_follow(i + 1)

    def _is_person_noun(self, stem: str) -> bool:
        attribution = self.reading.language.attribution
        return attribution is not None and bool(attribution.word(stem).classes & Class.PERSON)

    def _name_may_follow(self, k: int) -> None:
        """At `k`, and, of two words, past what defines the title: «سائق الشاحنة الصغيرة، فلان الفلاني»."""
        self.after_title.add(k)
        for end in range(k, min(self.size, k + _TITLE_REACH + 1)):
            if self.tokens[end].newline or self.norms[end] in self.lexicon.breaks:
                break
            if end > k:
                self.past_title.add(end)
                if self.norms[end] in "،,":
                    self.past_title.add(end + 1)
            if self.tokens[end].kind is Kind.MARK and self.norms[end] not in "\"“”«»":
                break

    def mentions(self) -> list[Found]:
        """Mentions that stand for themselves, left to right, none inside another."""
        out: list[Found] = []
        i = 0
        while i < self.size:
            skip = self.tokens[i].kind is Kind.MARK or i in self.within_post
            found = None if skip else self._at(i)
            if found is None:
                i += 1
                continue
            out.append(self._placed(found))
            i = max(found.last, i + 1)
        return out

    def _placed(self, found: Found) -> Found:
        """The mention in token indices of the reading."""
        first, last = self.place[found.first], self.place[found.last - 1] + 1
        return msgspec.structs.replace(found, first=first, last=last)

    def readings(self, i: int) -> Iterator[tuple[str, int]]:
        """The word as it is, then without attached particles: (stem, letters taken off)."""
        return self.readings_of(self.norms[i])

    def readings_of(self, norm: str) -> Iterator[tuple[str, int]]:
        """See `readings`."""
        yield norm, 0
        if norm[0] not in _CLITICS:
            return
        for split in self.reading.language.splits(norm):
            if not split.clitics or len(split.stem) < 2:
                continue
            if split.clitics[-1] == "ك" and len(split.stem) < 5:
                continue
            yield split.stem, len(split.clitics)

    def _at(self, i: int) -> Found | None:
        best: Found | None = None
        for stem, cut in self.readings(i):
            found = self._read(i, stem, cut)
            if found is not None and (best is None or _better(found, best)):
                best = found
        return best

    def _read(self, i: int, stem: str, cut: int) -> Found | None:
        if stem in self.lexicon.naming and stem not in self.lexicon.agencies:
            return None  # the name beside the head noun is the mention
        end, candidates = self.known.longest(self.norms, i, stem)
        if cut and len(stem) < _SHORTEST_STEM and end - i < 2:
            return None  # «لبي بي سي» is «بي بي سي»; one short word is no evidence
        if end - i == 1 and stem in self.lexicon.titles:
            return None  # «الوزير» is a title before it is anybody's name
        body = self.known.body(self.norms, i, stem)
        if body is not None and body.end >= end and self._is_body(i, body.end, stem, body.id):
            entry = self.known.get(body.id) if body.id else None
            return Found(i, body.end, cut, "organisation", (Candidate(entry, False, ""),) if entry is not None else ())
        if candidates and self._names_medium(i, cut, candidates):
            return Found(i, end, 0, "outlet")
        if candidates:
            longer = self._name_goes_on(i, end, candidates)
            if longer is not None:
                return longer
            if end - i == 1 and candidates[0].entry.kind == "person" and not cut and self._first_name_before(i):
                return None
            weak = all(self._is_weak(c, stem, end - i) for c in candidates)
            if weak and end - i == 1 and candidates[0].entry.kind == "state" and not candidates[0].weak:
                weak = self._is_adjective(i, cut)
            if weak and cut and end - i == 1 and not self._evident(i, end, candidates[0].entry.kind):
                return None
            return Found(i, end, cut, candidates[0].entry.kind, candidates, weak and not self._evident(i, end, candidates[0].entry.kind))
        if stem in self.lexicon.definite:
            return Found(i, i + 1, cut, "organisation")
        if stem in self.lexicon.landmarks:
            last = self._landmark_end(i)
            if last is not None:
                return Found(i, last, cut, "place")
        if stem in self.lexicon.bodies:
            last = self._body_end(i)
            if last is not None:
                return Found(i, last, cut, "organisation")
        if self._before_known(i):
            return self._quoted_name(i, cut)
        if self._named_after(i, stem, cut):
            return Found(i, self._name_end(i), cut, "person")
        if self._first_name(i, stem, cut):
            last = self._full_name_end(i)
            if last is not None:
                return Found(i, last, cut, "person")
        return self._quoted_name(i, cut)

    def _is_body(self, i: int, end: int, stem: str, id: str | None) -> bool:
        """A body by pattern: with its state, or of several words, or one that is named by its kind alone."""
        if end - i == 1:
            return stem in self.lexicon.definite
        return id is not None or not stem.startswith("ال")

    def _is_weak(self, candidate: Candidate, stem: str, length: int) -> bool:
        """Whether a known name is no evidence by itself: marked so, or one ordinary word, verb or adjective."""
        if candidate.weak or length > 1:
            return candidate.weak
        attribution = self.reading.language.attribution
        if attribution is not None and attribution.word(stem).cues:
            return True
        entry = candidate.entry
        if entry.kind == "state":
            return stem in self.lexicon.ordinary or stem.endswith("ه") and self.known.adjective(stem) is not None
        if stem in self.lexicon.ordinary and entry.kind in ("organisation", "outlet") and stem != fold(entry.ar):
            return True  # another spelling of a name that is a word: «إيجاد» beside «إيغاد»
        small = entry.kind == "place" and entry.acts_for is None and entry.weight < _LARGE
        word_like = stem in self.lexicon.ordinary or stem.removeprefix("ال") in self.lexicon.ordinary or self._inflected(stem)
        return small and (word_like or self.known.is_name(stem))

    def _names_medium(self, i: int, cut: int, candidates: tuple[Candidate, ...]) -> bool:
        """«إذاعة التل»: a place after the head noun of a medium is that medium's name."""
        if i == 0 or cut or candidates[0].entry.kind != "place" or self.tokens[i].newline:
            return False
        return self._bare(self.norms[i - 1]) in self.lexicon.stations

    def _is_adjective(self, i: int, cut: int) -> bool:
        """«الحكومة السعودية», not «في السعودية», «سفير السعودية»: an adjective of a definite noun is definite."""
        if i == 0 or self.tokens[i].newline:
            return False
        before = self.norms[i - 1]
        if self.tokens[i - 1].kind is not Kind.WORD:
            return before in "\"”»'"
        if cut and self.norms[i][:1] != "و":
            return False
        _, known = self.known.longest(self.norms, i - 1)
        if known and known[0].entry.kind == "state" and self.known.adjective(before) is None:
            return False
        attribution = self.reading.language.attribution
        word = attribution.word(before) if attribution is not None else None
        closed = word is not None and word.classes & (Class.PREPOSITION | Class.COMPLEMENTISER | Class.CONJUNCTION)
        if closed or word is not None and any(c.aspect in ("perfect", "imperfect") for c in word.cues):
            return False  # «إلى السعودية», «قالت السعودية»
        if not self.norms[i].removeprefix("و").startswith("ال"):
            return True  # «وسائل إعلام سورية»
        definite = before.startswith(("ال", "وال", "بال", "لل", "فال", "كال")) or bool(known)
        return definite or self.known.adjective(before) is not None

    def _name_goes_on(self, i: int, end: int, candidates: tuple[Candidate, ...]) -> Found | None:
        """«محمد صلاح الدين»: a known name that goes on is the name of somebody else."""
        if candidates[0].entry.kind != "person" or end >= self.size or end - i > 1:
            return None
        if not self._is_name_part(end) or not self.known.is_name(self.norms[end]) or self.norms[end] in self.lexicon.common:
            return None
        last = self._full_name_end(i)
        return Found(i, last, 0, "person") if last is not None and last > end else None

    def _first_name_before(self, i: int) -> bool:
        """«الناطق سمير الفلاني»: a known family name right after a first name is somebody else's."""
        k = i - 1
        if k < 0 or self.tokens[i].newline or self.tokens[k].kind is not Kind.WORD or not self._is_name_part(k):
            return False
        first = self.norms[k]
        if first.startswith("ال") or first in self.lexicon.common or self.known.alias(first):
            return False
        return k in self.after_title or self._foreign(first) or self.known.is_name(first) and first not in self.lexicon.ordinary

    # --- evidence ---

    def _evident(self, i: int, end: int, kind: ActorKind) -> bool:
        """Whether a weak name is told by what stands round it: quotation marks, a hash, a head noun, a title."""
        if i == 0:
            return False
        before = self.norms[i - 1]
        closed = end < self.size and self.norms[end] in "\"”»'"
        if before in "\"“«'" and closed or i in self.signed:
            return True
        stem = self._bare(before)
        if self.norms[i].removeprefix("ال") in self.lexicon.naming:
            return kind == "outlet" and stem in self.lexicon.naming and stem not in self.lexicon.agencies  # «وكالة الأنباء»
        if stem in self.lexicon.naming or stem in self.lexicon.places or stem in self.lexicon.bodies:
            return True
        return kind == "person" and i in self.after_title

    def _bare(self, norm: str) -> str:
        for split in self.reading.language.splits(norm):
            if split.stem in self.lexicon.naming or split.stem in self.lexicon.bodies or split.stem in self.lexicon.places:
                return split.stem  # with ل or و: «لإذاعة التل»
        return norm

    def _named_after(self, i: int, stem: str, cut: int) -> bool:
        """Whether token `i` can begin an unknown name: it follows a title, a post or «called»."""
        if i == 0 or cut or self.tokens[i].newline or not self._is_name_part(i):
            return False
        if i not in self.after_title and self.norms[i - 1] not in self.lexicon.called:
            return i in self.past_title and self._two_names(i, stem)
        if stem in self.lexicon.common and stem.startswith("ب"):
            return self._two_names(i, stem)
        if stem.startswith("ال"):
            if stem in self.lexicon.common or stem[2:] in self.lexicon.ordinary:
                return False
            if i + 1 < self.size and self.norms[i + 1].startswith(("ال", "لل", "بال")):
                return False  # «المدير الجهوي للصحة»: an adjective, and what the title is of
            return stem.endswith("ي") and self.norms[i - 1] in self.lexicon.titles
        if self.known.is_name(stem) and stem not in self.lexicon.ordinary or self._foreign(stem):
            return True
        return (self.known.is_name(stem) or self._rare(stem)) and i + 1 < self.size and self._continues(i + 1)

    def _two_names(self, i: int, stem: str) -> bool:
        """Whether two words that can be names stand together, and no ordinary phrase: «فلان الفلاني»."""
        if stem.startswith("ال") or stem in self.lexicon.links:
            return False
        if stem in self.lexicon.common and i not in self.after_title and not self._written_as_name(i) and not self._family_follows(i):
            return False
        if i + 1 >= self.size or self.tokens[i + 1].newline or not self._is_name_part(i + 1):
            return False
        following = self.norms[i + 1]
        known, next_known = self.known.is_name(stem), self.known.is_name(following)
        if following.startswith("ال"):
            return known and (following.endswith("ي") or following[2:] == stem or self._rare(following))
        return (known or self._rare(stem)) and (next_known or self._rare(following)) and (known or next_known or self._foreign(stem))

    def _family_follows(self, i: int) -> bool:
        """«سفير الجزيرة، طارق الفلاني»: a first name that is also a word, between a comma or an adjective and a family name."""
        following, before = self.norms[i + 1] if i + 1 < self.size else "", self.norms[i - 1]
        family = following.endswith("ي") and following[2:] not in self.lexicon.ordinary or following[2:] == self.norms[i]
        told = before in "،," or before.startswith("ال") and before.endswith(("ي", "يه"))
        return following.startswith("ال") and family and told and self.known.adjective(following) is None

    def _before_known(self, i: int) -> bool:
        """«صديق دونالد ترامب»: the full name of somebody known follows, which does not begin here."""
        if i + 2 >= self.size:
            return False
        end, found = self.known.longest(self.norms, i + 1)
        return end - i > 2 and bool(found) and found[0].entry.kind == "person"

    def _written_as_name(self, i: int) -> bool:
        """«علي» is a name and «على» a preposition where a report writes both."""
        if self.norms[i] not in self.lexicon.written_apart:
            return False
        token = self.tokens[i]
        written = self.reading.text[token.start : token.end]
        return written.endswith("ي") and written[:-1] + "ى" in self.reading.text

    def _first_name(self, i: int, stem: str, cut: int) -> bool:
        """Whether token `i` can begin a full name without a title: a known first name, or foreign words after a verb."""
        if stem in self.lexicon.common or stem.startswith("ال") or cut and stem in self.lexicon.ordinary:
            return False
        if not self.known.is_name(stem) and (cut or stem in self.lexicon.ordinary):
            return False
        if self.tokens[i].newline and cut or not self._is_name_part(i):
            return False
        attribution = self.reading.language.attribution
        if self.known.is_name(stem):
            return attribution is None or not attribution.word(stem).cues
        if cut or i == 0 or attribution is None or i + 1 >= self.size:
            return False
        k = i - 1
        while k > 0 and attribution.word(self.norms[k]).classes & (Class.TIME | Class.ADVERB):
            k -= 1
        spoken = any(c.aspect in ("perfect", "imperfect") for c in attribution.word(self.norms[k]).cues)
        spoken = spoken or self.norms[k] in "،:" or bool(attribution.word(self.norms[k]).classes & Class.AUXILIARY)
        following = self.norms[i + 1]
        if attribution.word(stem).classes or self._attached(stem):
            return False
        return spoken and (self._foreign(following) or self.known.is_name(following))

    # --- how far a name goes ---

    def _is_name_part(self, i: int) -> bool:
        """A word that can be part of a name: no closed word, no verb or noun of speech, no adjective of a state."""
        if i >= self.size:
            return False
        token, norm = self.tokens[i], self.norms[i]
        if token.kind is Kind.LATIN:
            return True
        if token.kind is not Kind.WORD or norm in self.lexicon.breaks and not self._written_as_name(i):
            return False
        if self.known.adjective(norm) is not None and not self._adjective_as_name(i):
            return False
        if norm in self.lexicon.titles or norm in self.lexicon.bodies or norm in self.lexicon.naming:
            return False
        attribution = self.reading.language.attribution
        if attribution is not None and attribution.word(norm).classes & Class.PRONOUN and self.reading.text[token.start] != "آ":
            return False  # «أنا», not «آنا»
        if attribution is not None and not self.known.is_name(norm):
            word = attribution.word(norm)
            if word.cues or word.classes & ~_DEFINITE or word.conjunction and word.classes:
                return self._written_as_name(i)
        return True

    def _named_part(self, k: int) -> bool:
        """A part of a name that is no ordinary word in any form: «الوزيرة "اتخذت قرارا"» names nobody."""
        return self._is_name_part(k) and (self.known.is_name(self.norms[k]) or self._rare(self.norms[k]) or self.tokens[k].kind is Kind.LATIN)

    def _adjective_as_name(self, i: int) -> bool:
        """«تركي الفلاني»: a first name that is also an adjective, before a family name."""
        following = self.norms[i + 1] if i + 1 < self.size else ""
        family = following.startswith("ال") and following.endswith("ي") and self.known.adjective(following) is None
        return family and self.known.is_name(self.norms[i]) and self.norms[i + 1] not in self.lexicon.ordinary

    def _name_end(self, i: int) -> int:
        """After a title: up to five words that can be parts of a name."""
        k = i + 1
        while k < min(self.size, i + _LONGEST_NAME) and self._continues(k):
            k += 1
        return k + 1 if self._last_part(i, k) else k

    def _last_part(self, i: int, k: int) -> bool:
        """«ميغيل أرياس كانتي، إن»: after two parts, a word that a comma or a complementiser closes off."""
        foreign = not self.known.is_name(self.norms[i]) and k - i == 1
        if k - i < 2 and not foreign or k + 1 >= self.size or self.norms[k].startswith("ال") or self.tokens[k].newline or not self._is_name_part(k):
            return False
        attribution = self.reading.language.attribution
        closes = self.norms[k + 1] in "،,"
        if attribution is None or attribution.word(self.norms[k]).classes or self._attached(self.norms[k]):
            return False
        return closes or bool(attribution.word(self.norms[k + 1]).classes & Class.COMPLEMENTISER)

    def _continues(self, k: int) -> bool:
        norm = self.norms[k]
        if norm in self.lexicon.links:
            return self._is_name_part(k + 1) or norm == "الله"
        if not self._is_name_part(k) or self.tokens[k].newline:
            return False
        if self.norms[k - 1] in self.lexicon.links:
            return True
        if norm.startswith("ال"):
            return norm.endswith("ي") or self.known.is_name(norm) or self.known.is_name(norm[2:]) or self._rare(norm)
        return self.known.is_name(norm) or self._rare(norm) or self._written_as_name(k)

    def _rare(self, norm: str) -> bool:
        """A word, with or without article, that no list of the language knows in any form: part of a name after a name."""
        bare = norm[2:] if norm.startswith("ال") else norm
        ordinary = self.lexicon.ordinary
        attribution = self.reading.language.attribution
        if len(bare) < 3 or bare in ordinary or norm in ordinary or norm in self.lexicon.breaks or attribution is None:
            return False
        if bare != norm and norm.endswith(_PLURALS):
            return False
        word = attribution.word(norm)
        if word.cues or word.classes & ~_DEFINITE or self._attached(norm):
            return False
        return not self._inflected(bare)

    def _attached(self, norm: str) -> bool:
        """Whether the word begins with a particle and goes on with an ordinary word in any form: «باستخدام», «وإنزال»."""
        for split in self.reading.language.splits(norm):
            if split.clitics and (split.stem.startswith("ال") or self._inflected(split.stem) or self.known.is_name(split.stem)):
                return True
        return norm.startswith("لل")

    def _inflected(self, bare: str) -> bool:
        ordinary = self.lexicon.ordinary
        if bare[0] in _PERSON_LETTERS and len(bare) > 4 and bare[1:] in ordinary:
            return True  # an imperfect: يتناوب beside تناوب
        stems = (bare[: -len(s)] for s in ("", *_INFLECTED) if bare.endswith(s) and len(bare) > len(s) + 2)
        return any(bare in ordinary or stem in ordinary or stem + "ه" in ordinary for stem in stems)

    def _foreign(self, norm: str) -> bool:
        """A word that no list of the language knows and that has no article: a transliterated name, as a rule."""
        attribution = self.reading.language.attribution
        ordinary = self.lexicon.ordinary
        if attribution is None or len(norm) < 3 or norm in ordinary or norm.endswith(_PLURALS):
            return False
        if norm.startswith(_VERBAL) and len(norm) > 4:
            return False
        word = attribution.word(norm)
        if word.cues or word.classes or self._attached(norm):
            return False
        if any(norm.endswith(s) and norm[: -len(s)] in ordinary for s in _SUFFIXES):
            return False
        return not (norm[0] in "وفبلس" and norm[1:] in ordinary)

    def _full_name_end(self, i: int) -> int | None:
        """Without a title: a known first name and at least one more known part."""
        k = i + 1
        while k < min(self.size, i + _LONGEST_NAME):
            norm = self.norms[k]
            if norm in self.lexicon.links and self._is_name_part(k + 1):
                k += 1
                continue
            if not self._is_name_part(k) or self.tokens[k].newline:
                break
            family = norm.startswith("ال") and (norm.endswith("ي") or self._rare(norm)) and self.known.adjective(norm) is None
            linked = self.norms[k - 1] in self.lexicon.links
            if not (linked or family or self._written_as_name(k) or self.known.is_name(norm) and norm not in self.lexicon.breaks or self._rare(norm)):
                break
            k += 1
        if self._last_part(i, k):
            return k + 1
        return k if k - i >= 2 else None

    def _body_end(self, i: int) -> int | None:
        """A body by its head noun: a quoted or Latin name, or definite words, adjectives and names."""
        k = i + 1
        if k < self.size and self.norms[k] in "\"“«" and self.tokens[k].kind is Kind.MARK:
            return None  # the name in the marks is the mention
        strong = False
        while k < min(self.size, i + _LONGEST_BODY):
            norm, token = self.norms[k], self.tokens[k]
            if token.kind is Kind.LATIN:
                strong, k = True, k + 1
                continue
            if token.kind is not Kind.WORD or token.newline or norm in self.lexicon.breaks:
                break
            stem = norm[1:] if norm.startswith("وال") else norm
            if stem.startswith("ال") or norm.startswith("لل"):
                k += 1
                strong = strong or self._proper(stem)
                continue
            end, found = self.known.longest(self.norms, k)
            if found and found[0].entry.kind == "person":
                return None  # «قوات فلان»: the person is the name
            if found and not all(c.weak for c in found):
                strong, k = True, max(end, k + 1)
                continue
            if k == i + 1 and self._foreign(norm) or strong and self._foreign(norm) and self._foreign(self.norms[k - 1]):
                strong, k = True, k + 1
                continue
            break
        return k if strong and k > i + 1 else None

    def _landmark_end(self, i: int) -> int | None:
        """«مطار بيروت», «هضبة الجولان»: a landmark with the name of a place or definite words."""
        end, found = self.known.longest(self.norms, i + 1)
        if found and found[0].entry.kind in ("place", "state"):
            k = end
        elif i + 1 < self.size and (self._foreign(self.norms[i + 1]) or self.norms[i + 1].startswith("ال")):
            k = i + 2
        else:
            return None
        while k < self.size and self.norms[k] in ("الدولي", "الدوليه"):
            k += 1
        return k

    def _proper(self, stem: str) -> bool:
        """Whether a definite word makes a body's name more than a description: a state's adjective, a rare word."""
        return self.known.adjective(stem) is not None or stem in _PROPER

    def _quoted_name(self, i: int, cut: int) -> Found | None:
        """«شركة "…"», «تنظيم "…"»: a short stretch in marks after a head noun."""
        if i < 2 or self.norms[i - 1] not in "\"“«'" or cut:
            return None
        if i - 1 in self.after_title and self._is_name_part(i):
            last, _ = self.quotes.get(i, (0, False))
            named = last and all(self._named_part(k) or self.norms[k] in self.lexicon.links for k in range(i, last))
            return Found(i, last, 0, "person") if named and last - i <= _LONGEST_NAME else None
        head = self._bare(self.norms[i - 2])
        definite = head[2:] if head.startswith("ال") else head
        last, closed = self.quotes.get(i, (0, False))
        if not closed or last - i > 5:
            return None
        if definite in self.lexicon.bodies or definite in self.lexicon.naming:
            kind: ActorKind = "outlet" if definite in self.lexicon.media else "organisation"
            return Found(i, last, 0, kind)
        return None


def _better(found: Found, best: Found) -> bool:
    """Of two readings of one word: the longer, the known, the sure one."""
    if found.last != best.last:
        return found.last > best.last
    return bool(found.entries) and not best.entries or best.weak and not found.weak


_DEFINITE = Class.DEFINITE
_SIGNS = frozenset("#_")
_PLURALS = ("ات", "ين", "ون", "ه")
_PERSON_LETTERS = "يتن"
_INFLECTED = ("ا", "ه", "ها", "هم", "هما", "ت", "ات", "ين", "ون", "ان", "ي", "يه")
_CLITICS = frozenset("وفبلك")
_LARGE = 800  # weight of a place that needs no evidence
_VERBAL = ("يت", "تت", "يست", "تست")  # how imperfects of the fifth, sixth and tenth forms begin
_SUFFIXES = ("ا", "ه", "ها", "هم", "هما", "ت", "ي")
_PROPER = frozenset({"المتحده", "الدولي", "الدوليه", "العربيه", "العربي", "الوطني", "الوطنيه", "الاسلامي", "الاسلاميه", "المركزي"})

