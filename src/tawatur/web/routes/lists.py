"""`/contested` and `/sources`."""

from litestar import Response, get

from tawatur.store import Store
from tawatur.web import pages
from tawatur.web.view import Asked, show


@get(["/contested", "/contested.json"], include_in_schema=False)
async def contested(request: Asked, store: Store) -> Response[bytes]:
    """Claims with others against them."""
    return await show(request, "contested.html", pages.contested, store)


@get(["/sources", "/sources.json"], include_in_schema=False)
async def sources(request: Asked, store: Store) -> Response[bytes]:
    """Who is quoted by name."""
    return await show(request, "sources.html", pages.source_list, store)


ROUTES = [contested, sources]
