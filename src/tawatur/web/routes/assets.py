"""The style sheets, the icon and the script, read once."""

from functools import cache
from importlib import resources

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

_FILES = {
    "reader.css": ("tawatur.export", "reader.css", "text/css"),
    "site.css": ("tawatur.web", "static/site.css", "text/css"),
    "icon.svg": ("tawatur.web", "static/icon.svg", "image/svg+xml"),
    "keys.js": ("tawatur.web", "static/keys.js", "text/javascript"),
}


@get("/static/{name:str}", include_in_schema=False)
async def asset(name: FromPath[str]) -> Response[bytes]:
    """One of a fixed list of files."""
    if name not in _FILES:
        raise NotFoundException(detail="no such file")
    return Response(_content(name), media_type=_FILES[name][2])


@cache
def _content(name: str) -> bytes:
    package, path, _ = _FILES[name]
    return resources.files(package).joinpath(path).read_bytes()


ROUTES = [asset]
