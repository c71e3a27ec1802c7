"""`/claims/{id}`."""

from litestar import Response, get

from tawatur.web.pages import claim_page
from tawatur.web.routes.asked import id_of, store_of
from tawatur.web.view import Asked, show


@get("/claims/{id:path}", include_in_schema=False)
async def claim(request: Asked) -> Response[bytes]:
    """One claim."""
    return await show(request, "claim.html", claim_page, store_of(request), id_of(request, "claims"))


ROUTES = [claim]
