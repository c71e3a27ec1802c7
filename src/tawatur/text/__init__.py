"""The text as it is, and views of it with a way back."""

from tawatur.text.fold import Folded, fold
from tawatur.text.lines import Line, split_lines
from tawatur.text.quotes import Quote, find_quotes
from tawatur.text.sentences import Sentence, split_sentences
from tawatur.text.tokens import Kind, Token, tokenize

__all__ = [
    "Folded",
    "Kind",
    "Line",
    "Quote",
    "Sentence",
    "Token",
    "find_quotes",
    "fold",
    "split_lines",
    "split_sentences",
    "tokenize",
]
