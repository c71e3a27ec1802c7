"""`tawatur watch`."""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from tawatur.cli.add import Adding
from tawatur.cli.place import opened
from tawatur.errors import InputError, TawaturError
from tawatur.ingest import Delivered
from tawatur.ingest.feeds import read_entries
from tawatur.ingest.opml import Subscription, read_opml
from tawatur.ingest.poll import Answer, Visit, after, fetch
from tawatur.store import Store, default_place
from tawatur.store.across import update

_APART = 2.0  # seconds between two questions to one host
_SELF_NAMING = ("http://", "https://", "tag:", "urn:")  # ids that are nobody else's
_visits = msgspec.json.Decoder(dict[str, Visit])


def run(feeds: Path, place: str | None, every: float, once: bool, actors: Path | None) -> int:
    """Exit code: 0, or 1 where the list or the store cannot be read, or, once, where a feed failed."""
    beside = default_place() if place is None or "://" in str(place) else place
    memory = Path(f"{beside}.feeds.json")
    try:
        subscriptions = read_opml(feeds)
        with opened(place, create=True) as store:
            watch = _Watch(store, memory, every * 60, actors)
            failed = watch.round(subscriptions)
            while not once and not watch.all_gone(subscriptions):
                time.sleep(max(1.0, watch.next(subscriptions) - time.time()))
                watch.round(subscriptions)
    except (TawaturError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0
    return 1 if once and failed else 0


class _Watch:
    """Rounds of visits; what was learnt of each feed is kept in a file beside the store after every visit."""

    def __init__(self, store: Store, memory: Path, every: float, actors: Path | None) -> None:
        self._store, self._memory, self._every, self._actors = store, memory, every, actors
        self._visits: dict[str, Visit] = _remembered(memory)
        self._asked: dict[str, float] = {}

    def round(self, subscriptions: Sequence[Subscription]) -> int:
        """Visits the feeds that are due, then compares what is new; how many failed."""
        failed = 0
        for subscription in subscriptions:
            visit = self._visit(subscription)
            if not visit.gone and visit.due <= time.time():
                answer = self._ask(subscription.url, visit)
                adding = self._take(subscription, answer)
                failed += bool(adding.failed) or answer.status not in (200, 304)
                if adding.failed and not adding.added + adding.known:
                    answer = Answer(0, "no feed")  # asked again as a whole: its marks are not kept
                self._remember(subscription.url, after(visit, answer, time.time(), self._every))
        update(self._store)
        return failed

    def next(self, subscriptions: Sequence[Subscription]) -> float:
        """When the next feed is due."""
        return min(v.due for v in map(self._visit, subscriptions) if not v.gone)

    def all_gone(self, subscriptions: Sequence[Subscription]) -> bool:
        """Whether there is nothing left to visit."""
        return all(self._visit(s).gone for s in subscriptions)

    def _visit(self, subscription: Subscription) -> Visit:
        return self._visits.get(subscription.url, Visit())

    def _ask(self, url: str, visit: Visit) -> Answer:
        host = urlsplit(visit.moved or url).netloc
        time.sleep(max(0.0, self._asked.get(host, 0.0) + _APART - time.monotonic()))
        answer = fetch(url, visit, time.time())
        self._asked[host] = time.monotonic()
        return answer

    def _take(self, subscription: Subscription, answer: Answer) -> Adding:
        adding = Adding()
        name = subscription.outlet or subscription.url
        if answer.status == 200:
            adding.add(entries(subscription, answer.body), self._store, 1, self._actors)
            print(f"{name}: {adding.added} added, {adding.known} there already, {adding.failed} failed", file=sys.stderr)
        elif answer.status != 304:
            print(f"{name}: {answer.reason}", file=sys.stderr)
        return adding

    def _remember(self, url: str, visit: Visit) -> None:
        self._visits[url] = visit
        fresh = self._memory.with_name(self._memory.name + ".new")
        fresh.write_bytes(msgspec.json.format(msgspec.json.encode(self._visits)))
        fresh.replace(self._memory)


def entries(subscription: Subscription, body: bytes) -> Iterator[Delivered | InputError]:
    """The entries of a feed under the name that the list gives it; an id of its own site alone gets the feed's address."""
    try:
        for item in read_entries(body):
            if isinstance(item, InputError):
                yield InputError(item.reason, file=subscription.url, entry=item.entry)
                continue
            d = item.document
            id = d.id if d.id.startswith((*_SELF_NAMING, "sha256:")) else f"{subscription.url}#{d.id}"
            yield Delivered(msgspec.structs.replace(d, id=id, outlet=subscription.outlet or d.outlet), item.warnings)
    except InputError as error:
        yield InputError(error.reason, file=subscription.url)


def _remembered(memory: Path) -> dict[str, Visit]:
    if not memory.exists():
        return {}
    try:
        return _visits.decode(memory.read_bytes())
    except msgspec.DecodeError as error:
        raise InputError(f"no memory of feeds: {error}", file=str(memory)) from None
