"""The id in an address."""

from tawatur.web.view import Asked


def id_of(request: Asked, noun: str) -> str:
    """What stands behind the noun, without .json; read from the path as a whole, since an id may hold slashes."""
    return str(request.scope["path"]).removeprefix(f"/{noun}/").removesuffix(".json")
