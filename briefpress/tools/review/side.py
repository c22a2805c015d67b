"""a content folder -> Side: it examined and linked, with a desk to put it into words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from briefpress.check.examine import Examined, examine
from briefpress.link.briefing import Briefing, link
from briefpress.plan.plan import Page
from briefpress.press.views.desk import Desk


@dataclass(frozen=True, slots=True)
class Side:
    """One state of the content; ``desk`` belongs to no page, so its numbers are never shown."""

    examined: Examined
    briefing: Briefing
    desk: Desk


def side(content: Path) -> Side:
    """Read, check and link a content folder; its faults do not keep it from being linked.

    The archive is not asked: passages are what the lock says, as pages show them. Raises `BriefpressError` where the
    folder is none.
    """
    examined = examine(content)
    briefing = link(examined.records, examined.evidence)
    return Side(examined, briefing, Desk(briefing, Page("index.html", "html", "home")))
