"""An entry of a feed, as feedparser gives it -> an Article, or skipped with a reason."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, TypeAlias

from briefpress.tools.importers.address import resolved, site_names
from briefpress.tools.importers.article import Article, Item, SkippedItem
from briefpress.tools.importers.authors import AuthorNames, author_names
from briefpress.tools.importers.issue_date import IssueDate, stated_date
from briefpress.tools.importers.language import language_tag, without_region
from briefpress.tools.importers.markup import text_of_markup
from briefpress.tools.importers.statement import Statement
from briefpress.tools.importers.text_signs import text_signs
from briefpress.tools.importers.titles import without_site

FeedEntry: TypeAlias = Mapping[str, Any]

_FOOTER = re.compile(r"\n*^The post .+ appeared first on .+\.\s*\Z", re.MULTILINE)  # WordPress signs its feeds so


def feed_item(entry: FeedEntry, feed: FeedEntry, decoded: str, language: str) -> Item:
    """The article of an entry; ``decoded`` is how the feed's encoding is known, ``language`` the editor's word."""
    title = " ".join(_words(_value(entry, "title"), entry.get("title_detail")).split())
    parts = (_words(_value(part, "value"), part) for part in entry.get("content", ()))
    whole = next(filter(None, parts), "")
    text = _FOOTER.sub("", whole or _words(_value(entry, "summary"), entry.get("summary_detail")))
    address = _address(entry, feed)
    if not text or not title:
        reason = "no text" if title else "no headline" if text else "no headline and no text"
        return SkippedItem(title or address.value, reason)
    spoken = Statement(language) if language else _language(entry, feed)
    site = " ".join(text_of_markup(_value(feed, "title")).split())
    title = without_site(title, (site, *site_names(address.value)))
    authors = _authors(entry, feed, site)
    issued = _issued(entry, address.value, spoken.value)
    own = bool(_by_lines(entry))
    return Article(
        title=title,
        body=f"{text}\n",
        headline=title,
        issued=issued.day,
        language=without_region(spoken.value),
        url=address.value,
        site=site,
        authors=authors.names,
        by_lines=_by_lines(entry),
        read_from=_filled(
            title="the item's title",
            authors="the item" if authors.names and own else "",
            issued=issued.where,
            language=spoken.where,
            url=address.where,
            text=decoded,
        ),
        inferred=_filled(issued=issued.inferred, authors="the author of the feed" if authors.names and not own else ""),
        doubts=(*(("authors", doubt) for doubt in authors.doubts), *(("issued", doubt) for doubt in issued.doubts)),
        signs=text_signs(text),
        excerpt=not whole,
    )


def _filled(**fields: str) -> dict[str, str]:
    return {name: words for name, words in fields.items() if words}


def _value(entry: FeedEntry, key: str) -> str:
    """The text of a key, or "": feedparser leaves None for some malformed elements."""
    value = entry.get(key)
    return value if isinstance(value, str) else ""


def _words(value: str, detail: FeedEntry | None) -> str:
    """The words of a value, which is HTML unless the feed declares plain text."""
    if (detail or {}).get("type") != "text/plain":
        return text_of_markup(value)
    return "\n\n".join(line for one in value.split("\n") if (line := " ".join(one.split())))


def _address(entry: FeedEntry, feed: FeedEntry) -> Statement:
    """The entry's link, resolved against the feed's alternate link or its own; feedparser applies ``xml:base``."""
    link = _value(entry, "link") or next((_value(one, "href") for one in entry.get("links", ())), "")
    links = feed.get("links", ())
    feeds = [_value(one, "href") for rel in ("alternate", "self") for one in links if one.get("rel") == rel]
    address = resolved(link, *feeds, _value(feed, "link"), _value(feed, "id")) if link else ""
    where = "its link" if address == resolved(link) else "its link, resolved against the feed's"
    return Statement(address, where if address else "")


def _language(entry: FeedEntry, feed: FeedEntry) -> Statement:
    """The language nearest to the words: ``xml:lang`` of the text or title, then that of the feed."""
    parts = [*entry.get("content", ()), entry.get("summary_detail") or {}, entry.get("title_detail") or {}]
    said = [Statement(_value(part, "language"), "xml:lang") for part in parts]
    said += [Statement(_value(entry, "language"), "xml:lang"), Statement(_value(feed, "language"), "the feed")]
    return next((Statement(tag, one.where) for one in said if (tag := language_tag(one.value))), Statement())


def _by_lines(entry: FeedEntry) -> tuple[str, ...]:
    """The authors as written. With an e-mail address they are taken whole: feedparser cuts ``ada@post.media`` short."""
    names = [_value(entry, "author") if "email" in one else _value(one, "name") for one in entry.get("authors", ())]
    return tuple(dict.fromkeys(name for name in names or [_value(entry, "author")] if name))


def _authors(entry: FeedEntry, feed: FeedEntry, site: str) -> AuthorNames:
    """The authors of the entry, else those of the feed (RFC 4287, 4.2.1)."""
    return author_names(_by_lines(entry) or _by_lines(feed), (site,))


def _issued(entry: FeedEntry, address: str, language: str) -> IssueDate:
    """The day of issue; that of the last change if the feed has no other."""
    said = [Statement(stamp, f"its {key}") for key in ("published", "created") if (stamp := _value(entry, key).strip())]
    changed = "" if said else _value(entry, "updated").strip()
    if not changed:
        return stated_date(said, address, language)
    found = stated_date([Statement(changed, "its updated")], address, language)
    return replace(found, where="", inferred="the day of the last change, the only date") if found.where else found
