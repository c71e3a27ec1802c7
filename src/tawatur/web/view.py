"""Turns a page object into its answer: HTML in the reader's language, or the object itself as JSON."""

from collections.abc import Callable
from typing import Any, TypeAlias
from urllib.parse import quote

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from litestar import MediaType, Request, Response
from litestar.concurrency import sync_to_thread
from litestar.datastructures import Cookie
from litestar.exceptions import NotFoundException
from litestar.template.base import csrf_token
from markupsafe import Markup

from tawatur.export.marks import render_text, render_title
from tawatur.export.people import Statement, statements
from tawatur.model import Analysis, Origins
from tawatur.web.addresses import address
from tawatur.web.pages.chain import chain_of
from tawatur.web.words import LANGUAGES, Words, words

Asked: TypeAlias = Request[Any, Any, Any]
_COOKIE = "lang"
_YEAR = 365 * 24 * 3600  # seconds


def language_of(request: Asked) -> str:
    """What ?lang= says, else the cookie, else Arabic."""
    for wanted in (request.query_params.get("lang"), request.cookies.get(_COOKIE)):
        if wanted in LANGUAGES:
            return wanted
    return LANGUAGES[0]


def sent_path(request: Asked) -> str:
    """The path as it was sent, percent-encoded: the router makes one of two slashes. It begins with one: as a link, two
    would lead to another host."""
    return "/" + request.scope["raw_path"].partition(b"?")[0].decode("latin-1").lstrip("/")


def wants_json(request: Asked) -> bool:
    """Whether the object is asked for and not the page."""
    return request.url.path.endswith(".json")


async def show(request: Asked, template: str, page: Callable[..., msgspec.Struct | None], *given: object) -> Response[bytes]:
    """The answer with the page that `page` makes of what is given; NotFoundException where it makes none.

    Off the event loop: pages read from a store, and rendering takes its time. (A handler that is no coroutine would
    do, were it not that Litestar wraps one with several paths once a path.)
    """
    return await sync_to_thread(_shown, request, template, page, given)


def _shown(
    request: Asked, template: str, page: Callable[..., msgspec.Struct | None], given: tuple[object, ...]
) -> Response[bytes]:
    made = page(*given)
    if made is None:
        raise NotFoundException(detail="no such page")
    if wants_json(request):
        return Response(msgspec.json.encode(made), media_type=MediaType.JSON)
    return html(request, template, 200, page=made)


def html(request: Asked, template: str, status: int, **values: object) -> Response[bytes]:
    """A rendered template; ?lang= is kept in a cookie."""
    language = language_of(request)
    t = words(language)
    text = _ENVIRONMENT.get_template(template).render(
        **values, t=t, here=sent_path(request), other=_other(request, language), csrf=csrf_token({"request": request})
    )
    cookies = []
    if request.query_params.get("lang") == language:
        cookies = [Cookie(_COOKIE, value=language, max_age=_YEAR, httponly=True, samesite="strict")]
    return Response(text.encode(), media_type=MediaType.HTML, status_code=status, cookies=cookies)


def _other(request: Asked, language: str) -> str:
    """The same page in the other language."""
    pairs = [(k, v) for k, v in request.query_params.multi_items() if k != "lang"]
    pairs.append(("lang", next(each for each in LANGUAGES if each != language)))
    return "?" + "&".join(f"{quote(k, safe='')}={quote(str(v), safe='')}" for k, v in pairs)


def origins_sentence(origins: Origins, t: Words) -> str:
    """How many independent voices, in words: never a bare number."""
    if origins.max == 0:
        return t("origins-none")
    if origins.min == 0:
        return t("origins-at-most", high=t.count("voices", origins.max))
    if origins.min == origins.max:
        return t("origins-exactly", n=t.count("voices", origins.min))
    return t("origins-between", low=t.count("voices", origins.min), high=t.count("voices", origins.max))


def marked_text(analysis: Analysis, told: list[Statement]) -> Markup:
    """The report's text, escaped, with sources, cues and contents marked."""
    return Markup(render_text(analysis, told, "r1"))


def marked_title(analysis: Analysis, told: list[Statement]) -> Markup:
    """The title, escaped and marked."""
    return Markup(render_title(analysis, told, "r1"))


def day(moment: str | None) -> str:
    """The day of a moment, or a dash."""
    return moment[:10] if moment else "—"


def _environment() -> Environment:
    made = Environment(
        loader=PackageLoader("tawatur.web"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    made.filters["day"] = day
    made.globals.update(
        address=address,
        origins_sentence=origins_sentence,
        statements=statements,
        chain_of=chain_of,
        marked_text=marked_text,
        marked_title=marked_title,
    )
    return made


_ENVIRONMENT = _environment()
