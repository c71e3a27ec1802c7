"""`/paste`."""

from litestar import Response, get, post
from litestar.params import URLEncodedBody

from tawatur.web.pages import Pasted, paste_page
from tawatur.web.view import Asked, show

_PATHS = ["/paste", "/paste.json"]


@get(_PATHS, include_in_schema=False)
async def form(request: Asked) -> Response[bytes]:
    """Where to paste."""
    return await show(request, "paste.html", paste_page, Pasted(""))


@post(_PATHS, include_in_schema=False, status_code=200)
async def read(request: Asked, data: URLEncodedBody[Pasted]) -> Response[bytes]:
    """What was pasted, read; nothing is kept."""
    return await show(request, "paste.html", paste_page, data)


ROUTES = [form, read]
