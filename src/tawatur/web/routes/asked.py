"""What a request asks about."""

from typing import cast
from urllib.parse import unquote

from tawatur.store import Store
from tawatur.web.view import Asked, sent_path


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
    return sent_path(request).removeprefix(f"/{noun}/").removesuffix(".json")
