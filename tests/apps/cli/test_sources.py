"""``briefpress sources add``: saved pages, texts and feeds become records and texts of the archive."""

from __future__ import annotations

import builtins
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from briefpress.run.installation import install_command

ARTICLE = [
    "The market of Old Ferry burned on Monday, and the harbour master told AFP that nobody had slept.",
    "At least 12 boats were lost in the fire, he said, and the guild of the ferrymen counted 17 of them by nightfall.",
    "The nets of the whole lower river hung there to dry, for the fair was to begin on the next morning at sunrise.",
    "Nobody knows how it began. A lamp fell, say the carters; the ferrymen blame the carters and their pipes.",
]
HEADED = "Boats burn at Old Ferry\n\n"
BODY = "".join(f"<p>{line}</p>" for line in ARTICLE)
PAGE = f"""<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<title>Boats burn at Old Ferry - Tamor Post</title>
<meta property="og:title" content="Boats burn at Old Ferry"><meta property="og:site_name" content="Tamor Post">
<meta name="author" content="Ada Orme"><meta property="article:published_time" content="2024-05-06T10:00:00+00:00">
<link rel="canonical" href="https://tamor-post.example/boats?utm_source=feed"></head><body>
<nav><a href="/">Home</a> <a href="/fair">The fair</a></nav>
<article><h1>Boats burn at Old Ferry</h1>{BODY}</article><footer>© Tamor Post</footer></body></html>"""
TEXT = "Menu\n\nBoats burn at Old Ferry\n\nTamor Post, May 6, 2024 —\n\n" + "\n\n".join(ARTICLE) + "\n"
SHORT = "Boats\n\nBurned."
ITEM = """<item><title>{title}</title><link>https://north-wire.example/{slug}?utm_source=rss</link>
<pubDate>{day} May 2024 23:30:00 -0500</pubDate><dc:creator>Ben Pike</dc:creator>
<content:encoded><![CDATA[{body}<p>The post
<a href="x">{title}</a> appeared first on <a href="y">North Wire</a>.</p>]]></content:encoded></item>"""
FEED = (
    '<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>North Wire</title><language>en-US</language>'
    + ITEM.format(title="Boats burn &amp;amp; a bridge falls", slug="boats", day="06", body=BODY)
    + ITEM.format(title="The fair is put off", slug="fair", day="06", body="<p>There will be <em>no</em> fair.</p>")
    + ITEM.format(title="The fair is held", slug="held", day="09", body="<p>There was a fair.</p>")
    + "</channel></rss>"
)
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>Tamor Post</title><entry><title>Le feu</title>
<link href="https://tamor-post.example/feu"/><published>2024-05-07T01:00:00Z</published><summary>Un résumé.</summary>
</entry></feed>"""


@dataclass(frozen=True)
class Add:
    """``add("page.html", PAGE, …)``: add a file of these bytes to a sound briefing; one named feed as a feed."""

    run: Callable[..., Any]
    content: Path
    file: Path

    def __call__(self, name: str, data: str | bytes, *options: object) -> Any:
        path = self.file / name
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        return self.run("sources", "add", *(("--feed", path) if "feed" in name else (path,)), *options)

    @property
    def archive(self) -> Path:
        return self.content.parent / "archive"


@pytest.fixture
def add(run, briefing, monkeypatch, tmp_path) -> Add:
    """An `Add` with the network out of reach."""
    content = briefing()
    monkeypatch.chdir(content.parent)

    def refuse(*_arguments: object) -> None:
        raise AssertionError

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return Add(run, content, tmp_path)


def record(add: Add, identifier: str) -> str:
    return (add.content / "sources" / f"{identifier}.yaml").read_text()


def test_a_saved_page(add):
    ran = add("page.html", PAGE, "--accessed", "2024-06-01")
    assert (ran.code, ran.err) == (0, "")
    assert record(add, "tamor-post-2024-05-06") == (
        "title: Boats burn at Old Ferry\npublication: tamor-post\nauthors: [Ada Orme]\ntype: article-newspaper\n"
        "issued: 2024-05-06\naccessed: 2024-06-01\nlanguage: en\nurl: https://tamor-post.example/boats\n"
        "inferred:\n  publication: by the name of its outlet, “Tamor Post”\n  type: by the type of its publication\n"
    )
    assert (add.archive / "tamor-post-2024-05-06.txt").read_text() == HEADED + "\n".join(ARTICLE) + "\n"
    assert "told AFP”: if it carries that wire, write wire: afp" in ran.out
    assert "read title from the heading and og:title; authors from meta author; issued from article:" in ran.out
    assert "to fill in: genre (news, opinion, statement or report)\n" in ran.out
    assert ran.out.endswith("1 source written\n")


@pytest.mark.parametrize(("name", "data"), [("page.html", PAGE), ("boats.txt", TEXT)])
def test_what_was_added_can_be_cited_and_checked(add, run, name, data):
    options = ("--title", "Boats burn at Old Ferry") if name == "boats.txt" else ()
    assert add(name, data, *options).code == 0
    mark = run("cite", "tamor-post-2024-05-06", "12 boats were lost in the fire", "--markdown").out
    (add.content / "pages/new.md").write_text(f"---\ntitle: New\n---\nThe boats. {mark}")
    assert run("verify").code == 0
    assert run("check").err == ""


def test_a_text_follows_its_headline_and_its_date_and_outlet_are_in_its_dateline(add):
    assert add("boats.txt", TEXT, "--title", "Boats burn at Old Ferry", "--language", "en").code == 0
    text = record(add, "tamor-post-2024-05-06")
    assert "  issued: from the line “Tamor Post, May 6, 2024 —”\n" in text
    assert "title: the first line" not in text
    assert (
        (add.archive / "tamor-post-2024-05-06.txt").read_text().startswith(f"{HEADED}Tamor Post, May 6, 2024 —\n\nThe")
    )


def test_a_text_of_windows_with_a_byte_order_mark_and_left_over_tags(add):
    data = ("\ufeff# Boats burn\r\n\r\nOn the 6<sup>th</sup> twelve boats burned.\r\n").encode()
    assert add("boats.txt", data, "--publication", "tamor-post", "--issued", "2024-05~").code == 0
    assert record(add, "tamor-post-2024-05").startswith("title: Boats burn\n")
    assert (add.archive / "tamor-post-2024-05.txt").read_bytes() == b"Boats burn\n\nOn the 6th twelve boats burned.\n"


def test_each_article_of_a_feed_is_a_source_of_the_day_on_which_it_was_issued(add):
    ran = add("feed.xml", FEED)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith("3 items in feeds: 3 sources written\n")
    text = record(add, "north-wire-2024-05-06")
    assert text.startswith("title: Boats burn & a bridge falls\npublication: north-wire\nauthors: [Ben Pike]\n")
    assert "language: en\nurl: https://north-wire.example/boats\n" in text
    assert "publication: by the host of its address, north-wire.example\n" in text
    boats = (add.archive / "north-wire-2024-05-06.txt").read_text()
    assert boats == "\n\n".join(["Boats burn & a bridge falls", *ARTICLE]) + "\n"
    assert (
        add.archive / "north-wire-2024-05-06-2.txt"
    ).read_text() == "The fair is put off\n\nThere will be no fair.\n"
    assert (add.archive / "north-wire-2024-05-09.txt").read_text() == "The fair is held\n\nThere was a fair.\n"


def test_what_a_feed_had_before_is_passed_over(add):
    add("feed.xml", FEED)
    before = {path: path.read_bytes() for path in add.content.rglob("*.*")}
    ran = add("feed.xml", FEED.replace("The fair is held</title>", "The fair is held at last</title>"))
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "3 items in feeds: 0 sources written, 3 skipped")
    reason = "skipped: already added as 'north-wire-2024-05-09' (same address)"
    assert f"feed.xml: item 3 “The fair is held at last” {reason}\n" in ran.out
    assert {path: path.read_bytes() for path in add.content.rglob("*.*")} == before


def test_a_feed_that_has_only_summaries_says_so(add):
    ran = add("feed.xml", ATOM)
    assert "the feed has only its beginning or a summary: save the page itself" in ran.out
    assert "language: fr\n" in record(add, "tamor-post-2024-05-07")


def test_a_new_publication_is_made_once_for_all_articles(add, run):
    ran = add("feed.xml", FEED.replace("north-wire.example", "herald.example").replace("North Wire", "The Herald"),
              "--new-publication", "The Hérald")  # fmt: skip
    assert (ran.code, ran.err) == (0, "")
    assert (add.content / "publications/the-herald.yaml").read_text() == (
        "name: The Hérald\ntype: website\nurl: https://herald.example/\n"
        "inferred:\n  type: not looked into; a website until somebody has\n"
    )
    assert record(add, "the-herald-2024-05-09").splitlines()[1] == "publication: the-herald"
    assert run("check").code == 0


@pytest.mark.parametrize(
    ("name", "data", "options", "message"),
    [
        ("a.txt", TEXT, ("--publication", "tamor-pots"), "no publication 'tamor-pots' (did you mean 'tamor-post'?)"),
        ("a.txt", SHORT, ("--publication", "tamor-post"), "“Boats” has no date of issue (give it with --issued, or"),
        ("a.txt", SHORT, ("--issued", "2024"), "no publication is known for “Boats” (name it with --publication ID"),
        ("a.txt", TEXT, ("--new-publication", "Tamor Post"), "there already is a publication 'tamor-post'"),
        ("a.txt", TEXT, ("--new-publication", "…"), "“…” makes no id (make it with: briefpress new publication)"),
        ("a.txt", TEXT, ("--issued", "the day"), "“Menu”: 'the day' is not a date"),
        ("a.txt", TEXT, ("--url", "ftp://x"), "“Menu”: 'ftp://x' is not a web address"),
        ("a.txt", "", (), "this file is empty"),
        ("a.txt", "Boats\n", (), "the text has a headline and nothing else"),
        ("a.txt", "x" * 400, (), "the text does not begin with a headline"),
        ("a.txt", "Où\n\nIci".encode("latin-1"), (), "the encoding is unclear (--encoding windows-1252 gives “Où"),
        ("a.pdf", b"%PDF-1.7\n\x00", (), "not a text file (save the page as HTML"),
        ("a.xml", FEED, (), "the file is a feed, not a page (add it with --feed)"),
        ("a.html", "<!doctype html><html><body></body></html>", (), "no article was found in this page"),
        ("feed.xml", "<rss><channel></channel></rss>", (), "no article was found in this feed"),
        ("feed.xml", "not a feed", (), "no article was found in this feed"),
        ("feed.xml", b"\xff\xfe", (), "no article was found in this feed"),
        ("a.txt", b"x" * (33 << 20), (), "the file is too large: 33 MiB (the limit is 32 MiB)"),
    ],
)  # fmt: skip
def test_what_cannot_be_added_is_reported_in_one_line_and_nothing_is_written(add, name, data, options, message):
    before = sorted(add.content.parent.rglob("*"))
    ran = add(name, data, *options)
    assert (ran.code, ran.err.count("\n"), ran.out) == (1, 1, "0 sources written, 1 not added\n")
    assert ran.err.startswith(f"{add.file / name}: ")
    assert message in ran.err
    assert sorted(add.content.parent.rglob("*")) == before


def test_nothing_is_written_over(add):
    assert add("page.html", PAGE).code == 0
    before = record(add, "tamor-post-2024-05-06")
    ran = add("page.html", PAGE.replace("12 boats", "13 boats"))
    assert (ran.code, "is already the source 'tamor-post-2024-05-06'" in ran.err) == (1, True)
    (add.content / "sources/tamor-post-2024-05-06.yaml").unlink()
    ran = add("page.html", PAGE)
    assert (ran.code, "tamor-post-2024-05-06.txt already exists" in ran.err) == (1, True)
    assert not (add.content / "sources/tamor-post-2024-05-06.yaml").exists()
    assert "\n".join(ARTICLE) in (add.archive / "tamor-post-2024-05-06.txt").read_text()
    assert before


def test_the_others_are_written_though_one_file_fails(add):
    (add.file / "empty.txt").write_text("")
    ran = add("page.html", PAGE, add.file / "empty.txt")
    assert (ran.code, ran.out.splitlines()[-1]) == (1, "1 source written, 1 not added")


def test_without_an_archive_one_is_made_beside_the_content(add):
    add.archive.rename(add.archive.parent / "away")
    assert add("page.html", PAGE).code == 0
    assert (add.archive / "tamor-post-2024-05-06.txt").is_file()


@pytest.mark.parametrize(
    ("name", "data", "library"), [("page.html", PAGE, "trafilatura"), ("feed.xml", FEED, "feedparser")]
)
def test_without_the_extra_the_message_says_what_to_install(add, monkeypatch, name, data, library):
    real = builtins.__import__

    def without(module, *arguments, **options):
        if module.partition(".")[0] == library:
            raise ImportError(module)
        return real(module, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    ran = add(name, data)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert ran.err.endswith(f"read with {library}, which is not installed: run {install_command('import')}\n")


def test_a_text_needs_no_extra_library(add, monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    monkeypatch.setitem(sys.modules, "feedparser", None)
    assert add("boats.txt", TEXT, "--title", "Boats burn at Old Ferry").code == 0


@pytest.mark.parametrize("arguments", [(), ("--title", "x", "a.txt", "b.txt"), ("--issued", "2024", "--feed", "a.txt")])
def test_options_that_do_not_go_together_are_refused(run, tmp_path, monkeypatch, arguments):
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("x")
    assert run("sources", "add", *arguments).code == 2


@pytest.mark.parametrize("by_environment", [False, True])
def test_a_folder_for_the_archive_is_made_where_there_is_none(add, monkeypatch, tmp_path, by_environment):
    folder = tmp_path / "far" / "archive"
    if by_environment:
        monkeypatch.setenv("BRIEFPRESS_ARCHIVE", str(folder))
    ran = add("page.html", PAGE, *(() if by_environment else ("--archive", folder)))
    assert (ran.code, ran.err) == (0, "")
    assert (folder / "tamor-post-2024-05-06.txt").is_file()


def test_what_is_written_is_in_canonical_form(add, run):
    """For a page with a long headline, a comma in an author's name, and invisible direction marks."""
    title = "Boats burn: “all of them,” says #2 of the guild, " * 4
    page = PAGE.replace("Boats burn at Old Ferry", f"\u202a{title.strip()}\u202c").replace("Ada Orme", "Orme, Ada")
    assert add("page.html", page, "--new-publication", "Пост: «Река» #1").code == 0
    written = [path for path in add.content.rglob("post-reka-1*") if path.suffix == ".yaml"]
    assert len(written) == 2
    assert run("tidy", "--check", *written).out == "all files are in canonical form\n"
    assert "\u202a" not in record(add, "post-reka-1-2024-05-06")


def test_a_transliterated_id_of_a_publication_is_said(add):
    ran = add("page.html", PAGE, "--new-publication", "Пост")
    assert "  the id 'post' is a transliteration; for another: briefpress rename publications/post ID\n" in ran.out
