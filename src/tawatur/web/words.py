"""The words of the pages in Arabic and English: data/words.toml, checked when loaded."""

import tomllib
from functools import cache
from importlib import resources
from typing import Any

import msgspec
from markupsafe import Markup

from tawatur.errors import DataError

LANGUAGES = ("ar", "en")
_FILE = "words.toml"


class Words(msgspec.Struct, frozen=True):
    """The words of one language: `texts` by key, `counted` by key and plural category (CLDR)."""

    language: str
    direction: str
    texts: dict[str, str]
    counted: dict[str, dict[str, str]]
    reasons: tuple[tuple[str, str, str], ...]  # what stands before and behind the {}, in the library's words; and ours

    def __call__(self, key: str, **values: object) -> str:
        """A text with its {values}; KeyError where there is none."""
        return self.texts[key].format(**values)

    def isolated(self, key: str, **values: object) -> Markup:
        """A text whose values are runs of their own direction: dates do not turn round."""
        return Markup(self.texts[key]).format(**{k: Markup("<bdi>{}</bdi>").format(v) for k, v in values.items()})

    def reason(self, told: str) -> str:
        """A reason or warning of the library in this language; as it is where data/words.toml does not know it."""
        for before, behind, ours in self.reasons:
            if told.startswith(before) and told.endswith(behind) and len(told) >= len(before) + len(behind):
                return ours.format(told[len(before) : len(told) - len(behind)])
        return told

    def count(self, key: str, n: int) -> str:
        """So many of something, in the form that the number asks for."""
        forms = self.counted[key]
        return forms.get(plural(self.language, n), forms["other"]).format(n=n)


def plural(language: str, n: int) -> str:
    """The plural category of a whole number, as Unicode CLDR has it."""
    if language != "ar":
        return "one" if n == 1 else "other"
    if n <= 2:
        return ("zero", "one", "two")[n]
    return "few" if 3 <= n % 100 <= 10 else "many" if 11 <= n % 100 else "other"


@cache
def words(language: str) -> Words:
    """The words of a language of LANGUAGES."""
    data = tomllib.loads(resources.files("tawatur.web").joinpath("data", _FILE).read_text(encoding="utf-8"))
    texts = {key: _one(key, value, language) for key, value in data["text"].items()}
    counted = {key: _one(key, value, language) for key, value in data["count"].items()}
    reasons = tuple((*_halves(value["en"]), _one(key, value, language)) for key, value in data["reason"].items())
    return Words(language, "rtl" if language == "ar" else "ltr", texts, counted, reasons)


def _halves(pattern: str) -> tuple[str, str]:
    before, _, behind = pattern.partition("{}")
    return before, behind


def _one(key: str, value: dict[str, Any], language: str) -> Any:
    if set(value) != set(LANGUAGES):
        raise DataError(f"wants {' and '.join(LANGUAGES)}", file=_FILE, entry=key)
    return value[language]
