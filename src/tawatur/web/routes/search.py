"""`/search?q=`."""

from litestar import Response, get
from litestar.params import FromQuery

from tawatur.web.pages import search_page
from tawatur.web.routes.asked import store_of
from tawatur.web.view import Asked, show


@get(["/search", "/search.json"], include_in_schema=False)
async def search(request: Asked, q: FromQuery[str] = "") -> Response[bytes]:
    """Reports and claims by words."""
    return await show(request, "search.html", search_page, store_of(request), q)


ROUTES = [search]
