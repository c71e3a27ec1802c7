"""`/contested` and `/sources`."""

from litestar import Response, get

from tawatur.web import pages
from tawatur.web.routes.asked import store_of
from tawatur.web.view import Asked, show


@get(["/contested", "/contested.json"], include_in_schema=False)
async def contested(request: Asked) -> Response[bytes]:
    """Claims with others against them."""
    return await show(request, "contested.html", pages.contested, store_of(request))


@get(["/sources", "/sources.json"], include_in_schema=False)
async def sources(request: Asked) -> Response[bytes]:
    """Who is quoted by name."""
    return await show(request, "sources.html", pages.source_list, store_of(request))


ROUTES = [contested, sources]
