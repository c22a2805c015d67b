"""all records -> CorrectionsView: what we mended, what was retracted and what is withdrawn."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Date, Source
from briefpress.plan.plan import SitePage
from briefpress.press.views.desk import Desk
from briefpress.press.views.references import references
from briefpress.press.views.retractions import resting_claims
from briefpress.press.views.shape import Head, Link, Reference, When
from briefpress.press.views.source_lines import SourceLine, source_line
from briefpress.press.views.wording import amount, when


class CorrectionLine(Struct, frozen=True):
    """A mistake of ours that we mended."""

    on: When
    kind: str
    record: Link
    what_html: str
    because_html: str


class RetractedLine(Struct, frozen=True):
    """A source that its publisher took back; ``alone`` counts the claims that now have no other source."""

    source: SourceLine
    on: When
    affected: int
    alone: int


class WithdrawnLine(Struct, frozen=True):
    """A record that we withdrew; its page stays."""

    on: When
    kind: str
    record: Link
    reason_html: str


class CorrectionsView(Struct, frozen=True):
    """All newest first."""

    head: Head
    corrections: tuple[CorrectionLine, ...]
    retracted: tuple[RetractedLine, ...]
    withdrawn: tuple[WithdrawnLine, ...]
    references: tuple[Reference, ...]


def corrections_view(briefing: Briefing, page: SitePage) -> CorrectionsView:
    """Every correction, retraction and withdrawal."""
    desk = Desk(briefing, page)
    records = tuple(briefing.records.all())
    corrected = [(made.on, record, made) for record in records for made in record.corrections]
    retracted = [(source.retracted.on, source) for source in briefing.records.sources.values() if source.retracted]
    withdrawn = [(record.withdrawn, record) for record in records if record.withdrawn]
    count = f"{amount(len(corrected), 'correction')}, {amount(len(retracted), 'retracted source')}"
    return CorrectionsView(
        head=desk.head("Corrections", count),
        corrections=tuple(
            CorrectionLine(
                when(on),
                record.kind,
                desk.link(record.kind, record.id),
                desk.inline(made.what),
                desk.inline(made.because),
            )
            for on, record, made in sorted(corrected, key=lambda item: item[0].order, reverse=True)
        ),
        retracted=tuple(
            _retracted(desk, on, source)
            for on, source in sorted(retracted, key=lambda item: item[0].order, reverse=True)
        ),
        withdrawn=tuple(
            WithdrawnLine(when(taken.on), record.kind, desk.link(record.kind, record.id), desk.inline(taken.reason))
            for taken, record in sorted(withdrawn, key=lambda item: item[0].on.order, reverse=True)
        ),
        references=references(desk),
    )


def _retracted(desk: Desk, on: Date, source: Source) -> RetractedLine:
    affected = resting_claims(desk.briefing, source.id)
    return RetractedLine(
        source_line(desk, source.id), when(on), len(affected), sum(not claim.told_by for claim in affected)
    )
