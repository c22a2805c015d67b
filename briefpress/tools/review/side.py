"""a content folder -> Side: it examined and linked, with a desk to put it into words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefpress.check.check import CheckedContent, check_content
from briefpress.link.briefing import Briefing, link
from briefpress.plan.plan import SitePage
from briefpress.press.views.page_context import PageContext


@dataclass(frozen=True, slots=True)
class Revised:
    """One state of the content; ``desk`` belongs to no page, so its numbers are never shown."""

    examined: CheckedContent
    briefing: Briefing
    desk: PageContext


def side(content: Path) -> Revised:
    """Read, check and link a content folder; its faults do not keep it from being linked.

    The archive is not asked: passages are what the lock says, as pages show them. Raises `BriefpressError` where the
    folder is none.
    """
    examined = check_content(content)
    briefing = link(examined.records, examined.evidence)
    return Revised(examined, briefing, PageContext(briefing, SitePage("index.html", "html", "home")))
