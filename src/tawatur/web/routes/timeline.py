"""`/timeline`."""

from litestar import Response, get
from litestar.params import FromQuery

from tawatur.web import pages
from tawatur.web.routes.asked import store_of
from tawatur.web.view import Asked, show


@get(["/timeline", "/timeline.json"], include_in_schema=False)
async def timeline(
    request: Asked, actor: FromQuery[str] = "", since: FromQuery[str] = "", until: FromQuery[str] = ""
) -> Response[bytes]:
    """What was first reported when."""
    return await show(request, "timeline.html", pages.timeline, store_of(request), actor.strip(), since, until)


ROUTES = [timeline]
