"""What belongs to an excerpt, and who is the same in several reports."""

from tawatur.export.excerpt import Excerpt, key
from tawatur.export.iris import actor_iri, document_iri
from tawatur.model import Actor

from .made import made


def test_a_claim_means_the_statements_that_make_it(dispute: Excerpt) -> None:
    claim = dispute.claims[0]
    one = Excerpt(dispute.analyses, (claim,), claim)
    assert {s.attribution.id for s in one.statements()} == {r.attribution for r in claim.reports} - {None}


def test_an_actor_means_what_he_says(dispute: Excerpt) -> None:
    ids = frozenset(a.id for report in dispute.analyses for a in report.actors if a.name == "وائل الراشدي")
    said = list(Excerpt(dispute.analyses, actors=ids).statements())
    assert len(said) == 2 and {s.holder.name for s in said if s.holder} == {"وائل الراشدي"}


def test_no_teller_follows_himself(dispute: Excerpt) -> None:
    for s in dispute.statements():
        keys = [key(t.actor) for t in s.tellers]
        assert all(a != b for a, b in zip(keys, keys[1:], strict=False))


def test_unnamed_sources_are_never_one() -> None:
    first, second = (Actor(f"{d}#a1", "مصدر أمني", kind="anonymous") for d in "de")
    assert key(first) != key(second) and actor_iri(first) != actor_iri(second)
    paper, again = (Actor(f"{d}#a2", "المرفأ", kind="outlet") for d in "de")
    assert key(paper) == key(again) and key(Actor("reuters", "رويترز", kind="outlet")) == "reuters"


def test_any_id_makes_an_iri() -> None:
    assert document_iri("https://a.example/ن?x#1").isascii() and " " not in document_iri("a b")
    assert [s.words for s in Excerpt((made(),)).statements()][1] == "أن 12 سفينة وصلت في 2024-05-06"
