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
    reasons: tuple[tuple[tuple[str, ...], str], ...]  # what stands round each {} in the library's words; and ours

    def __call__(self, key: str, **values: object) -> str:
        """A text with its {values}; KeyError where there is none."""
        return self.texts[key].format(**values)

    def isolated(self, key: str, **values: object) -> Markup:
        """A text whose values are runs of their own direction: dates do not turn round."""
        return Markup(self.texts[key]).format(**{k: Markup("<bdi>{}</bdi>").format(v) for k, v in values.items()})

    def reason(self, told: str) -> str:
        """A reason or warning of the library in this language; as it is where data/words.toml does not know it."""
        for parts, ours in self.reasons:
            values = _between(parts, told)
            if values is not None:
                return ours.format(*values)
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
    reasons = tuple((tuple(value["en"].split("{}")), _one(key, value, language)) for key, value in data["reason"].items())
    return Words(language, "rtl" if language == "ar" else "ltr", texts, counted, reasons)


def _between(parts: tuple[str, ...], told: str) -> list[str] | None:
    """What stands between the parts of a pattern; None where it does not match."""
    values: list[str] = []
    if not told.startswith(parts[0]):
        return None
    at = len(parts[0])
    for part in parts[1:]:
        end = len(told) - len(part) if part is parts[-1] else told.find(part, at)
        if end < at or not told.startswith(part, end):
            return None
        values.append(told[at:end])
        at = end + len(part)
    return values if at == len(told) else None


def _one(key: str, value: dict[str, Any], language: str) -> Any:
    if set(value) != set(LANGUAGES):
        raise DataError(f"wants {' and '.join(LANGUAGES)}", file=_FILE, entry=key)
    return value[language]
