"""The view of corrections, retracted sources and withdrawn records."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.prose import PageText
from briefpress.model.record import Date, Source
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, shown_list
from briefpress.press.views.references import references
from briefpress.press.views.retractions import affected_claims
from briefpress.press.views.shape import Head, Link, Reference, When
from briefpress.press.views.source_lines import SourceLine, source_line
from briefpress.press.views.wording import amount, when


class CorrectionLine(Struct, frozen=True):
    """A corrected error of the editors."""

    on: When
    kind: str
    record: Link
    what: PageText
    because: PageText


class RetractedLine(Struct, frozen=True):
    """A source retracted by its publisher; ``alone`` counts the claims left without any other source."""

    source: SourceLine
    on: When
    affected: int
    alone: int


class WithdrawnLine(Struct, frozen=True):
    """A withdrawn record; its page stays."""

    on: When
    kind: str
    record: Link
    reason: PageText


class CorrectionsView(Struct, frozen=True):
    """The lists, each newest first.

    ``years`` and ``inner`` link to the parts of a long list; ``year`` names the part that is shown, "" for all.
    """

    head: Head
    year: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    corrections: tuple[CorrectionLine, ...]
    retracted: tuple[RetractedLine, ...]
    withdrawn: tuple[WithdrawnLine, ...]
    references: tuple[Reference, ...]


def corrections_view(briefing: Briefing, page: SitePage) -> CorrectionsView:
    """The view of all corrections, retractions and withdrawals."""
    context = PageContext(briefing, page)
    records = tuple(briefing.records.all())
    shown = shown_list(context, title="Corrections")
    count = ", ".join(
        (
            amount(len(shown.all_ids("corrections")), "correction"),
            amount(len(shown.all_ids("retracted")), "retracted source"),
        )
    )
    here = {name: frozenset(shown.ids(name)) for name in ("corrections", "retracted", "withdrawn")}
    corrected = [
        (made.on, record, made)
        for record in records
        for number, made in enumerate(record.corrections)
        if f"{record.kind}/{record.id}/{number}" in here["corrections"]
    ]
    retracted = [
        (source.retracted.on, source)
        for source in briefing.records.sources.values()
        if source.retracted and source.id in here["retracted"]
    ]
    withdrawn = [
        (record.withdrawn, record)
        for record in records
        if record.withdrawn and f"{record.kind}/{record.id}" in here["withdrawn"]
    ]
    return CorrectionsView(
        head=context.head(f"Corrections {shown.label}".strip(), count, *shown.trail),
        year=shown.label,
        years=shown.years,
        inner=shown.inner,
        corrections=tuple(
            CorrectionLine(
                when(on),
                record.kind,
                context.link(record.kind, record.id),
                context.inline(made.what),
                context.inline(made.because),
            )
            for on, record, made in sorted(corrected, key=lambda item: item[0].order, reverse=True)
        ),
        retracted=tuple(
            _retracted(context, on, source)
            for on, source in sorted(retracted, key=lambda item: item[0].order, reverse=True)
        ),
        withdrawn=tuple(
            WithdrawnLine(
                when(withdrawal.on),
                record.kind,
                context.link(record.kind, record.id),
                context.inline(withdrawal.reason),
            )
            for withdrawal, record in sorted(withdrawn, key=lambda item: item[0].on.order, reverse=True)
        ),
        references=references(context),
    )


def _retracted(context: PageContext, on: Date, source: Source) -> RetractedLine:
    affected = affected_claims(context.briefing, source.id)
    return RetractedLine(
        source_line(context, source.id), when(on), len(affected), sum(not claim.counting_reports for claim in affected)
    )
