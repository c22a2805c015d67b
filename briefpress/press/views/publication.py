"""The view of a publication: its sources, what carries its text, its claims, and its figures beside those of others."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.prose import PageText
from briefpress.plan.plan import SitePage
from briefpress.press.views.claim_lines import ClaimLine, claim_line
from briefpress.press.views.lines import mention_lines, upkeep
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.references import references
from briefpress.press.views.reported import ReportedEvent, reported_events
from briefpress.press.views.shape import Head, MentionLine, Reference, Upkeep
from briefpress.press.views.source_lines import SourceLine, source_line
from briefpress.press.views.wording import spaced


class PublicationView(Struct, frozen=True):
    """A publication's page.

    ``carried_by``: sources of other publications that originate with it. ``speaks``: claims it makes, also in its own
    voice. ``reported``: events of its sources, or of the sources that carry it if it issued none.
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
    """The view of a publication's page."""
    context = PageContext(briefing, page)
    record = briefing.records.publications[page.id]
    sources = briefing.source_index
    own = dict.fromkeys(sources.issued.get(record.id, ()))
    carried_by = [each for each in sources.origin_of.get(record.id, ()) if each not in own]
    return PublicationView(
        head=context.head(record.name, context.opening(record), context.index("publications", "Publications")),
        name=record.name,
        type=spaced(record.type),
        country=record.country or "",
        owner=context.plain(record.owner),
        address=record.url or "",
        reliability=record.reliability or "",
        reliability_reason=context.inline(record.reliability_reason),
        sources=tuple(source_line(context, each) for each in own),
        carried_by=tuple(source_line(context, each) for each in carried_by),
        speaks=tuple(claim_line(context, claim) for claim in briefing.claims_of.get(("publications", record.id), ())),
        reported=reported_events(context, tuple(own) or tuple(carried_by)),
        body=context.body(record),
        mentions=mention_lines(context, "publications", record.id, lambda mention: mention.field in _SHOWN),
        themes=record.themes,
        upkeep=upkeep(context, record),
        references=references(context),
    )


# Fields that name a publication and whose records its page lists anyway.
_SHOWN = frozenset({"publication", "wire", "claims"})
