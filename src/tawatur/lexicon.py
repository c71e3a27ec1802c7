"""Rules as data: loads, checks and lists the entries of a language pack's data files.

An entry is a TOML table with an `id`, a line that says what it is for (`why`, may be inherited from
the file's `why`), examples that must match (`yes`) and examples that must not (`no`). Every example is
a test. Entries are checked when they are loaded: double ids, wrong script, text that is not NFKC.
"""

import hashlib
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from typing import Any

import msgspec

from tawatur.errors import DataError


class Rule(msgspec.Struct, frozen=True):
    """One entry as the rule catalogue shows it; `data` is the whole table."""

    id: str
    layer: str
    why: str
    yes: tuple[str, ...]
    no: tuple[str, ...]
    file: str
    data: Mapping[str, Any]


class Lexicon(msgspec.Struct, frozen=True):
    """The data files of a package: `files` name → parsed tables; `digest` over their bytes."""

    package: str
    files: Mapping[str, Mapping[str, Any]]
    digest: str

    def entries(self, file: str, key: str) -> list[dict[str, Any]]:
        """The array of tables `[[key]]` of one file; DataError where it is missing."""
        try:
            found = self.files[file][key]
        except KeyError:
            raise DataError(f"no [[{key}]] in it", file=file) from None
        return list(found)

    def rules(self) -> Iterator[Rule]:
        """All entries with an id, of all files."""
        for file, tables in self.files.items():
            layer = str(tables.get("layer", file.removesuffix(".toml")))
            for key, value in tables.items():
                if isinstance(value, list):
                    for entry in value:
                        if isinstance(entry, dict) and "id" in entry:
                            yield _rule(entry, layer, str(tables.get("why", key)), file)


def _rule(entry: Mapping[str, Any], layer: str, why: str, file: str) -> Rule:
    return Rule(
        id=str(entry["id"]),
        layer=layer,
        why=str(entry.get("why", why)),
        yes=tuple(entry.get("yes", ())),
        no=tuple(entry.get("no", ())),
        file=file,
        data=entry,
    )


def load_lexicon(package: str, names: Iterable[str]) -> Lexicon:
    """Reads and checks the TOML files `names` of `package`; DataError says file, entry and reason."""
    files: dict[str, Mapping[str, Any]] = {}
    digest = hashlib.sha256()
    for name in names:
        raw = resources.files(package).joinpath(name).read_bytes()
        digest.update(name.encode() + b"\0" + raw + b"\0")
        try:
            files[name] = tomllib.loads(raw.decode("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise DataError(str(error), file=name) from None
    return Lexicon(package=package, files=files, digest="sha256:" + digest.hexdigest())


def check_lexicon(lexicon: Lexicon) -> None:
    """Raises DataError on a double id or on text that is not NFKC; the tests call it, not every start."""
    seen: dict[str, str] = {}
    for rule in lexicon.rules():
        if rule.id in seen:
            raise DataError(f"this id stands also in {seen[rule.id]}", file=rule.file, entry=rule.id)
        seen[rule.id] = rule.file
        for text in _strings(rule.data):
            if unicodedata.normalize("NFKC", text) != text:
                raise DataError(f"not NFKC: {text!r}", file=rule.file, entry=rule.id)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for item in value.values():
            yield from _strings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _strings(item)
