"""A page that knows no briefing: what it makes of the links and citations of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from briefpress.model.prose import BodyCitation, BodyLink, CitationMark, PageLink, PageText, Prose, resolve_marks


def record_link(link: BodyLink) -> PageLink:
    """Every record has a page, and its id for a name."""
    return PageLink(link.words or link.target, f"record/{link.target}/")


def one_mark(citation: BodyCitation) -> list[CitationMark]:
    """Every citation is the first one."""
    return [CitationMark("1", "cite-1-1", "#ref-1", f"{citation.source}: {citation.passages}")]


def page_text(
    prose: Prose,
    link: Callable[[BodyLink], PageLink | None] = record_link,
    cite: Callable[[BodyCitation], Iterable[CitationMark]] = one_mark,
) -> PageText:
    """The text on a page that is one folder deep."""
    return PageText(resolve_marks(prose, link, cite), "../")


def html(
    prose: Prose,
    link: Callable[[BodyLink], PageLink | None] = record_link,
    cite: Callable[[BodyCitation], Iterable[CitationMark]] = one_mark,
) -> str:
    """The HTML of the text on that page."""
    return page_text(prose, link, cite).__html__()
