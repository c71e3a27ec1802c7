"""The errors of Tawatur, one tree.

::

    TawaturError
    ├── InputError      a file, line or document that cannot be read
    ├── DataError       a lexicon, grammar or knowledge file that contradicts itself
    ├── SettingsError   a setting or argument that makes no sense
    └── StoreError      a store that cannot be opened, read or brought up to date

Every error says where (`file`, `entry`) and why (`reason`), so that a person can mend it.
"""


class TawaturError(Exception):
    """Base of all errors that Tawatur raises on purpose."""

    def __init__(self, reason: str, *, file: str | None = None, entry: str | int | None = None) -> None:
        self.reason = reason
        self.file = file
        self.entry = entry
        super().__init__(self._line())

    def _line(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.entry) if part is not None)
        return f"{place}: {self.reason}" if place else self.reason


class InputError(TawaturError):
    """A file, a line of a file or a document that cannot be read; `entry` is the line number."""


class DataError(TawaturError):
    """A data file (rules, lexicon, knowledge) that is wrong; `entry` is the id of the entry."""


class SettingsError(TawaturError):
    """A setting or argument that is unknown or contradicts another one."""


class StoreError(TawaturError):
    """A store that cannot be opened, read, migrated or written."""
