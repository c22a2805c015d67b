"""the bytes of a saved file -> Articles, by what the file is."""

from __future__ import annotations

from briefpress.tools.importers.article import Article, Unreadable
from briefpress.tools.importers.feed import read_feed
from briefpress.tools.importers.page import is_page, read_page
from briefpress.tools.importers.plain import read_plain

MOST_BYTES = 32 * 1024 * 1024


def read(data: bytes, title: str = "", *, feed: bool) -> tuple[Article, ...]:
    """The articles of a feed, or the one of a page or a text, whose headline is ``title`` where it is known.

    Raises `Unreadable`, and `BriefpressError` without the extra ``import``.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(f"{len(data) / 2**20:.0f} MiB", f"{MOST_BYTES // 2**20} MiB are the most")
    if feed:
        return read_feed(data)
    if is_page(data):
        return (read_page(data),)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", b"<rss", b"<feed", b"<rdf:RDF")):
        raise Unreadable("this is a feed", "add it with --feed")
    return (read_plain(data, title),)
