"""Names made by pattern: posts (وزير الخارجية الأمريكي), titles, bodies (وزارة الدفاع الروسية), nationalities.

This module turns the lines of posts.txt, titles.txt and kinds.txt and the adjectives of states.txt into
folded sequences; what the sequences mean in a text is read by `Knowledge`.
"""

from collections.abc import Iterator

import msgspec

from tawatur.knowledge.lists import Table, values
from tawatur.knowledge.variants import norms

# Endings of a nisba adjective in ي, folded: gender, number and case; with and without article.
_ENDINGS = ("ي", "يه", "يون", "يين", "يان", "يتان", "يتين", "يات", "يا")
# Numbers of a head noun that is not regular: dual (two cases) and plural.
_HEADS = {
    "وزير": (("وزيرا", "وزيري"), ("وزراء",)),
    "رئيس": (("رئيسا", "رئيسي"), ("رؤساء",)),
    "الرئيس": (("الرئيسان", "الرئيسين"), ("الرؤساء",)),
    "قائد": (("قائدا", "قائدي"), ("قادة",)),
    "سفير": (("سفيرا", "سفيري"), ("سفراء",)),
    "المتحدث": (("المتحدثان", "المتحدثين"), ("المتحدثون",)),
}


class PostForm(msgspec.Struct, frozen=True, array_like=True):
    """One written form of a role. `of`: "state" or "body"; `needs`: no role unless that is said."""

    role: str
    of: str
    gender: str
    number: str
    needs: bool


class TitleForm(msgspec.Struct, frozen=True, array_like=True):
    """One written form of a title."""

    title: str
    gender: str
    sector: str | None


class BodyForm(msgspec.Struct, frozen=True, array_like=True):
    """One written form of a kind of body; `needs`: none unless the state is said."""

    kind: str
    needs: bool


class BodyKind(msgspec.Struct, frozen=True, array_like=True):
    """A kind of body that every state may have: names for making those of one state."""

    kind: str
    ar: str
    en: str
    gender: str
    sectors: tuple[str, ...]


def adjective_forms(cell: str) -> Iterator[tuple[str, ...]]:
    """Folded forms of the adjectives of one state: `مصري`, `كوري شمالي`, `=الروس` (as it is)."""
    for form in values(cell):
        if form.startswith("="):
            words = norms(form[1:])
            yield words
            yield ("ال" + words[0], *words[1:])
            continue
        words = norms(form)
        for ending in _ENDINGS:
            bent = tuple(w[:-1] + ending if w.endswith("ي") else w for w in words)
            yield bent
            yield tuple("ال" + w for w in bent)
            if len(bent) > 1 and not words[0].endswith("ي"):
                yield ("ال" + bent[0], *bent[1:])
                yield (bent[0], *("ال" + w for w in bent[1:]))


def construct(form: str) -> str | None:
    """Without the article of its last word: وزير الخارجية → وزير خارجية; None where it has none."""
    words = form.split()
    if not words[-1].startswith("ال") or len(words[-1]) < 5:
        return None
    return " ".join((*words[:-1], words[-1][2:]))


def post_forms(table: Table) -> Iterator[tuple[str, PostForm]]:
    """Folded form and meaning; `+` before a form: only where the state or body is said."""
    for row in table.rows:
        role, of = row.fields["role"], row.fields.get("of", "") or "state"
        men = values(row.fields.get("m", ""))
        women = values(row.fields.get("f", "")) or tuple(_woman(form) for form in men)
        for gender, forms in (("m", men), ("f", women)):
            for form in forms:
                needs = form.startswith("+")
                for text, need in _with_construct(form.lstrip("+"), needs):
                    for bent, number in _numbers(text):
                        yield " ".join(norms(bent)), PostForm(role, of, gender, number, need)


def _woman(form: str) -> str:
    plus, text = ("+", form[1:]) if form.startswith("+") else ("", form)
    head, blank, rest = text.partition(" ")
    return f"{plus}{head}ة{blank}{rest}"


def _with_construct(form: str, needs: bool) -> Iterator[tuple[str, bool]]:
    yield form, needs
    bare = construct(form)
    if bare is not None and not needs:
        yield bare, True


def _numbers(form: str) -> Iterator[tuple[str, str]]:
    yield form, "s"
    head, _, rest = form.partition(" ")
    duals, plurals = _HEADS.get(head, ((), ()))
    for forms, number in ((duals, "d"), (plurals, "p")):
        for bent in forms:
            yield f"{bent} {rest}".strip(), number


def title_forms(table: Table) -> Iterator[tuple[str, TitleForm]]:
    """Folded form and meaning of each title."""
    for row in table.rows:
        fields = row.fields
        for gender, forms in (("m", values(fields.get("m", ""))), ("f", values(fields.get("f", "")))):
            for form in forms:
                yield " ".join(norms(form)), TitleForm(fields["title"], gender, fields.get("sector") or None)


def body_kinds(table: Table) -> Iterator[BodyKind]:
    """The kinds of kinds.txt."""
    for row in table.rows:
        f = row.fields
        yield BodyKind(f["kind"], f["ar"], f["en"], f.get("gender") or "f", tuple(f.get("sectors", "").split()))


def body_forms(table: Table) -> Iterator[tuple[str, BodyForm]]:
    """Folded form and meaning of each kind of body; `+` before a form: only where the state is said."""
    for row in table.rows:
        for form in (row.fields["ar"], *values(row.fields.get("aliases", ""))):
            needs = form.startswith("+")
            text = form.lstrip("+")
            yield " ".join(norms(text)), BodyForm(row.fields["kind"], needs)
            bare = construct(text)
            if bare is not None:
                yield " ".join(norms(bare)), BodyForm(row.fields["kind"], True)
