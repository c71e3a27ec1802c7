"""Errors for a person as a page, for a program as RFC 9457."""

import logging
from http import HTTPStatus

import msgspec
from litestar import Response
from litestar.exceptions import HTTPException

from tawatur.errors import TawaturError
from tawatur.web.view import Asked, html, wants_json

_log = logging.getLogger(__name__)


class Problem(msgspec.Struct, frozen=True):
    """application/problem+json."""

    title: str
    status: int
    detail: str
    instance: str
    type: str = "about:blank"


def answer(request: Asked, error: Exception) -> Response[bytes]:
    """What went wrong; of what nobody foresaw, only that it did: the rest is for the log."""
    if isinstance(error, HTTPException):
        status, detail = error.status_code, error.detail
    elif isinstance(error, TawaturError):
        status, detail = 400, error.reason
    else:
        _log.error("%s %s", request.method, request.url.path, exc_info=error)
        status, detail = 500, ""
    problem = Problem(HTTPStatus(status).phrase, status, detail, request.url.path)
    if wants_json(request) or request.url.path.startswith("/api/"):
        return Response(msgspec.json.encode(problem), status_code=status, media_type="application/problem+json")
    return html(request, "problem.html", status, page=problem)
