"""Events as PLOVER records, and the codes that PLOVER and CAMEO share in spelling alone."""

import csv
import io
import json

import pytest

from tawatur.export import plover
from tawatur.export.sectors import FROM_CAMEO, TO_CAMEO, from_cameo, to_cameo
from tawatur.knowledge import load_knowledge
from tawatur.knowledge.entry import SECTORS
from tawatur.languages.ar import arabic
from tawatur.model import Document
from tawatur.pipeline import analyze_document

TEXT = "قالت الشرطة إن مسلحين قتلوا ثلاثة جنود في هجوم على حاجز. واعتقلت الشرطة رجلين."


@pytest.fixture(scope="module")
def analysis():
    document = Document(id="d", text=TEXT, outlet="المرفأ", published="2024-05-06T10:00:00")
    return analyze_document(document, arabic(), load_knowledge())


def test_media_are_not_medical():
    assert to_cameo("JRN") == "MED" and to_cameo("MED") == "HLH"
    assert from_cameo("MED") == "JRN" and from_cameo("HLH") == "MED"


def test_the_sectors_of_the_knowledge_base_have_codes():
    assert set(SECTORS) == set(TO_CAMEO)
    assert set(FROM_CAMEO.values()) <= set(TO_CAMEO)
    assert all(from_cameo(to_cameo(sector)) == sector for sector in SECTORS)


def test_records_say_who_when_and_on_whose_word(analysis):
    made = [json.loads(line) for line in plover.jsonl([analysis])]
    killed = made[0]
    assert killed["event"] == "ASSAULT" and killed["text"] == "قتلوا"
    assert [p["name"] for p in killed["source"]] == ["مسلحين"]
    assert killed["killed"] == 3 and killed["attributed_to"] == "الشرطة"
    assert killed["date"] == "2024-05-06" and killed["date_from"] == "report"
    assert TEXT[killed["start"] : killed["end"]] == killed["text"]
    assert made[1]["event"] == "COERCE" and made[1]["attributed_to"] is None


def test_the_table_has_the_same_events(analysis):
    rows = list(csv.DictReader(io.StringIO("".join(plover.table([analysis])))))
    assert [row["id"] for row in rows] == [e.id for e in analysis.events]
    assert tuple(rows[0]) == plover.COLUMNS
    assert "".join(plover.table([])).count("\n") == 1
