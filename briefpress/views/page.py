"""an editors' page -> PageView: its text, with a table of what it holds."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link, MentionLine, Reference, Upkeep


@dataclass(frozen=True, slots=True)
class ContentLine:
    """A heading of the text: its level on the page (2 to 6) and the way to it (``link.path`` is ``#anchor``)."""

    level: int
    link: Link


@dataclass(frozen=True, slots=True)
class PageView:
    head: Head
    title: str
    summary_html: str
    contents: tuple[ContentLine, ...]
    body_html: str
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]
