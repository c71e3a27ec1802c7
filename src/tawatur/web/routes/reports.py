"""`/reports/{id}`."""

from litestar import Response, get

from tawatur.web.pages import report_page
from tawatur.web.routes.asked import id_of, store_of
from tawatur.web.view import Asked, show


@get("/reports/{id:path}", include_in_schema=False)
async def report(request: Asked) -> Response[bytes]:
    """One report."""
    return await show(request, "report.html", report_page, store_of(request), id_of(request, "reports"))


ROUTES = [report]
