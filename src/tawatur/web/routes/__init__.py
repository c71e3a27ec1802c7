"""One file a noun; a route parses, calls and shows."""

from litestar import Router
from litestar.handlers import HTTPRouteHandler

from tawatur.web.routes import (
    actors,
    api,
    assets,
    claims,
    feeds,
    home,
    lists,
    network,
    paste,
    relations,
    reports,
    review,
    search,
    timeline,
)

ROUTES: list[HTTPRouteHandler | Router] = [
    *actors.ROUTES, *api.ROUTES, *assets.ROUTES, *claims.ROUTES, *feeds.ROUTES, *home.ROUTES, *lists.ROUTES, *network.ROUTES,
    *paste.ROUTES, *relations.ROUTES, *reports.ROUTES, *review.ROUTES, *search.ROUTES, *timeline.ROUTES,
]  # fmt: skip
