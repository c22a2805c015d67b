"""The text of an RSS feed whose mark-up was lost -> its items; knows the order of its fields.

A browser that shows a feed, and many an archive that keeps only words, leave of each item one line of headline,
address, date, identifier and summary, and after it the article, closed by the ``]]>`` that ended its CDATA section.
"""

from __future__ import annotations

import re
from itertools import pairwise

from briefpress.tools.importers.address import plain_address
from briefpress.tools.importers.article import Article, Item, SkippedItem
from briefpress.tools.importers.dates import stamped_date
from briefpress.tools.importers.text_signs import text_signs

_STAMP = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{1,2} \w{3} \d{4} [\d:]{5,8} (?:[+-]\d{4}|[A-Z]{1,5})"
_ITEM = re.compile(
    rf"^(?P<title>[^\n]{{1,2000}}?) (?P<url>https?://\S+) (?P<date>{_STAMP}) https?://\S+ ",
    re.MULTILINE,
)
_FOOTER = re.compile(r"^The post (?P<title>.+) appeared first on (?P<site>.+)\.$", re.MULTILINE)


def read_feed_text(text: str) -> tuple[Item, ...]:
    """All items of such a text in its order; none for other texts."""
    items = list(_ITEM.finditer(text))
    ends = [*(item.start() for item in items), len(text)]
    return tuple(_item(item, text[item.end() : end]) for item, (_, end) in zip(items, pairwise(ends), strict=True))


def _item(item: re.Match[str], rest: str) -> Item:
    summary, closed, body = rest.partition("]]>")
    body = body.partition("]]>")[0] if closed else summary
    footer = _FOOTER.search(rest)
    title = item["title"]
    if footer and title.endswith(footer["title"]):  # the channel's own fields come before the first headline
        title = footer["title"]
    text = re.sub(r"\n{3,}", "\n\n", _FOOTER.sub("", body)).strip()
    if not text:
        return SkippedItem(title, "no text")
    return Article(
        title=title,
        body=f"{text}\n",
        headline=title,
        issued=stamped_date(item["date"]),
        url=plain_address(item["url"]),
        site=footer["site"] if footer else "",
        read_from={"title": "the item", "issued": "the item", "url": "the item"},
        signs=text_signs(text),
    )
