"""One module and one frozen struct a page: what its HTML shows and what its JSON holds is that object."""

from tawatur.web.pages.actor import ActorPage, actor_page
from tawatur.web.pages.claim import ClaimPage, claim_page
from tawatur.web.pages.home import Home, home
from tawatur.web.pages.lines import ClaimLine, line
from tawatur.web.pages.lists import Contested, SourceList, contested, source_list
from tawatur.web.pages.network import Network, network
from tawatur.web.pages.paste import Pasted, PastePage, paste_page
from tawatur.web.pages.relation import RelationPage, relation_page
from tawatur.web.pages.report import ReportPage, report_page
from tawatur.web.pages.review import Choice, Review, decide, review
from tawatur.web.pages.search import SearchPage, search_page
from tawatur.web.pages.timeline import Timeline, timeline

__all__ = [
    "ActorPage", "Choice", "ClaimLine", "ClaimPage", "Contested", "Home", "Network", "PastePage", "Pasted", "RelationPage",
    "ReportPage", "Review", "SearchPage", "SourceList", "Timeline", "actor_page", "claim_page", "contested", "decide", "home",
    "line", "network", "paste_page", "relation_page", "report_page", "review", "search_page", "source_list", "timeline",
]  # fmt: skip
