"""The folded view and its way back."""

from hypothesis import given
from hypothesis import strategies as st

from tawatur.text import Folded, fold, tokenize

ANY = st.text(
    alphabet=st.one_of(
        st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويأإآةىؤئءًٌٍَُِّْـ \n\u00a0\u200f\u202b\x00\"«»،.123٤٥ab"),
        st.characters(codec="utf-8"),
    ),
    max_size=80,
)


def test_spelling_that_is_free_is_levelled():
    assert fold("إلى أفريقيا") == "الي افريقيا"
    assert fold("السُّلطةُ") == "السلطه"
    assert fold("مـــصر ٢٠٢٠") == "مصر 2020"


def test_presentation_forms_become_plain_letters():
    assert fold("\ufecb\ufeb8\ufeae\ufe93") == "عشره"


def test_offsets_point_into_the_text_as_it_is():
    text = "قالَ\u200f الوَزيرُ:\u00a0نعم"
    view = Folded(text)
    at = view.folded.index("الوزير")
    assert text[view.start(at) : view.end(at + 6)] == "الوَزيرُ"


@given(ANY)
def test_every_token_is_a_piece_of_the_text(text):
    view = Folded(text)
    last = 0
    for token in tokenize(view):
        assert last <= token.start < token.end <= len(text)
        assert fold(text[token.start : token.end]) == token.norm
        last = token.end
