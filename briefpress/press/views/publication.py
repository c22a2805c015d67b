"""a publication -> PublicationView: what it issued, whose words it carried, and its figures beside the others'."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.prose import PageText
from briefpress.plan.plan import SitePage
from briefpress.press.views.claim_lines import ClaimLine, claim_line
from briefpress.press.views.desk import Desk
from briefpress.press.views.lines import mention_lines, upkeep
from briefpress.press.views.references import references
from briefpress.press.views.reported import ReportedEvent, reported_events
from briefpress.press.views.shape import Head, MentionLine, Reference, Upkeep
from briefpress.press.views.source_lines import SourceLine, source_line
from briefpress.press.views.wording import spaced


class PublicationView(Struct, frozen=True):
    """A publication's page.

    ``carried_by`` are the sources of others whose words go back to it; ``speaks`` the claims it makes, in its own voice
    too. ``reported`` are the events of its sources, or of those that carry it where it issued none.
    """

    head: Head
    name: str
    type: str
    country: str
    owner: str
    address: str
    reliability: str
    reliability_reason: PageText
    sources: tuple[SourceLine, ...]
    carried_by: tuple[SourceLine, ...]
    speaks: tuple[ClaimLine, ...]
    reported: tuple[ReportedEvent, ...]
    body: PageText
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]


def publication_view(briefing: Briefing, page: SitePage) -> PublicationView:
    """The page of a publication."""
    desk = Desk(briefing, page)
    record = briefing.records.publications[page.id]
    shelves = briefing.shelves
    own = dict.fromkeys(shelves.issued.get(record.id, ()))
    carried_by = [each for each in shelves.origin_of.get(record.id, ()) if each not in own]
    return PublicationView(
        head=desk.head(record.name, desk.opening(record), desk.index("publications", "Publications")),
        name=record.name,
        type=spaced(record.type),
        country=record.country or "",
        owner=desk.plain(record.owner),
        address=record.url or "",
        reliability=record.reliability or "",
        reliability_reason=desk.inline(record.reliability_reason),
        sources=tuple(source_line(desk, each) for each in own),
        carried_by=tuple(source_line(desk, each) for each in carried_by),
        speaks=tuple(claim_line(desk, claim) for claim in briefing.spoken.get(("publications", record.id), ())),
        reported=reported_events(desk, tuple(own) or tuple(carried_by)),
        body=desk.body(record),
        mentions=mention_lines(desk, "publications", record.id, lambda mention: mention.field in _SHOWN),
        themes=record.themes,
        upkeep=upkeep(desk, record),
        references=references(desk),
    )


# The fields by which a publication is named in what its page lists: its sources, its wire, its claims.
_SHOWN = frozenset({"publication", "wire", "claims"})
