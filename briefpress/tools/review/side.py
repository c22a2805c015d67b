"""Read one side of a review: a content folder, checked and linked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefpress.check.check import CheckedContent, check_content
from briefpress.link.briefing import Briefing, link
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext


@dataclass(frozen=True, slots=True)
class Revised:
    """One state of the content. ``desk`` puts it into words; it belongs to no page, so its numbers are not shown."""

    examined: CheckedContent
    briefing: Briefing
    desk: PageContext


def side(content: Path) -> Revised:
    """Read, check and link a content folder, even if it has errors.

    The archive is not read: the lock decides which passages are verified, as on pages. Raises `BriefpressError` if the
    folder does not exist.
    """
    examined = check_content(content)
    briefing = link(examined.records, examined.evidence)
    return Revised(examined, briefing, PageContext(briefing, SitePage("index.html", "html", "home")))
