"""brat standoff, read back as its manual defines it (brat.nlplab.org/standoff.html)."""

import msgspec

from tawatur.export import brat
from tawatur.export.excerpt import Excerpt
from tawatur.model import Span

from .made import TEXT, made


def read(sheet: str, text: str) -> tuple[dict[str, tuple[str, str]], dict[str, dict[str, str]], dict[str, set[str]]]:
    """Marks by id (type, words), events by id (role → id), attributes by event; offsets are checked against the text."""
    marks: dict[str, tuple[str, str]] = {}
    events: dict[str, dict[str, str]] = {}
    attributes: dict[str, set[str]] = {}
    seen = set()
    for line in sheet.splitlines():
        id, *fields = line.split("\t")
        assert id not in seen
        seen.add(id)
        if id[0] == "T":
            type, _, places = fields[0].partition(" ")
            pieces = [text[slice(*map(int, place.split(" ")))] for place in places.split(";")]
            assert " ".join(pieces) == fields[1] and "\n" not in fields[1]
            marks[id] = type, fields[1]
        elif id[0] == "E":
            events[id] = dict(part.split(":") for part in fields[0].split(" "))
            assert marks[events[id]["Attribution"]][0] == "Attribution"
        elif id[0] == "A":
            name, event, *value = fields[0].split(" ")
            attributes.setdefault(event, set()).add(" ".join((name, *value)))
        else:
            assert id[0] == "#" and fields[0].split(" ")[1] in seen
    return marks, events, attributes


def test_marks_and_events(dispute: Excerpt) -> None:
    files = dict(brat.files(dispute))
    assert files.pop("annotation.conf") == brat.CONFIGURATION
    assert len(files) == 2 * len(tuple(dispute.analyses))
    for number, analysis in enumerate(dispute.analyses, 1):
        name = f"{number:05d}-{analysis.document.id}"
        text = files[f"{name}.txt"]
        assert text == analysis.document.text
        marks, events, _ = read(files[f"{name}.ann"], text)
        told = sorted(analysis.attributions, key=lambda a: a.cue.start)
        assert [marks[e["Attribution"]][1] for e in events.values()] == [a.cue.of(text) for a in told]


def test_nested_speech_and_attributes() -> None:
    sheet = dict(brat.files(Excerpt((made(),))))["00001-d.ann"]
    marks, events, attributes = read(sheet, TEXT)
    assert events["E2"]["Within"] == "E1" and marks[events["E2"]["Content"]][1] == "أن 12 سفينة وصلت في 2024-05-06"
    assert attributes["E1"] == {"Act say", "Mode indirect", "Negated"} and "Negated" not in attributes["E2"]


def test_a_span_over_lines_is_in_pieces() -> None:
    analysis = made()
    long = msgspec.structs.replace(analysis.attributions[0], content=(Span(0, len(TEXT)),))
    sheet = dict(brat.files(Excerpt((msgspec.structs.replace(analysis, attributions=(long,)),))))["00001-d.ann"]
    marks, events, _ = read(sheet, TEXT)
    assert marks[events["E1"]["Content"]][1] == " ".join(TEXT.split("\n\n"))


def test_file_names_stay_in_their_folder() -> None:
    analysis = made()
    odd = msgspec.structs.replace(analysis, document=msgspec.structs.replace(analysis.document, id="../../x/" + "ن" * 300))
    assert all("/" not in name and len(name.encode()) < 200 for name, _ in brat.files(Excerpt((odd, odd))))
    assert len(dict(brat.files(Excerpt((odd, odd))))) == 5
