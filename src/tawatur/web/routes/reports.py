"""`/reports/{id}`."""

from litestar import Response, get

from tawatur.store import Store
from tawatur.web.pages import report_page
from tawatur.web.routes.addresses import id_of
from tawatur.web.view import Asked, show


@get("/reports/{id:path}", include_in_schema=False)
async def report(request: Asked, store: Store) -> Response[bytes]:
    """One report."""
    return await show(request, "report.html", report_page, store, id_of(request, "reports"))


ROUTES = [report]
