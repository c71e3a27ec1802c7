"""Words as newspapers glue them."""

import pytest

from tawatur.text import Folded, Kind, find_quotes, split_sentences, tokenize


def norms(text):
    return [t.norm for t in tokenize(Folded(text))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("(CNN)--قالت", ["(", "cnn", ")", "-", "-", "قالت"]),
        ("2017،ولكن", ["2017", "،", "ولكن"]),
        ("هاربين.وبحسب", ["هاربين", ".", "وبحسب"]),
        ("#الجيش_اليمني", ["#", "الجيش", "_", "اليمني"]),
        ("9أشهر", ["9", "اشهر"]),
        ("1,5 و2.000", ["1,5", "و", "2.000"]),
    ],
)
def test_glued_words_come_apart(text, wanted):
    assert norms(text) == wanted


def test_kinds():
    assert [t.kind for t in tokenize(Folded("قال CNN 12 ،"))] == [Kind.WORD, Kind.LATIN, Kind.NUMBER, Kind.MARK]


def sentences(text):
    tokens = tokenize(Folded(text))
    return [text[s.start : s.end] for s in split_sentences(tokens)]


def test_sentences_end_at_stops_and_lines_but_not_at_initials_or_addresses():
    assert sentences("وصل د. سامر. ثم عاد\nإلى بيته") == ["وصل د. سامر.", "ثم عاد", "إلى بيته"]
    assert sentences("فتح متجر.كوم أبوابه.") == ["فتح متجر.كوم أبوابه."]


def quotes(text):
    tokens = tokenize(Folded(text))
    return [(text[tokens[q.first].start : tokens[q.last - 1].end], q.closed) for q in find_quotes(tokens)]


@pytest.mark.parametrize("pair", ['""', "“”", "«»", "''"])
def test_quotations_in_all_marks(pair):
    assert quotes(f"قال {pair[0]}نعم{pair[1]} ثم") == [("نعم", True)]


def test_a_missing_mark_ends_with_its_paragraph():
    assert quotes('قال "نعم سنأتي\nثم غادر') == [("نعم سنأتي", False)]


def test_quotation_over_two_paragraphs():
    assert quotes('قال "نعم.\nسنأتي" ثم') == [("نعم.\nسنأتي", True)]


def test_a_mark_that_looks_like_an_opening_one_closes_where_the_line_pairs():
    assert quotes('وظيفة "حارس الجسر "على مدى قرون، وقال "سنعود".') == [("حارس الجسر", True), ("سنعود", True)]
