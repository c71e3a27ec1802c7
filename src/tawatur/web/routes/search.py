"""`/search?q=`."""

from litestar import Response, get

from tawatur.store import Store
from tawatur.web.pages import search_page
from tawatur.web.view import Asked, show


@get(["/search", "/search.json"], include_in_schema=False)
async def search(request: Asked, store: Store, q: str = "") -> Response[bytes]:
    """Reports and claims by words."""
    return await show(request, "search.html", search_page, store, q)


ROUTES = [search]
