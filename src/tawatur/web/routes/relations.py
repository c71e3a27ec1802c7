"""`/relations` and `/relations/{a}/{b}`."""

from urllib.parse import quote

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromQuery
from litestar.response import Redirect

from tawatur.web.pages import relation_page
from tawatur.web.routes.asked import segments_of, store_of
from tawatur.web.view import Asked, html, show


@get("/relations", include_in_schema=False)
async def ask(request: Asked, first: FromQuery[str] = "", second: FromQuery[str] = "") -> Response[bytes] | Redirect:
    """Where to name the two actors."""
    if first.strip() and second.strip():
        return Redirect(f"/relations/{quote(first.strip(), safe='')}/{quote(second.strip(), safe='')}", status_code=303)
    return html(request, "relations.html", 200, first=first, second=second)


@get("/relations/{rest:path}", include_in_schema=False)
async def relation(request: Asked) -> Response[bytes]:
    """What two actors are to each other."""
    named = segments_of(request, "relations")
    if len(named) != 2:
        raise NotFoundException(detail="wants two actors: /relations/{a}/{b}")
    return await show(request, "relation.html", relation_page, store_of(request), *named)


ROUTES = [ask, relation]
