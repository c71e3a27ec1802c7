"""`/search.atom` and `/search.feed.json`."""

import msgspec
from litestar import Response, get
from litestar.concurrency import sync_to_thread
from litestar.params import FromQuery

from tawatur.web.pages.feed import atom, feed, json_feed
from tawatur.web.routes.asked import store_of
from tawatur.web.view import Asked


@get("/search.atom", include_in_schema=False)
async def as_atom(request: Asked, q: FromQuery[str] = "") -> Response[bytes]:
    """A search as an Atom feed."""
    made = await sync_to_thread(feed, store_of(request), q)
    return Response(atom(made, *_where(request)), media_type="application/atom+xml")


@get("/search.feed.json", include_in_schema=False)
async def as_json(request: Asked, q: FromQuery[str] = "") -> Response[bytes]:
    """A search as a JSON feed."""
    made = await sync_to_thread(feed, store_of(request), q)
    return Response(msgspec.json.encode(json_feed(made, *_where(request))), media_type="application/feed+json")


def _where(request: Asked) -> tuple[str, str]:
    return str(request.base_url).rstrip("/"), f"{request.url.path}?{request.url.query}"


ROUTES = [as_atom, as_json]
