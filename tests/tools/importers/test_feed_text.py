"""The text of a feed whose mark-up was lost is cut into its articles again."""

from __future__ import annotations

from briefpress.tools.importers.article import SkippedItem
from briefpress.tools.importers.feed_text import read_feed_text

FEED = """\
River https://herald.example/feed The river's news Tue, 05 Mar 2024 05:07:21 +0000 en-US hourly 1 \
Boats burn https://herald.example/boats/?utm_source=rss Tue, 05 Mar 2024 05:05:52 +0000 https://herald.example/?p=1 \
Boats burned.

The post Boats burn appeared first on River Herald.

]]>
The market of Old Ferry burned.

Twelve boats were lost.

The post Boats burn appeared first on River Herald.

]]>
A bridge falls https://herald.example/bridge/ Mon, 04 Mar 2024 09:00:00 +0000 https://herald.example/?p=2 A bridge fell.

]]>
The bridge at Low Mill fell.

]]>
"""


def test_each_article_has_its_own_fields_and_words():
    boats, bridge = read_feed_text(FEED)
    assert (boats.title, boats.url, boats.issued) == ("Boats burn", "https://herald.example/boats/", "2024-03-05")
    assert (boats.body, boats.site) == ("The market of Old Ferry burned.\n\nTwelve boats were lost.\n", "River Herald")
    assert (bridge.headline, bridge.body) == ("A bridge falls", "The bridge at Low Mill fell.\n")


def test_an_item_without_a_text_is_skipped_with_the_reason():
    cut = FEED.replace("The bridge at Low Mill fell.\n", "").replace("A bridge fell.", "")
    _, bridge = read_feed_text(cut)
    assert bridge == SkippedItem("A bridge falls", "no text")


def test_another_text_has_none():
    assert read_feed_text("The market of Old Ferry burned.\n") == ()
