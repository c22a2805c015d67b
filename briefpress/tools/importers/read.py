"""The bytes of a saved file -> its articles, by what the file is."""

from __future__ import annotations

from briefpress.tools.importers.article import Item, Unreadable
from briefpress.tools.importers.feed import read_feed
from briefpress.tools.importers.page import is_page, read_page
from briefpress.tools.importers.plain import read_plain

MOST_BYTES = 32 * 1024 * 1024


def read_saved(data: bytes, *, feed: bool, title: str = "", encoding: str = "", language: str = "") -> tuple[Item, ...]:
    """The items of a feed, or the one article of a page or a text.

    ``title``, ``encoding`` and ``language`` are as the editor gives them. Raises `Unreadable`, and `BriefpressError`
    without the extra ``import``.
    """
    if len(data) > MOST_BYTES:
        raise Unreadable(
            f"the file is too large: {len(data) / 2**20:.0f} MiB", f"the limit is {MOST_BYTES // 2**20} MiB"
        )
    if feed:
        return read_feed(data, encoding, language)
    if is_page(data):
        return (read_page(data, encoding, language),)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith((b"<?xml", b"<rss", b"<feed", b"<rdf:RDF")):
        raise Unreadable("the file is a feed, not a page", "add it with --feed")
    return (read_plain(data, title, encoding, language),)
