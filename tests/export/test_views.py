"""The reader page, the terminal view and the repr, over one analysis made by hand."""

import re
from html.parser import HTMLParser

import tawatur
from tawatur.export.html import page
from tawatur.export.terminal import lines

from .made import TEXT, made


class Reader(HTMLParser):
    """Checks that tags are closed in order, and collects the shown text by paragraph and by class."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[tuple[str, str]] = []
        self.shown: list[str] = []
        self.marked: dict[str, str] = {}
        self.ids: set[str] = set()
        self.hrefs: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("id"):
            assert given["id"] not in self.ids
            self.ids.add(given["id"] or "")
        if "href" in given:
            self.hrefs.append(given["href"] or "")
        if tag in ("meta", "input"):
            return
        self.open.append((tag, given.get("class") or ""))
        if tag in ("p", "h1", "h2", "h3"):
            self.shown.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        names = {name for _, classes in self.open for name in classes.split()}
        if "card" in names or not self.shown:
            return
        self.shown[-1] += data
        if "text" in names:
            for name in names:
                self.marked[name] = self.marked.get(name, "") + data


def read(source: str) -> Reader:
    reader = Reader()
    reader.feed(source)
    assert not reader.open
    return reader


def test_the_page_shows_the_text_as_it_is() -> None:
    reader = read(page([made()]))
    for line in TEXT.split("\n\n"):
        assert line in [shown.strip() for shown in reader.shown]
    assert reader.marked["content"] == "إن الوزير أكد أن 12 سفينة وصلت في 2024-05-06"
    assert reader.marked["deeper"] == "أن 12 سفينة وصلت في 2024-05-06"
    assert reader.marked["cue"] == "قالأكد"
    assert reader.marked["source"] == "مصدرالوزير"
    assert (reader.marked["time"], reader.marked["figure"]) == ("2024-05-06", "12 سفينة")
    assert reader.marked["aside"] == 'اقرأ: خبر آخر "&"'


def test_the_page_stands_alone() -> None:
    source = page([made(), made()])
    reader = read(source)
    assert all(href.startswith("#") and href[1:] in reader.ids for href in reader.hrefs)
    assert {"r1s1", "r1s2", "r2s1"} <= reader.ids
    assert "<script" not in source and not re.search(r"(src=|url\(|@import|https?:)", source)
    assert "<b>الخبر" not in source


def test_marks_take_no_room() -> None:
    rule = re.search(r"mark, \.source, \.cue, \.time, \.figure, \.actor \{([^}]*)\}", page([]))
    assert rule is not None and "padding: 0" in rule[1] and "margin: 0" in rule[1] and "border: 0" in rule[1]


def test_no_report_can_bring_its_own_html() -> None:
    bad = '</style><script>alert(1)</script> قال الوزير "<img src=x onerror=alert(1)>" إن الميناء مفتوح.'
    source = page([tawatur.analyze(bad, outlet='"><script>')])
    assert "<script" not in source and "<img" not in source
    read(source)


def test_the_terminal_isolates_what_comes_from_the_report() -> None:
    shown = [str(line) for line in lines(made())]
    assert shown[1] == "\u2068الساحل\u2069 · \u20682024-05-07\u2069"
    for line in shown:
        assert line.count("\u2068") == line.count("\u2069")
    assert any("\u2068الساحل\u2069 ← \u2068المرفأ\u2069 ← \u2068مصدر\u2069" in line for line in shown)
    assert any("! an unclosed" in line for line in shown)


def test_reprs() -> None:
    analysis = made()
    assert repr(analysis) == "<Analysis الساحل 2024-05-07: 2 statements: مصدر 1, الوزير 1>"
    html = analysis._repr_html_()  # type: ignore[attr-defined]
    assert html.startswith('<div class="tawatur"') and "@scope (.tawatur)" in html
    read(html)
