"""`/review`."""

from datetime import UTC, datetime

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import NotFoundException
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from tawatur.web import pages
from tawatur.web.pages import Choice
from tawatur.web.routes.asked import store_of
from tawatur.web.view import Asked, show


@get(["/review", "/review.json"], include_in_schema=False)
async def waiting(request: Asked) -> Response[bytes]:
    """What waits for a decision."""
    return await show(request, "review.html", pages.review, store_of(request))


@post("/review", include_in_schema=False)
async def decide(request: Asked, data: URLEncodedBody[Choice]) -> Redirect:
    """Appends a decision and goes on."""
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    if await sync_to_thread(pages.decide, store_of(request), data, moment) is None:
        raise NotFoundException(detail="no such report")
    return Redirect("/review", status_code=303)


ROUTES = [waiting, decide]
