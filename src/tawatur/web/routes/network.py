"""`/network`."""

from litestar import Response, get

from tawatur.web import pages
from tawatur.web.routes.asked import store_of
from tawatur.web.view import Asked, show


@get(["/network", "/network.json"], include_in_schema=False)
async def network(request: Asked) -> Response[bytes]:
    """Which outlet quotes which source."""
    return await show(request, "network.html", pages.network, store_of(request))


ROUTES = [network]
