"""records and settings -> the day on which something changed, as the editors say it; the clock is never asked."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from briefpress.load.config import Settings
from briefpress.load.records import Records
from briefpress.model.record import Date, Record
from briefpress.model.record.date import parse_upkeep_date
from briefpress.model.record.day import Day


def changed(record: Record) -> Date | None:
    """The newest date that a record gives for its own changes: added, updated or corrected."""
    dates = (record.added, record.updated, *(made.on for made in record.corrections))
    return max((date for date in dates if date and date.earliest), key=lambda date: date.order, default=None)


def changed_on(record: Record) -> Day | None:
    """The first day of that date."""
    date = changed(record)
    return date.earliest if date else None


def edition_date(settings: Settings) -> Date | None:
    """The edition, where its name is a date (``2026-11``)."""
    try:
        return parse_upkeep_date(settings.edition) if settings.edition else None
    except PydanticCustomError:  # the edition has another kind of name
        return None


def edition_day(settings: Settings) -> Day | None:
    """The first day of the edition, where its name is a date."""
    date = edition_date(settings)
    return date.earliest if date else None


def newest_day(records: Records) -> Day | None:
    """The first day of the edition or, where that is no date, the newest change; None where nothing is dated."""
    edition = edition_day(records.config.settings)
    return edition or max((day for record in records.all() if (day := changed_on(record))), default=None)
