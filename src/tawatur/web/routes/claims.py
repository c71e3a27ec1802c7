"""`/claims/{id}`."""

from litestar import Response, get

from tawatur.store import Store
from tawatur.web.pages import claim_page
from tawatur.web.routes.addresses import id_of
from tawatur.web.view import Asked, show


@get("/claims/{id:path}", include_in_schema=False)
async def claim(request: Asked, store: Store) -> Response[bytes]:
    """One claim."""
    return await show(request, "claim.html", claim_page, store, id_of(request, "claims"))


ROUTES = [claim]
