"""Where a thing has its page."""

from urllib.parse import quote


def address(noun: str, id: str) -> str:
    """The path of one thing: "reports", "claims" or "actors", and its id."""
    return f"/{noun}/{quote(id, safe=':')}"
