"""feed (RSS, Atom) -> Articles, as feedparser reads it."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from typing import Any

from briefpress.model.problem import BriefpressError
from briefpress.tools.importers.address import plain_address
from briefpress.tools.importers.article import Article, Unreadable, decoded
from briefpress.tools.importers.dates import address_date, stamped_date
from briefpress.tools.importers.feed_text import read_feed_text
from briefpress.tools.importers.markup import text_of_markup
from briefpress.tools.importers.page import without_region

_FOOTER = re.compile(r"\n*^The post .+ appeared first on .+\.\s*\Z", re.MULTILINE)  # as WordPress signs its feeds


def read_feed(data: bytes) -> tuple[Article, ...]:
    """Every article of a feed, in its order; those without headline or text are left out.

    A feed that lost its mark-up, as a text dump of one, is read too. Raises `Unreadable` where there is no article, and
    `BriefpressError` without the extra ``import``.
    """
    try:
        import feedparser
    except ImportError:
        message = "feeds are read with feedparser, which is not installed: pip install 'briefpress[import]'"
        raise BriefpressError(message) from None
    # As a stream: a text could be taken for the address of a feed to fetch.
    found = feedparser.parse(io.BytesIO(data))
    articles = [_article(entry, found.feed) for entry in found.entries]
    told = tuple(article for article in articles if article.title and article.text) or read_feed_text(decoded(data))
    if not told:
        raise Unreadable("no article was found in this feed", "a page or a text is added without --feed")
    return told


def _article(entry: Mapping[str, Any], feed: Mapping[str, Any]) -> Article:
    whole = next((part["value"] for part in entry.get("content", ()) if part.get("value")), "")
    text = _FOOTER.sub("", text_of_markup(whole or entry.get("summary", "")))
    address = plain_address(entry.get("link", ""))
    stamp = entry.get("published") or entry.get("updated") or ""
    issued, inferred = stamped_date(stamp), {}
    if not issued and (issued := address_date(address)):
        inferred["issued"] = "from its address"
    return Article(
        title=" ".join(text_of_markup(entry.get("title", "")).split()),
        text=f"{text}\n" if text else "",
        issued=issued,
        language=without_region(entry.get("language") or feed.get("language") or ""),
        url=address,
        site=text_of_markup(feed.get("title", "")),
        authors=tuple(author["name"] for author in entry.get("authors", ()) if author.get("name")),
        inferred=inferred,
        excerpt=not whole,
    )
