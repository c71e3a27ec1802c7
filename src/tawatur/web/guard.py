"""Who may ask, and what a browser may do with an answer."""

from collections.abc import Callable
from urllib.parse import urlsplit

from litestar.datastructures import Headers
from litestar.enums import ScopeType
from litestar.exceptions import HTTPException
from litestar.types import ASGIApp, Message, Receive, Scope, Send

_SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
# Nothing but our own files, no script or style inside a page; same-origin: a form sends no Origin under no-referrer.
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-cache",
}


async def add_headers(message: Message, scope: Scope) -> None:
    """Puts HEADERS on each answer."""
    if message["type"] == "http.response.start":
        present = {name for name, _ in message["headers"]}
        fresh = [(name.encode(), value.encode()) for name, value in HEADERS.items() if name.encode() not in present]
        message["headers"] = [*message["headers"], *fresh]


def guard(hosts: frozenset[str]) -> Callable[[ASGIApp], ASGIApp]:
    """Lets in only what is asked of one of `hosts`, and writing only from pages of the same origin.

    Against other pages in the same browser: a name of theirs that resolves to this machine (Host), a form of
    theirs that posts here (Origin, Sec-Fetch-Site).
    """

    def wrap(app: ASGIApp) -> ASGIApp:
        async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] == ScopeType.HTTP:
                check(scope["method"], Headers.from_scope(scope), hosts)
            await app(scope, receive, send)

        return guarded

    return wrap


def check(method: str, headers: Headers, hosts: frozenset[str]) -> None:
    """HTTPException 421 for a foreign Host, 403 for a foreign Origin."""
    host = headers.get("host", "")
    if urlsplit(f"//{host}").hostname not in hosts:
        raise HTTPException(status_code=421, detail="this host is not served here")
    if method in _SAFE:
        return
    origin = headers.get("origin")
    if origin is not None and urlsplit(origin).netloc != host:
        raise HTTPException(status_code=403, detail="asked for by a page of another origin")
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        raise HTTPException(status_code=403, detail="asked for by a page of another site")
