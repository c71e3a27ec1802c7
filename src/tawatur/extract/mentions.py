"""Where a report names somebody: by the knowledge base, by titles and head nouns, by names it has used before."""

from collections.abc import Iterator

import msgspec

from tawatur.extract.reading import Reading
from tawatur.knowledge import Candidate
from tawatur.language.actors import ActorLexicon
from tawatur.language.attribution import Class
from tawatur.model import ActorKind
from tawatur.text import Kind

_LONGEST_NAME = 5  # words of a person's name found by its title alone
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
        self.tokens = reading.tokens
        self.norms = [t.norm for t in reading.tokens]
        self.size = len(self.norms)

    def mentions(self) -> list[Found]:
        """Mentions that stand for themselves, left to right, none inside another."""
        out: list[Found] = []
        i = 0
        while i < self.size:
            found = self._at(i) if self.tokens[i].kind is not Kind.MARK else None
            if found is None:
                i += 1
                continue
            out.append(found)
            i = max(found.last, i + 1)
        return out

    def readings(self, i: int) -> Iterator[tuple[str, int]]:
        """The word as it is, then without attached particles: (stem, letters taken off)."""
        norm = self.norms[i]
        yield norm, 0
        if self.tokens[i].kind is not Kind.WORD:
            return
        for split in self.reading.language.splits(norm):
            if not split.clitics or len(split.stem) < _SHORTEST_STEM:
                continue
            if split.clitics[-1] == "ك" and len(split.stem) < 5:
                continue
            yield split.stem, len(split.clitics)

    def _at(self, i: int) -> Found | None:
        best: Found | None = None
        for stem, cut in self.readings(i):
            found = self._read(i, stem, cut)
            if found is not None and (best is None or found.last > best.last or best.weak and not found.weak):
                best = found
        return best

    def _read(self, i: int, stem: str, cut: int) -> Found | None:
        end, candidates = self.known.longest(self.norms, i, stem)
        body = self.known.body(self.norms, i, stem)
        if body is not None and body.end >= end and (body.id or body.end - i > 1):
            entry = self.known.get(body.id) if body.id else None
            entries = (Candidate(entry, False, ""),) if entry is not None else ()
            if entries or self._long_enough(i, body.end, stem):
                return Found(i, body.end, cut, "organisation", entries)
        if candidates:
            weak = all(c.weak for c in candidates)
            longer = self._name_goes_on(i, end, candidates)
            if longer is not None:
                return longer
            return Found(i, end, cut, candidates[0].entry.kind, candidates, weak and not self._evident(i, end))
        if stem in self.lexicon.bodies:
            last = self._body_end(i)
            if last is not None:
                return Found(i, last, cut, "organisation")
        if self._named_after(i, stem):
            last = self._name_end(i, stem)
            if last is not None:
                return Found(i, last, cut, "person")
        if stem not in self.lexicon.common and self.known.is_name(stem) and not stem.startswith("ال"):
            last = self._full_name_end(i)
            if last is not None:
                return Found(i, last, cut, "person")
        return self._quoted_name(i, cut)

    def _long_enough(self, i: int, end: int, stem: str) -> bool:
        return end - i > 1 and not stem.startswith("ال")

    def _name_goes_on(self, i: int, end: int, candidates: tuple[Candidate, ...]) -> Found | None:
        """«محمد صلاح الدين»: a known name that goes on is the name of somebody else."""
        if candidates[0].entry.kind != "person" or end >= self.size or end - i > 1:
            return None
        if not self._is_name_part(end) or not self.known.is_name(self.norms[end]) or self.norms[end] in self.lexicon.common:
            return None
        last = self._full_name_end(i)
        return Found(i, last, 0, "person") if last is not None and last > end else None

    # --- evidence ---

    def _evident(self, i: int, end: int) -> bool:
        """Whether a weak name is told by what stands round it: quotation marks, a hash, a head noun, a title."""
        if i == 0:
            return False
        before = self.norms[i - 1]
        closed = end < self.size and self.norms[end] in "\"”»'"
        if before in "\"“«'" and closed or before in "#_":
            return True
        stem = self._bare(before)
        if stem in self.lexicon.naming | self.lexicon.media | self.lexicon.places or stem in self.lexicon.bodies:
            return True
        return before in self.lexicon.titles or self._after_post(i)

    def _bare(self, norm: str) -> str:
        for split in self.reading.language.splits(norm):
            if split.stem in self.lexicon.naming or split.stem in self.lexicon.bodies or split.stem in self.lexicon.places:
                return split.stem
        return norm

    def _after_post(self, i: int) -> bool:
        """Whether a post or title ends right before token `i`."""
        for k in range(max(0, i - 6), i):
            for stem, _ in self.readings(k):
                title = self.known.title(self.norms, k, stem)
                post = self.known.post(self.norms, k, stem)
                if title is not None and title.end == i or post is not None and i in (post.end, post.bare):
                    return True
        return False

    def _named_after(self, i: int, stem: str) -> bool:
        """Whether token `i` can begin an unknown name: it follows a title, a post or «called»."""
        if i == 0 or not self._is_name_part(i) or stem in self.lexicon.breaks:
            return False
        if self.tokens[i].newline:
            return False
        before = self.norms[i - 1]
        if before in "\"“" and i > 1:
            return False
        if before in self.lexicon.called:
            return True
        titled = before in self.lexicon.titles or before[:1] in "ولفب" and before[1:] in self.lexicon.titles
        if not titled and not self._after_post(i):
            return False
        return not stem.startswith("ال") or titled and stem.endswith("ي")

    # --- how far a name goes ---

    def _is_name_part(self, i: int) -> bool:
        """A word that can be part of a name: no closed word, no verb or noun of speech, no adjective of a state."""
        if i >= self.size:
            return False
        token, norm = self.tokens[i], self.norms[i]
        if token.kind is Kind.LATIN:
            return True
        if token.kind is not Kind.WORD or norm in self.lexicon.breaks or self.known.adjective(norm) is not None:
            return False
        if norm in self.lexicon.titles or norm in self.lexicon.bodies or norm in self.lexicon.naming:
            return False
        attribution = self.reading.language.attribution
        if attribution is not None and not self.known.is_name(norm):
            word = attribution.word(norm)
            if word.cues or word.classes & ~_DEFINITE or word.conjunction and word.classes:
                return False
        return True

    def _name_end(self, i: int, stem: str) -> int | None:
        """After a title: up to five words that can be parts of a name; the first one decides."""
        k = i + 1
        while k < min(self.size, i + _LONGEST_NAME) and self._continues(k):
            k += 1
        single = k == i + 1
        if single and not self.known.is_name(stem) and len(stem) < 4:
            return None
        return k

    def _continues(self, k: int) -> bool:
        norm = self.norms[k]
        if norm in self.lexicon.links:
            return self._is_name_part(k + 1) or norm == "الله"
        if not self._is_name_part(k) or self.tokens[k].newline:
            return False
        if self.norms[k - 1] in self.lexicon.links:
            return True
        if norm.startswith("ال"):
            return norm.endswith(("ي", "اني", "اوي")) or self.known.is_name(norm) or self.known.is_name(norm[2:])
        return self.known.is_name(norm) or self._foreign(norm)

    def _foreign(self, norm: str) -> bool:
        """A word that no list of the language knows and that has no article: a transliterated name, as a rule."""
        attribution = self.reading.language.attribution
        if attribution is None:
            return False
        word = attribution.word(norm)
        if word.cues or word.classes or word.conjunction or word.particle:
            return False
        return len(norm) > 2 and not norm.endswith(("ات", "ين", "ون", "ه")) and norm not in self.lexicon.ordinary

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
            family = norm.startswith("ال") and norm.endswith("ي") and self.known.adjective(norm) is None
            linked = self.norms[k - 1] in self.lexicon.links
            if not (linked or family or self.known.is_name(norm) and norm not in self.lexicon.breaks or self._foreign(norm)):
                break
            k += 1
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
            if found and not all(c.weak for c in found):
                strong, k = True, max(end, k + 1)
                continue
            if k == i + 1 and self._foreign(norm) or strong and self._foreign(norm) and self._foreign(self.norms[k - 1]):
                strong, k = True, k + 1
                continue
            break
        return k if strong and k > i + 1 else None

    def _proper(self, stem: str) -> bool:
        """Whether a definite word makes a body's name more than a description: a state's adjective, a rare word."""
        return self.known.adjective(stem) is not None or stem in _PROPER

    def _quoted_name(self, i: int, cut: int) -> Found | None:
        """«شركة "…"», «تنظيم "…"»: a short stretch in marks after a head noun."""
        if i < 2 or self.norms[i - 1] not in "\"“«'" or cut:
            return None
        head = self._bare(self.norms[i - 2])
        definite = head[2:] if head.startswith("ال") else head
        quote = next((q for q in self.reading.quotes if q.first == i), None)
        if quote is None or not quote.closed or quote.last - i > 5:
            return None
        if definite in self.lexicon.bodies or definite in self.lexicon.naming:
            kind: ActorKind = "outlet" if definite in self.lexicon.media else "organisation"
            return Found(i, quote.last, 0, kind)
        return None


_DEFINITE = Class.DEFINITE
_PROPER = frozenset({"المتحده", "الدولي", "الدوليه", "العربيه", "العربي", "الوطني", "الوطنيه", "الاسلامي", "الاسلاميه", "المركزي"})

