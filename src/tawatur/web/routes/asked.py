"""What a request asks about."""

from typing import cast
from urllib.parse import unquote

from tawatur.store import Store
from tawatur.web.view import Asked


def store_of(request: Asked) -> Store:
    """The store that the application is over."""
    return cast(Store, request.app.state.store)


def id_of(request: Asked, noun: str) -> str:
    """What stands behind the noun, without .json; an id may hold slashes."""
    return unquote(_behind(request, noun))


def segments_of(request: Asked, noun: str) -> list[str]:
    """The segments behind the noun, without .json."""
    return [unquote(part) for part in _behind(request, noun).split("/")]


def _behind(request: Asked, noun: str) -> str:
    """The end of the address as it was sent: the router makes one of two slashes."""
    sent = request.scope["raw_path"].partition(b"?")[0].decode("latin-1")
    return sent.removeprefix(f"/{noun}/").removesuffix(".json")
