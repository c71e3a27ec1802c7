"""`/actors/{id}`."""

from litestar import Response, get

from tawatur.store import Store
from tawatur.web.pages import actor_page
from tawatur.web.routes.addresses import id_of
from tawatur.web.view import Asked, show


@get("/actors/{id:path}", include_in_schema=False)
async def actor(request: Asked, store: Store) -> Response[bytes]:
    """One actor."""
    return await show(request, "actor.html", actor_page, store, id_of(request, "actors"))


ROUTES = [actor]
