"""Decide quickly whether an edit leaves the planned pages as they are."""

from __future__ import annotations

from briefpress.incremental.changes import RecordChanges
from briefpress.link.briefing import Briefing
from briefpress.link.change_dates import change_day
from briefpress.plan.facets import facets_of
from briefpress.plan.lists import divided_lists
from briefpress.plan.plan import record_line_years


def same_plan(before: Briefing, after: Briefing, changes: RecordChanges) -> bool:
    """Whether `briefpress.plan.plan.plan` certainly returns the same pages; false if it must be run to find out.

    An edit may affect events whose own records have not changed, so all events are compared. Reused ones are the same
    objects, which is quick.
    """
    if changes.added_or_removed or after.records.config.settings.dossiers:
        return False
    if (before.years, before.events_of, facets_of(before)) != (after.years, after.events_of, facets_of(after)):
        return False
    if divided_lists(before) != divided_lists(after) or record_line_years(before) != record_line_years(after):
        return False
    return all(
        was and now and (was.formerly, change_day(was)) == (now.formerly, change_day(now))
        for was, now in changes.pairs()
    )
