"""One file a noun; a route parses, calls and shows."""

from tawatur.web.routes import actors, assets, claims, home, lists, paste, reports, search

ROUTES = [
    *actors.ROUTES, *assets.ROUTES, *claims.ROUTES, *home.ROUTES, *lists.ROUTES, *paste.ROUTES, *reports.ROUTES, *search.ROUTES,
]  # fmt: skip
