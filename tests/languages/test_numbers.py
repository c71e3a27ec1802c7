"""Reading numbers: digits, words, scales, fractions."""

import pytest

from tawatur.languages.ar import arabic
from tawatur.text import Folded, tokenize


def value(text: str) -> tuple[float, int] | None:
    """The number at the first word, and how many tokens it takes."""
    numbers = arabic().numbers
    assert numbers is not None
    read = numbers.read([t.norm for t in tokenize(Folded(text))], 0)
    return None if read is None else (read.value, read.end)


@pytest.mark.parametrize(
    ("text", "number", "tokens"),
    [
        ("2,000 جندي", 2000, 1),
        ("1.000.000 جندي", 1000000, 1),
        ("6.7 مليون", 6700000, 2),
        ("١٥ جنديا", 15, 1),
        ("أحد عشر شخصا", 11, 2),
        ("خمس عشرة طريقة", 15, 2),
        ("ثمانية وأربعون بيتا", 48, 2),
        ("مئة وخمسة وعشرون بيتا", 125, 3),
        ("ثلاثمائة بيت", 300, 1),
        ("ثلاثة آلاف بيت", 3000, 2),
        ("ألفين ومئتي بيت", 2200, 2),
        ("مليون و200 ألف بيت", 1200000, 4),
        ("مليون ونصف المليون", 1500000, 3),
        ("مليونا طفل", 2000000, 1),
        ("نصف مليون طفل", 500000, 2),
    ],
)
def test_numbers(text, number, tokens):
    assert value(text) == (number, tokens)


@pytest.mark.parametrize("text", ["بيت", "الاثنين", "عشاء"])
def test_no_numbers(text):
    assert value(text) is None
