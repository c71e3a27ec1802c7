"""`/actors/{id}`."""

from litestar import Response, get

from tawatur.web.pages import actor_page
from tawatur.web.routes.asked import id_of, store_of
from tawatur.web.view import Asked, show


@get("/actors/{id:path}", include_in_schema=False)
async def actor(request: Asked) -> Response[bytes]:
    """One actor."""
    return await show(request, "actor.html", actor_page, store_of(request), id_of(request, "actors"))


ROUTES = [actor]
