"""The application: a store, the pages over it, and who may ask for them."""

import secrets

from litestar import Litestar
from litestar.config.csrf import CSRFConfig
from litestar.datastructures import State
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin

from tawatur.store import Store
from tawatur.version import __version__
from tawatur.web import guard, problems
from tawatur.web.routes import ROUTES

LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


def application(store: Store, hosts: frozenset[str] = LOCAL) -> Litestar:
    """The pages over one store; `hosts`: the names under which they may be asked for."""
    return Litestar(
        route_handlers=ROUTES,
        state=State({"store": store}),
        middleware=[guard.guard(hosts)],
        before_send=[guard.add_headers],
        exception_handlers={Exception: problems.answer},
        # The cookie has a name of this process: one signed by an earlier process would only stand in the way.
        csrf_config=CSRFConfig(
            secret=secrets.token_urlsafe(32),
            cookie_name=f"csrf-{secrets.token_hex(4)}",
            cookie_httponly=True,
            cookie_samesite="strict",
            exclude=["^/api/"],
        ),
        openapi_config=OpenAPIConfig(
            "Tawatur", __version__, path="/schema", render_plugins=[JsonRenderPlugin()], use_handler_docstrings=True
        ),
        request_max_body_size=2_000_000,
        logging_config=None,
    )
