"""The view of an editorial page."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.prose import PageText, headings, plain_words
from briefpress.plan.site_page import SitePage
from briefpress.press.views.lines import mention_lines, upkeep
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.references import references
from briefpress.press.views.shape import Head, Link, MentionLine, Reference, Upkeep


class ContentLine(Struct, frozen=True):
    """A heading of the text, with its level (2 to 6) and a link to it (``link.path`` is ``#anchor``)."""

    level: int
    link: Link


class PageView(Struct, frozen=True):
    """An editorial page; ``contents`` are its headings."""

    head: Head
    title: str
    summary: PageText
    contents: tuple[ContentLine, ...]
    body: PageText
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]


def page_view(briefing: Briefing, page: SitePage) -> PageView:
    """The view of an editorial page, such as the methodology."""
    context = PageContext(briefing, page)
    record = briefing.records.pages[page.id]
    return PageView(
        head=context.head(record.title, context.plain(record.summary) or context.opening(record)),
        title=record.title,
        summary=context.inline(record.summary),
        contents=tuple(
            ContentLine(heading.level, Link(context.without_marks(plain_words(heading.inner)), f"#{heading.anchor}"))
            for heading in headings(record.prose)
        ),
        body=context.body(record),
        mentions=mention_lines(context, "pages", page.id),
        themes=record.themes,
        upkeep=upkeep(context, record),
        references=references(context),
    )
