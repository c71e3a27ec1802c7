"""Files to documents, and what is said of files that are none."""

import gzip
import sys
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.ingest import Delivered, expand, make_document, read

REPORT = "عنوان الخبر\n\nقال الوزير سمير حداد إن الميناء مفتوح، وأضاف أن العمل عاد إليه بعد أسبوعين من الإضراب.\n"


def one(path: Path) -> Delivered:
    (item,) = read(str(path))
    assert isinstance(item, Delivered), item
    return item


def error(path: Path) -> InputError:
    (item,) = read(str(path))
    assert isinstance(item, InputError)
    assert item.file == str(path)
    return item


@pytest.mark.parametrize("encoding", ["cp1256", "iso8859_6", "utf-16"])
def test_old_encodings_are_read_with_a_warning(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes((REPORT * 3).replace("،", ",").encode(encoding))
    item = one(path)
    assert item.document.text == (REPORT * 3).replace("،", ",")
    assert item.warnings == (() if encoding == "utf-16" else (f"not UTF-8: read as {encoding}",))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\t", "empty"),
        (bytes(range(256)) * 8, "binary"),
        (b"... 12 - 3 !", "no sentence"),
        ("كلمة ".encode() * 2_000_000, "characters are more"),
    ],
)
def test_bad_pages(tmp_path: Path, raw: bytes, reason: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(raw)
    assert reason in error(path).reason


def test_a_null_and_direction_marks_stay_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = REPORT.replace("الوزير", "\u202bالوز\x00ير\u202c")
    path.write_text(text, encoding="utf-8")
    assert one(path).document.text == text


@pytest.mark.parametrize("suffix", [".jsonl", ".jsonl.gz", ".jsonl.zst"])
def test_each_line_is_a_document_or_an_error(tmp_path: Path, suffix: str) -> None:
    lines = [
        '{"id": "a", "title": "عنوان", "text": "قال الوزير إن الميناء مفتوح.", "outlet": "المرفأ"}',
        '{"id": "b", "text": ',
        "",
        '{"id": "c", "title": "عنوان"}',
        '["d"]',
        '{"id": "e", "text": 7}',
        '{"id": 6, "text": "قال الوزير إن الميناء مفتوح."}',
    ]
    raw = "\n".join(lines).encode()
    path = tmp_path / ("a" + suffix)
    if suffix.endswith(".zst"):
        raw = pytest.importorskip("zstandard").compress(raw)
    path.write_bytes(gzip.compress(raw) if suffix.endswith(".gz") else raw)
    items = list(read(str(path), outlet="غيره"))
    assert [i.entry if isinstance(i, InputError) else i.document.id for i in items] == ["a", 2, 4, 5, 6, "6"]
    first, last = items[0], items[-1]
    assert isinstance(first, Delivered) and isinstance(last, Delivered)
    assert first.document.text == "عنوان\n\nقال الوزير إن الميناء مفتوح."
    assert (first.document.outlet, last.document.outlet) == ("المرفأ", "غيره")
    assert "text is missing" in str(items[2]) and f"{path}:4" in str(items[2])


def test_a_broken_archive_gives_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl.gz"
    line = '{"text": "قال الوزير إن الميناء مفتوح."}\n'.encode()
    path.write_bytes(gzip.compress(line * 5000)[:-20])
    items = list(read(str(path)))
    assert isinstance(items[-1], InputError) and "breaks off" in items[-1].reason


PAGE = """<!doctype html><html><head><title>صفحة</title><meta property="og:site_name" content="المرفأ">
<meta property="article:published_time" content="2024-05-06T07:08:09+03:00"><link rel="canonical" href="https://marfa.example/1">
<script>var x = "<p>لا</p>";</script></head><body><nav><ul><li>القائمة</ul></nav>
<article><h1>عنوان <b>الخبر</b></h1><p>قال الوزير إن <a href="#">الميناء</a> مفتوح.<p>وأضاف أن العمل عاد&nbsp;إليه.</p></article>
<p>خبر آخر</p><footer><p>حقوق</p></footer></body></html>"""


def test_saved_page(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_text(PAGE, encoding="utf-8")
    document = one(path).document
    assert document.text == "عنوان الخبر\n\nقال الوزير إن الميناء مفتوح.\nوأضاف أن العمل عاد إليه."
    assert (document.outlet, document.url) == ("المرفأ", "https://marfa.example/1")
    assert document.published == "2024-05-06T07:08:09+03:00"


LINE = "وذكر الوزير في حديثه رقم {} أن السفن التي وصلت إلى الميناء منذ مطلع الشهر حملت القمح والدواء والوقود."
LINES = [LINE.format(n) for n in range(1, 7)]


def test_a_page_that_marks_no_paragraphs(tmp_path: Path) -> None:
    pytest.importorskip("trafilatura")
    path = tmp_path / "a.html"
    menu = "<ul>" + "".join(f'<li><a href="/{n}">قسم {n}</a></li>' for n in range(9)) + "</ul>"
    body = "".join(f"<div>{line}</div>" for line in LINES)
    page = f"<html><head><title>عنوان الخبر</title></head><body>{menu}<div class='story'>{body}</div></body></html>"
    path.write_text(page, encoding="utf-8")
    assert one(path).document.text.split("\n") == ["عنوان الخبر", "", *LINES]


def test_a_page_is_read_without_the_extra_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    path = tmp_path / "a.html"
    path.write_text(f"<article><h1>عنوان</h1>{''.join(f'<p>{line}' for line in LINES)}</article>", encoding="utf-8")
    assert one(path).document.text.split("\n") == ["عنوان", "", *LINES]


def test_a_feed_that_is_not_well_formed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("feedparser")
    path = tmp_path / "a.rss"
    path.write_text(
        "<rss version='2.0'><channel><title>المرفأ</title><item><guid>7</guid><title>أرز & قمح</title>"
        "<pubDate>Mon, 06 May 2024 07:08:09 +0300</pubDate><description>قال الوزير إن الميناء مفتوح.</description></item>",
        encoding="utf-8",
    )
    item = one(path)
    assert (item.document.text, item.document.id) == ("أرز & قمح\n\nقال الوزير إن الميناء مفتوح.", "7")
    assert (item.document.outlet, item.document.published) == ("المرفأ", "2024-05-06T07:08:09+03:00")
    assert len(item.warnings) == 1 and "no well-formed feed" in item.warnings[0]
    monkeypatch.setitem(sys.modules, "feedparser", None)
    assert "no feed" in error(path).reason


def test_feed(tmp_path: Path) -> None:
    path = tmp_path / "a.rss"
    path.write_text(
        '<?xml version="1.0"?><rss xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>المرفأ</title>'
        "<item><guid>1</guid><title>عنوان</title><pubDate>Mon, 06 May 2024 07:08:09 +0300</pubDate><description>قصير</description>"
        "<content:encoded>&lt;p&gt;قال الوزير إن الميناء مفتوح.&lt;/p&gt;&lt;p&gt;تمت.&lt;/p&gt;</content:encoded></item>"
        "<item><guid>2</guid></item></channel></rss>",
        encoding="utf-8",
    )
    first, second = read(str(path))
    assert isinstance(first, Delivered) and isinstance(second, InputError)
    assert first.document.text == "عنوان\n\nقال الوزير إن الميناء مفتوح.\nتمت."
    assert first.document.published == "2024-05-06T07:08:09+03:00"
    assert (first.document.outlet, second.entry) == ("المرفأ", 2)


def test_a_feed_may_declare_no_entities(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text('<!DOCTYPE x [<!ENTITY a "b">]><rss><channel><item><title>&a;</title></item></channel></rss>')
    assert "entities" in error(path).reason


def test_warc(tmp_path: Path) -> None:
    pytest.importorskip("warcio")
    page = PAGE.encode()
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        "WARC-Target-URI: https://marfa.example/2\r\nWARC-Date: 2024-05-06T07:08:09Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    path = tmp_path / "a.warc"
    path.write_bytes(head.encode() + http + b"\r\n\r\n")
    assert one(path).document.url == "https://marfa.example/2"


def test_paths(tmp_path: Path) -> None:
    for name in ("b/two.txt", "a/one.txt", "a/none.bin"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(REPORT, encoding="utf-8")
    assert list(expand([str(tmp_path)])) == [str(tmp_path / "a/one.txt"), str(tmp_path / "b/two.txt")]
    assert list(expand([str(tmp_path / "*/t*.txt"), "-"])) == [str(tmp_path / "b/two.txt"), "-"]
    (missing,) = expand([str(tmp_path / "c")])
    assert isinstance(missing, InputError)
    assert "unknown kind" in error(tmp_path / "a/none.bin").reason


def test_ids_differ_where_parts_move() -> None:
    a = make_document("نص", outlet="ab", url="c")
    b = make_document("نص", outlet="a", url="bc")
    assert a.id != b.id and a.id.startswith("sha256:")
    assert a.id == make_document("نص", outlet="ab", url="c").id
