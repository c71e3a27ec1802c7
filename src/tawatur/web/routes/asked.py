"""What a request asks about."""

from typing import cast
from urllib.parse import unquote

from tawatur.store import Store
from tawatur.web.view import Asked


def store_of(request: Asked) -> Store:
    """The store that the application is over."""
    return cast(Store, request.app.state.store)


def id_of(request: Asked, noun: str) -> str:
    """What stands behind the noun, without .json.

    Read from the address as it was sent: an id may hold slashes, and the router makes one of two.
    """
    sent = request.scope["raw_path"].partition(b"?")[0].decode("latin-1")
    return unquote(sent).removeprefix(f"/{noun}/").removesuffix(".json")
