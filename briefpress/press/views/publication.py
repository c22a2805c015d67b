"""The view of a publication: its sources, what carries its text, its claims, and its figures beside those of others."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.prose import PageText
from briefpress.model.record import Publication
from briefpress.plan.list_entries import publication_sources, relayed_claims
from briefpress.plan.site_page import SitePage
from briefpress.press.views.claim_lines import ClaimLine, claim_line
from briefpress.press.views.lines import mention_lines, upkeep
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import ShownList, YearLink, shown_list
from briefpress.press.views.references import references
from briefpress.press.views.reported import ReportedEvent, reported_events
from briefpress.press.views.shape import Head, MentionLine, Reference, Upkeep
from briefpress.press.views.source_lines import SourceLine, source_line
from briefpress.press.views.wording import spaced


class PublicationNumbers(Struct, frozen=True):
    """How many sources a publication issued, how many carry its text, its claims, and the events reported."""

    sources: int
    carried_by: int
    speaks: int
    reported: int


class PublicationView(Struct, frozen=True):
    """A publication's page.

    ``carried_by``: sources of other publications that originate with it. ``speaks``: claims it makes, also in its own
    voice. ``relayed``: claims of others that cited sources took from it. ``reported``: events of its sources, or of the
    sources that carry it if it issued none.

    ``years`` and ``inner`` link to the parts of a long list; ``year`` names the part that is shown, "" for all.
    ``numbers`` are those of the whole lists.
    """

    head: Head
    name: str
    year: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    numbers: PublicationNumbers
    type: str
    country: str
    owner: str
    address: str
    reliability: str
    reliability_reason: PageText
    sources: tuple[SourceLine, ...]
    carried_by: tuple[SourceLine, ...]
    speaks: tuple[ClaimLine, ...]
    relayed: tuple[ClaimLine, ...]
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
    shown = shown_list(context, "reported", record.name)
    whole = not page.part
    own, carried = publication_sources(briefing, record.id)
    claims = briefing.claims_of.get(("publications", record.id), ())
    speaking, relaying = frozenset(shown.ids("speaks")), frozenset(shown.ids("relayed"))
    return PublicationView(
        head=_head(context, record, shown),
        name=record.name,
        year=shown.label,
        years=shown.years,
        inner=shown.inner,
        numbers=PublicationNumbers(
            len(shown.all_ids("issued")),
            len(shown.all_ids("carried")),
            sum(claim.event in frozenset(shown.all_ids("speaks")) for claim in claims),
            len(shown.all_ids("reported")),
        ),
        type=spaced(record.type),
        country=record.country or "",
        owner=context.plain(record.owner),
        address=record.url or "",
        reliability=record.reliability or "",
        reliability_reason=context.inline(record.reliability_reason),
        sources=tuple(source_line(context, each) for each in shown.ids("issued")),
        carried_by=tuple(source_line(context, each) for each in shown.ids("carried")),
        speaks=tuple(claim_line(context, claim) for claim in claims if claim.event in speaking),
        relayed=tuple(
            claim_line(context, claim) for claim in relayed_claims(briefing, record.id) if claim.event in relaying
        ),
        reported=reported_events(context, own or carried, shown.ids("reported")),
        body=context.body(record) if whole else PageText(),
        mentions=mention_lines(context, "publications", record.id, lambda mention: mention.field in _SHOWN)
        if whole
        else (),
        themes=record.themes,
        upkeep=upkeep(context, record),
        references=references(context),
    )


def _head(context: PageContext, record: Publication, shown: ShownList) -> Head:
    publications = context.index("publications", "Publications")
    if context.page.part:
        return context.head(f"{record.name} {shown.label}", "", publications, *shown.trail)
    return context.head(record.name, context.opening(record), publications)


# Fields that name a publication and whose records its page lists anyway.
_SHOWN = frozenset({"publication", "wire", "claims"})
