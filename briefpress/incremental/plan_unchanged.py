"""Briefing, Delta -> whether its pages are still those that were planned, as far as that is quickly known."""

from __future__ import annotations

from briefpress.incremental.changes import RecordChanges
from briefpress.link.briefing import Briefing
from briefpress.link.changes import changed_on
from briefpress.plan.plan import facets_of


def same_plan(before: Briefing, after: Briefing, delta: RecordChanges) -> bool:
    """Whether `briefpress.plan.plan.plan` plans the same pages; false where that would have to be tried.

    An edit may reach events whose records are as they were, so that all events are compared: what was not made again is
    the same object.
    """
    if delta.moved or after.records.config.settings.dossiers:
        return False
    if (before.years, before.events_of, facets_of(before)) != (after.years, after.events_of, facets_of(after)):
        return False
    return all(
        was and now and (was.formerly, changed_on(was)) == (now.formerly, changed_on(now)) for was, now in delta.pairs()
    )
