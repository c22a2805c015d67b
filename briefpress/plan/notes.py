"""Notes about outputs that cannot be planned."""

from __future__ import annotations

from briefpress.link.briefing import Briefing
from briefpress.link.change_dates import briefing_day
from briefpress.model.problem import Problem, Severity, Where


def plan_notes(briefing: Briefing) -> tuple[Problem, ...]:
    """A note if requested outputs cannot be planned because the content lacks something."""
    settings = briefing.records.config.settings
    where = Where("briefing.yaml")
    if not settings.base_url and {"feed", "sitemap"} & {*settings.outputs}:
        message = "without base_url, feeds, calendar, sitemap and canonical addresses are left out"
        hint = "add the address of your site: base_url: https://…"
        return (Problem(where, "no-base-url", message, hint, Severity.NOTE),)
    if "feed" in settings.outputs and not briefing_day(briefing.records):
        message = "feeds and calendar are left out: they need a date, and the content has none"
        hint = "name the edition by a date (edition: 2026-11), or add 'added' or 'updated' to records"
        return (Problem(where, "no-day", message, hint, Severity.NOTE),)
    return ()
