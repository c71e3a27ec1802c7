"""How many voices, in words."""

import pytest

from tawatur.model import Origins
from tawatur.web.view import origins_sentence
from tawatur.web.words import words


@pytest.mark.parametrize(
    ("least", "most", "ar", "en"),
    [
        (0, 0, "لا صوت مستقل وراءه بيقين.", "No independent voice behind it for certain."),
        (0, 1, "لا صوت مستقل وراءه بيقين، وصوت مستقل واحد على الأكثر.", "No independent voice behind it for certain, at most one independent voice."),
        (1, 1, "وراءه صوت مستقل واحد.", "Behind it: one independent voice."),
        (2, 3, "وراءه صوتان مستقلان على الأقل، و3 أصوات مستقلة على الأكثر.", "Behind it: at least 2 independent voices, at most 3 independent voices."),
        (11, 11, "وراءه 11 صوتا مستقلا.", "Behind it: 11 independent voices."),
    ],
)
def test_voices_are_a_sentence(least: int, most: int, ar: str, en: str) -> None:
    assert origins_sentence(Origins(least, most), words("ar")) == ar
    assert origins_sentence(Origins(least, most), words("en")) == en


def test_reasons_of_the_library_are_told_in_arabic() -> None:
    t = words("ar")
    assert t.reason("2 quotation mark(s) never closed") == "علامات تنصيص لم تُغلق: 2"
    assert t.reason("سالم الفرضي is named") == "سالم الفرضي: قائل مسمى"
    assert t.reason("{0} is named") == "{0}: قائل مسمى"
    told = "overstates: headline 0-5 «قتل» is firmer than what the report tells at 9-12 «قد يقتل»"
    assert t.reason(told) == "العنوان أجزم من التقرير: في العنوان 0-5 «قتل»، وفي التقرير 9-12 «قد يقتل»"
    assert t.reason(told[:60]) == told[:60] and t.reason("x" + told) == "x" + told
    assert t.reason("something new") == "something new"
    assert words("en").reason("سالم الفرضي is named") == "سالم الفرضي is named"
