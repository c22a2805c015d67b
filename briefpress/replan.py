"""Briefing, Delta -> whether its pages are still those that were planned, as far as that is quickly known."""

from __future__ import annotations

from collections.abc import Hashable

from briefpress.delta import Delta
from briefpress.link.belonging import belongs_to
from briefpress.link.briefing import Briefing
from briefpress.link.changes import changed_on
from briefpress.record import Event, Place, Record


def same_plan(before: Briefing, after: Briefing, delta: Delta) -> bool:
    """Whether `briefpress.plan.plan` plans the same pages; false where that would have to be tried."""
    if delta.moved or after.records.config.settings.dossiers:
        return False
    return all(was and now and _goes_by(before, was) == _goes_by(after, now) for was, now in delta.pairs())


def _goes_by(briefing: Briefing, record: Record) -> Hashable:
    """All of a record that decides which pages there are."""
    said = (record.formerly, changed_on(record))
    if isinstance(record, Place):
        return *said, record.within
    if isinstance(record, Event):
        disputed = any(dispute.word == "disputed" for dispute in briefing.events[record.id].disputes)
        year = record.date.order[0].year
        return *said, year, record.type, record.grade, disputed, belongs_to(briefing.records, record)
    return said
