"""an editors' page -> PageView: its text, with a table of what it holds."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.prose import PageText, headings, words_of
from briefpress.plan.plan import SitePage
from briefpress.press.views.desk import Desk
from briefpress.press.views.lines import mention_lines, upkeep
from briefpress.press.views.references import references
from briefpress.press.views.shape import Head, Link, MentionLine, Reference, Upkeep


class ContentLine(Struct, frozen=True):
    """A heading of the text: its level on the page (2 to 6) and the way to it (``link.path`` is ``#anchor``)."""

    level: int
    link: Link


class PageView(Struct, frozen=True):
    """A text of the editors'; ``contents`` are its headings."""

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
    """A text of the editors', such as the methodology."""
    desk = Desk(briefing, page)
    record = briefing.records.pages[page.id]
    return PageView(
        head=desk.head(record.title, desk.plain(record.summary) or desk.opening(record)),
        title=record.title,
        summary=desk.inline(record.summary),
        contents=tuple(
            ContentLine(heading.level, Link(desk.without_marks(words_of(heading.inner)), f"#{heading.anchor}"))
            for heading in headings(record.prose)
        ),
        body=desk.body(record),
        mentions=mention_lines(desk, "pages", page.id),
        themes=record.themes,
        upkeep=upkeep(desk, record),
        references=references(desk),
    )
