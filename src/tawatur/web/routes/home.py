"""`/`."""

from litestar import Response, get

from tawatur.store import Store
from tawatur.web import pages
from tawatur.web.view import Asked, show


@get(["/", "/index.json"], include_in_schema=False)
async def home(request: Asked, store: Store) -> Response[bytes]:
    """What is in the store."""
    return await show(request, "home.html", pages.home, store)


ROUTES = [home]
