"""The index of publications."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, shown_list
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.source_lines import inferred_sources
from briefpress.press.views.wording import amount, spaced


class PublicationEntry(Struct, frozen=True):
    """A publication in the index.

    Numbers: ``sources`` it issued, ``origin_of`` sources that originate with it (its own included), ``speaks`` claims
    it makes.
    """

    publication: Link
    type: str
    country: str
    sources: int
    origin_of: int
    origin_inferred: int
    speaks: int
    reliability: str


class PublicationsView(Struct, frozen=True):
    """All publications, by name.

    ``years`` and ``inner`` link to the parts of a long list; ``year`` names the part that is shown, "" for all.
    """

    head: Head
    total: int
    year: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    publications: tuple[PublicationEntry, ...]


def publications_view(briefing: Briefing, page: SitePage) -> PublicationsView:
    """The view of all publications, by name."""
    context = PageContext(briefing, page)
    known = briefing.records.publications
    shown = shown_list(context, title="Publications")
    ordered = sorted(
        (known[each] for each in shown.ids("publications")),
        key=lambda publication: (publication.name.casefold(), publication.id),
    )
    return PublicationsView(
        head=context.head(
            f"Publications {shown.label}".strip(),
            f"{amount(len(known), 'publication')}: outlets, wires and institutions",
            *shown.trail,
        ),
        year=shown.label,
        years=shown.years,
        inner=shown.inner,
        total=len(known),
        publications=tuple(
            PublicationEntry(
                publication=context.link("publications", publication.id),
                type=spaced(publication.type),
                country=publication.country or "",
                sources=len(briefing.source_index.issued.get(publication.id, ())),
                origin_of=len(briefing.source_index.origin_of.get(publication.id, ())),
                origin_inferred=inferred_sources(context, briefing.source_index.origin_of.get(publication.id, ())),
                speaks=len(briefing.claims_of.get(("publications", publication.id), ())),
                reliability=publication.reliability or "",
            )
            for publication in ordered
        ),
    )
