"""A feed (RSS, Atom) -> its items, each an Article or skipped with a reason, as feedparser reads it."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from briefpress.model.problem import BriefpressError
from briefpress.tools.importers.article import Article, Item, SkippedItem, Unreadable
from briefpress.tools.importers.encoding import DecodedText, decode_saved
from briefpress.tools.importers.feed_item import feed_item
from briefpress.tools.importers.feed_text import read_feed_text
from briefpress.tools.importers.page import not_importable

_DECLARATION = re.compile(r"^\s*<\?xml\b[^>]*\?>")
_ENCODING = re.compile(rb"^\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)")
_LANGUAGE = re.compile(rb"<language>\s*([\w-]+)\s*</language>|<feed\b[^>]*\bxml:lang=[\"']([\w-]+)")
_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
_ITEM = re.compile(r"<(?:\w+:)?(?:item|entry)[\s>]")
_END = re.compile(r"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*\Z", re.IGNORECASE)


def read_feed(data: bytes, encoding: str = "", language: str = "") -> tuple[Item, ...]:
    """All items of a feed in its order; ``encoding`` and ``language`` as the editor gives them override the feed.

    A feed without mark-up, as text dumps have it, is read too. Raises `Unreadable` if there is no item, and
    `BriefpressError` without the extra ``import``.
    """
    try:
        import feedparser
    except ImportError as error:
        raise BriefpressError(not_importable("feeds", "feedparser", error)) from None
    decoded = _decoded(data, encoding, language)
    # A stream, as feedparser fetches texts that look like an address; in UTF-8, so that it guesses no encoding.
    stream = io.BytesIO(_DECLARATION.sub("", decoded.text).encode())
    found = feedparser.parse(stream, response_headers={"content-type": "application/xml; charset=utf-8"})
    items = tuple(feed_item(entry, found.feed, decoded.how, language) for entry in found.entries)
    if not any(isinstance(item, Article) for item in items) and (from_text := read_feed_text(decoded.text)):
        return from_text
    if not items:
        raise Unreadable("no article was found in this feed", "add a page or a text without --feed")
    return _with_losses(items, decoded.text, found) if found.bozo else items


def _decoded(data: bytes, encoding: str, language: str) -> DecodedText:
    declared = _ENCODING.match(data)
    spoken = _LANGUAGE.search(_COMMENT.sub(b"", data))
    return decode_saved(
        data,
        named=encoding,
        declared=declared[1].decode("ascii") if declared else "",
        language=language or ((spoken[1] or spoken[2]).decode("ascii") if spoken else ""),
    )


def _with_losses(items: tuple[Item, ...], text: str, found: Mapping[str, Any]) -> tuple[Item, ...]:
    """The items of a malformed feed, and those that feedparser missed; the last is marked if the feed ends early."""
    lost = len(_ITEM.findall(text)) - len(items)
    if not _END.search(text):
        items = (*items[:-1], _cut_short(items[-1]))
    return items + (SkippedItem("", f"the feed is malformed ({found.get('bozo_exception')})"),) * max(0, lost)


def _cut_short(item: Item) -> Item:
    if isinstance(item, SkippedItem):
        return replace(item, reason=f"{item.reason}: the feed ends within this item")
    return replace(item, signs=(*item.signs, "the feed ends within this item: its text may be cut short"))
