"""`/`."""

from litestar import Response, get

from tawatur.web import pages
from tawatur.web.routes.asked import store_of
from tawatur.web.view import Asked, show


@get(["/", "/index.json"], include_in_schema=False)
async def home(request: Asked) -> Response[bytes]:
    """What is in the store."""
    return await show(request, "home.html", pages.home, store_of(request))


ROUTES = [home]
