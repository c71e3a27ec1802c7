"""What is known across reports: report by report it comes to the same as all at once."""

import json
from collections.abc import Callable
from pathlib import Path

import msgspec

from tawatur.api import analyze
from tawatur.corroborate import Reader
from tawatur.corroborate.claims import corroborate
from tawatur.ingest import Delivered, read
from tawatur.languages.ar import arabic
from tawatur.model import Claim, Document
from tawatur.store import Delivery, Store, digest_of
from tawatur.store.across import rebuild, update
from tawatur.store.findings import Wanted, find_claim, find_claims, find_copies

DISPUTE = Path(__file__).resolve().parents[2] / "examples" / "dispute"


def deliveries() -> list[Delivery]:
    reader = Reader(arabic())
    found = [item.document for item in read(str(DISPUTE / "reports.jsonl")) if isinstance(item, Delivered)]
    return [Delivery(digest_of(d), a, reader.read(a)) for d in found for a in [analyze(d)]]


def everything(store: Store) -> bytes:
    return msgspec.json.encode([list(find_claims(store, Wanted())), list(find_copies(store))])


def test_one_by_one_is_all_at_once(place: Callable[[str], Path | str]) -> None:
    made = deliveries()
    with Store.open(place("a")) as together, Store.open(place("b")) as apart:
        together.add(made)
        assert update(together) == 7 and update(together) == 0
        for one in reversed(made):
            apart.add([one])
            assert update(apart) == 1
        assert everything(together) == everything(apart)
        rebuild(apart)
        assert everything(together) == everything(apart)
        texts = {d.analysis.document.id: d.analysis.document.text for d in made}
        pure = corroborate((d.dossier for d in made), texts.__getitem__)
        assert list(find_claims(together, Wanted())) == list(pure.claims)
        assert list(find_copies(together)) == list(pure.copies)


def test_a_new_version_takes_the_place_of_the_old_one(place: Callable[[str], Path | str]) -> None:
    made = deliveries()
    old = made[3].analysis.document
    other = Document(id=old.id, text="قال مدير المدرسة إن العام الدراسي يبدأ غدا.", outlet=old.outlet, published=old.published)
    analysis = analyze(other)
    changed = Delivery(digest_of(other), analysis, Reader(arabic()).read(analysis))
    with Store.open(place("a")) as store, Store.open(place("b")) as fresh:
        store.add(made)
        update(store)
        store.add([changed])
        update(store)
        fresh.add([changed if d.analysis.document.id == old.id else d for d in made])
        update(fresh)
        assert everything(store) == everything(fresh)


def test_claims_are_asked_for(place: Callable[[str], Path | str]) -> None:
    with Store.open(place("a")) as store:
        store.add(deliveries())
        update(store)
        all_of_them = list(find_claims(store, Wanted()))
        contested = list(find_claims(store, Wanted(contested=True)))
        assert 0 < len(contested) < len(all_of_them)
        assert all("السمر" in c.gist for c in find_claims(store, Wanted(about="السمر")))
        assert not list(find_claims(store, Wanted(since="2031-04-01"))) and not list(find_claims(store, Wanted(until="2031-03-01")))
        assert find_claim(store, all_of_them[0].id) == all_of_them[0] and find_claim(store, "c") is None
        assert json.loads(msgspec.json.encode(all_of_them[0])) and isinstance(all_of_them[0], Claim)
