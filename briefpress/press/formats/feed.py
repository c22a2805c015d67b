"""Atom (RFC 4287) and RSS 2.0, by feedgen; every time is set, because feedgen defaults to the current time."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from briefpress.press.views.exports.feeds import Feed, FeedEntry


def render_atom(feed: Feed) -> bytes:
    """The feed as Atom."""
    return _end(_generator(feed).atom_str(pretty=True))


def render_rss(feed: Feed) -> bytes:
    """The feed as RSS."""
    return _end(_generator(feed).rss_str(pretty=True))


def _end(document: bytes) -> bytes:
    return document.rstrip() + b"\n"


def _generator(feed: Feed) -> Any:
    from feedgen.feed import FeedGenerator

    made = FeedGenerator()
    made.id(feed.own)
    made.title(feed.title)
    made.description(feed.text)
    made.author(name=feed.author)
    made.language(feed.language)
    made.link(href=feed.own, rel="self")
    made.link(href=feed.address, rel="alternate")  # RSS uses the last link
    made.generator("briefpress")
    made.updated(_time(feed.day))
    if feed.rights:
        made.rights(feed.rights)
    for entry in feed.entries:
        _add(made.add_entry(order="append"), entry)
    return made


def _add(made: Any, entry: FeedEntry) -> None:
    made.id(entry.id)
    made.guid(entry.id, permalink=entry.id == entry.address)
    made.title(entry.title)
    made.link(href=entry.address, rel="alternate")
    made.summary(entry.text)
    made.updated(_time(entry.day))
    made.pubDate(_time(entry.published))
    for topic in entry.topics:
        made.category(term=topic)


def _time(day: str) -> datetime:
    """The start of a day: records give no time of day."""
    return datetime.fromisoformat(day).replace(tzinfo=UTC)
