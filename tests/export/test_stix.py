"""STIX, validated and read back by the library of OASIS."""

import json

import msgspec
import stix2

from tawatur.export import stix
from tawatur.export.excerpt import Excerpt

from .made import made


def test_the_library_takes_the_bundle(everything: Excerpt, text_of) -> None:
    bundle = stix2.parse("".join(stix.write(everything)))
    by_id = {thing.id: thing for thing in bundle.objects}
    assert len(by_id) == len(bundle.objects)
    for thing in bundle.objects:
        refs = [*thing.get("object_refs", []), *filter(None, [thing.get("created_by_ref")])]
        assert set(refs) <= set(by_id), thing.id
        assert thing.type in ("identity", "report", "note", "grouping")
    notes = [t for t in bundle.objects if t.type == "note"]
    assert len(notes) == sum(1 for _ in everything.statements())
    for note in notes:
        text = text_of(note.external_references[0].external_id)
        assert all(part in " ".join(text.split()) for part in note.content.split(" … "))
    assert len([t for t in bundle.objects if t.type == "grouping"]) == len(everything.claims)


def test_no_source_is_called_reliable(everything: Excerpt) -> None:
    for thing in json.loads("".join(stix.write(everything)))["objects"]:
        assert "confidence" not in thing
        if thing["type"] != "identity":
            assert set(stix.UNJUDGED) <= set(thing["labels"])
            assert [x for x in thing["labels"] if x.startswith("admiralty-scale:")] == list(stix.UNJUDGED)


def test_an_unnamed_source_is_of_no_known_kind(everything: Excerpt) -> None:
    identities = [t for t in json.loads("".join(stix.write(everything)))["objects"] if t["type"] == "identity"]
    assert {i["identity_class"] for i in identities if i["name"].startswith("مصدر")} == {"unknown"}
    assert sum(i["name"] == "المرسى" for i in identities) == 1


def test_times() -> None:
    assert stix.moment("2024-05-06T10:00:00+03:00") == "2024-05-06T07:00:00.000Z"
    assert stix.moment("2024-05-06") == "2024-05-06T00:00:00.000Z"
    assert stix.moment(None) == stix.moment("2024-05") == stix.UNKNOWN
    undated = msgspec.structs.replace(made(), document=msgspec.structs.replace(made().document, published=None, title=None))
    report = next(t for t in stix2.parse("".join(stix.write(Excerpt((undated,))))).objects if t.type == "report")
    assert "published:unknown" in report.labels and report.name.startswith("عنوان")
