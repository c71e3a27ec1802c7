"""One module and one frozen struct a page: what its HTML shows and what its JSON holds is that object."""

from tawatur.web.pages.actor import ActorPage, actor_page
from tawatur.web.pages.claim import ClaimPage, claim_page
from tawatur.web.pages.home import Home, home
from tawatur.web.pages.lines import ClaimLine, line
from tawatur.web.pages.lists import Contested, SourceList, contested, source_list
from tawatur.web.pages.paste import Pasted, PastePage, paste_page
from tawatur.web.pages.report import ReportPage, report_page
from tawatur.web.pages.search import SearchPage, search_page

__all__ = [
    "ActorPage", "ClaimLine", "ClaimPage", "Contested", "Home", "PastePage", "Pasted", "ReportPage", "SearchPage",
    "SourceList", "actor_page", "claim_page", "contested", "home", "line", "paste_page", "report_page", "search_page",
    "source_list",
]  # fmt: skip
