"""Asking feeds for news politely: only for what changed, never more often than they wish, ever less often while they fail.

`fetch` talks to the network; `after` and `Visit.due` are pure and take the time as an argument (seconds since 1970).
"""

import re
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException, HTTPMessage
from typing import IO
from urllib.error import HTTPError, URLError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    Request,
    UnknownHandler,
)

import msgspec

from tawatur.version import __version__

AGENT = f"tawatur/{__version__} (reads news feeds)"
LONGEST = 86400.0  # seconds; a feed that fails is asked again within a day …
_PATIENCE = 30 * LONGEST  # … unless it asks for more
_MOST = 20_000_000  # bytes of one feed; those of news sites have some hundred thousand
_TIMEOUT = 30.0  # seconds without an answer
_MAX_AGE = re.compile(r"max-age=(\d{1,9})")
_FOREVER = frozenset({301, 308})


class Visit(msgspec.Struct, frozen=True):
    """What is remembered of a feed: the marks of its last version, when it is due again, how often it failed in a row,
    where it moved to, and whether it said that it is gone for good."""

    etag: str | None = None
    modified: str | None = None
    due: float = 0.0
    failures: int = 0
    moved: str | None = None
    gone: bool = False


class Answer(msgspec.Struct, frozen=True):
    """What came back. `status` 0: nothing did, and `reason` says why. `wait`: seconds that the feed asks for."""

    status: int
    reason: str = ""
    body: bytes = b""
    etag: str | None = None
    modified: str | None = None
    wait: float = 0.0
    moved: str | None = None


def fetch(url: str, visit: Visit, now: float, timeout: float = _TIMEOUT) -> Answer:
    """Asks for a feed if it changed since the last visit; never raises for what the network does."""
    request = Request(visit.moved or url, headers={"User-Agent": AGENT, "Accept": "application/rss+xml, application/atom+xml, */*;q=0.5"})
    if visit.etag:
        request.add_header("If-None-Match", visit.etag)
    if visit.modified:
        request.add_header("If-Modified-Since", visit.modified)
    redirects = _Redirects()
    try:
        with _opener(redirects).open(request, timeout=timeout) as response:
            body = response.read(_MOST + 1)
            if len(body) > _MOST:
                return Answer(0, f"more than {_MOST} bytes")
            if response.length:  # what is still to come of the length that was promised
                return Answer(0, f"breaks off after {len(body)} bytes")
            moved = response.geturl() if redirects.codes and redirects.codes <= _FOREVER else None
            return _answer(response.status, response.headers, now, body, moved)
    except HTTPError as error:
        with error:
            return _answer(error.code, error.headers, now)
    except URLError as error:
        return Answer(0, str(error.reason))
    except (OSError, HTTPException, ValueError) as error:
        return Answer(0, str(error) or type(error).__name__)


def after(visit: Visit, answer: Answer, now: float, every: float) -> Visit:
    """What to remember once a feed has answered; `every`: seconds between visits when all is well."""
    if answer.status in (200, 304):
        return Visit(
            etag=answer.etag or (visit.etag if answer.status == 304 else None),
            modified=answer.modified or (visit.modified if answer.status == 304 else None),
            due=now + min(max(every, answer.wait), max(every, LONGEST)),
            moved=answer.moved or visit.moved,
        )
    if answer.status == 410:
        return msgspec.structs.replace(visit, gone=True)
    failures = visit.failures + 1
    wait = max(min(every * 2.0 ** min(failures, 32), max(every, LONGEST)), min(answer.wait, _PATIENCE))
    return msgspec.structs.replace(visit, failures=failures, due=now + wait, moved=None)  # back to the address that was given


def _answer(status: int, headers: Message, now: float, body: bytes = b"", moved: str | None = None) -> Answer:
    return Answer(status, f"HTTP {status}", body, headers.get("ETag"), headers.get("Last-Modified"), _wait(headers, now), moved)


def _wait(headers: Message, now: float) -> float:
    """Seconds of Retry-After, in seconds or as a date, else of max-age."""
    retry = (headers.get("Retry-After") or "").strip()
    if retry.isdecimal():
        return float(retry[:9])
    try:
        return max(0.0, parsedate_to_datetime(retry).timestamp() - now)
    except ValueError:
        age = _MAX_AGE.search(headers.get("Cache-Control") or "")
        return float(age[1]) if age else 0.0


class _Redirects(HTTPRedirectHandler):
    """Follows redirects and remembers by which codes."""

    def __init__(self) -> None:
        self.codes: set[int] = set()

    def redirect_request(self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str) -> Request | None:
        self.codes.add(code)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(redirects: _Redirects) -> OpenerDirector:
    """Speaks HTTP alone: no redirect leads to a file."""
    opener = OpenerDirector()
    spoken = (ProxyHandler(), HTTPHandler(), HTTPSHandler(), UnknownHandler())
    for handler in (*spoken, HTTPDefaultErrorHandler(), redirects, HTTPErrorProcessor()):
        opener.add_handler(handler)
    return opener
