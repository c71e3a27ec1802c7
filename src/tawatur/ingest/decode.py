"""Bytes to text: UTF-8 first, else the encoding that the bytes look like."""

from tawatur.errors import InputError

LARGEST = 10_000_000  # bytes of one document: a book, not a report
_CONTROLS = frozenset(range(32)) - {9, 10, 12, 13}
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def decode(raw: bytes, file: str) -> tuple[str, list[str]]:
    """The text and what a reviewer should know of how it was read; InputError where it is no text."""
    if not raw.strip():
        raise InputError("empty", file=file)
    if len(raw) > LARGEST:
        raise InputError(f"{len(raw)} bytes: one document may have {LARGEST}", file=file)
    for bom, name in _BOMS:
        if raw.startswith(bom):
            return raw.decode(name, errors="replace"), []
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(raw, file)
    if sum(raw.count(c) for c in _CONTROLS) > len(raw) // 20:
        raise InputError("binary, not text", file=file)
    return text, []


def _guess(raw: bytes, file: str) -> tuple[str, list[str]]:
    from charset_normalizer import from_bytes  # costs a tenth of a second, and few files need it

    if sum(raw.count(c) for c in _CONTROLS) > len(raw) // 50:
        raise InputError("binary, not text", file=file)
    best = from_bytes(raw, cp_isolation=["cp1256", "iso8859_6", "utf_16", "mac_arabic"]).best()
    if best is None:
        raise InputError("neither UTF-8 nor an Arabic encoding", file=file)
    return str(best), [f"not UTF-8: read as {best.encoding}"]
