"""One analysis made by hand: an unnamed source, nested speech, markup in the title, all kinds of marks."""

from tawatur.model import (
    SCHEMA,
    Actor,
    Analysis,
    Attribution,
    Coverage,
    Document,
    Link,
    MadeBy,
    Mention,
    Part,
    Quantity,
    Span,
    Timex,
)  # fmt: skip

TITLE = "عنوان <b>الخبر</b>"
TEXT = f'{TITLE}\n\nقال مصدر لصحيفة المرفأ إن الوزير أكد أن 12 سفينة وصلت في 2024-05-06.\n\nاقرأ: خبر آخر "&"'


def span(words: str) -> Span:
    at = TEXT.index(words)
    return Span(at, at + len(words))


def pair(words: str) -> tuple[int, int]:
    found = span(words)
    return found.start, found.end


def told(id: str, cue: str, source: str, holder: str, content: str, parent: str | None, *chain: Link) -> Attribution:
    return Attribution(
        id=id, cue=span(cue), source=span(source), holder=holder, holder_certain=True, holder_candidates=(),
        content=(span(content),), quoted=(), mode="indirect", act="say", polarity="positive" if parent else "negative",
        addressee=None, parent=parent, chain=chain, rule="ar.cue.qala", confidence=1.0,
    )  # fmt: skip


def made() -> Analysis:
    actors = (
        Actor("d#a1", "مصدر", kind="anonymous"),
        Actor("d#a2", "المرفأ", kind="outlet", mentions=(Mention(*pair("المرفأ")),)),
        Actor("d#a3", "الوزير", kind="person", name_en="The minister"),
        Actor("d#a4", "الساحل", kind="outlet"),
    )
    said_to = Link("d#a2", "said_to", span("لصحيفة المرفأ"))
    attributions = (
        told("d#q1", "قال", "مصدر", "d#a1", "إن الوزير أكد أن 12 سفينة وصلت في 2024-05-06", None, Link("d#a1"), said_to, Link("d#a4", "cited")),
        told("d#q2", "أكد", "الوزير", "d#a3", "أن 12 سفينة وصلت في 2024-05-06", "d#q1", Link("d#a3"), Link("d#a4", "published")),
    )
    return Analysis(
        schema=SCHEMA,
        made_by=MadeBy("0", "ar", "sha256:"),
        document=Document(
            id="d", text=TEXT, url="https://sahil.example/1", outlet="الساحل", title=TITLE, published="2024-05-07",
            parts=(Part("title", 0, len(TITLE)), Part("related", *pair('اقرأ: خبر آخر "&"'))),
        ),
        actors=actors,
        timex=(Timex(*pair("2024-05-06"), "DATE", "2024-05-06"),),
        quantities=(Quantity(*pair("12 سفينة"), 12, 12),),
        attributions=attributions,
        coverage=(Coverage(span("قال").start, TEXT.index("."), "attributed"),),
        warnings=("an unclosed <mark>",),
    )  # fmt: skip
