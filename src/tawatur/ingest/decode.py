"""Bytes to text: UTF-8, else the encoding that fits best, with a warning."""

import codecs

from tawatur.errors import InputError

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LIKELY = ["cp1256", "iso8859_6", "mac_arabic", "utf_16", "cp720", "cp1252"]
_SAMPLE = 65536
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13, 27} | {127}


def decode(raw: bytes) -> tuple[str, tuple[str, ...]]:
    """The text and warnings; InputError where the bytes are empty or no text.

    Line ends are made "\\n". Other than UTF-8, Arabic text is tried in the encodings of its old systems first.
    """
    if not raw.strip():
        raise InputError("empty")
    for mark, name in _BOMS:
        if raw.startswith(mark):
            return _unify(_strict(raw, name)), ()
    if _is_binary(raw):
        raise InputError("binary data, not text")
    try:
        return _unify(raw.decode("utf-8")), ()
    except UnicodeDecodeError:
        pass
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_SAMPLE], cp_isolation=_LIKELY).best()
    if best is None:
        raise InputError("neither UTF-8 nor another encoding of Arabic text")
    name = best.encoding
    if name == "cp1252" or not _arabic(raw, name):
        name = "cp1256" if _arabic(raw, "cp1256") else name
    return _unify(_strict(raw, name)), (f"not UTF-8: read as {name}",)


def _arabic(raw: bytes, name: str) -> bool:
    """Whether most letters are Arabic when read so."""
    letters = [c for c in raw[:_SAMPLE].decode(name, "replace") if c.isalpha()]
    return 2 * sum("\u0600" <= c <= "\u06ff" for c in letters) > len(letters)


def _strict(raw: bytes, name: str) -> str:
    try:
        return raw.decode(name)
    except UnicodeDecodeError as error:
        raise InputError(f"not {name} as it seemed: byte {error.start}") from None


def _is_binary(raw: bytes) -> bool:
    """More than one control character in a hundred bytes; a stray null in a page is not yet binary."""
    head = raw[:8192]
    return sum(byte in _CONTROLS for byte in head) * 100 > len(head)


def _unify(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
