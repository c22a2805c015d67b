"""When records changed, according to their editors. The clock is never read."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from briefpress.load.config import Settings
from briefpress.load.records import Records
from briefpress.model.record import Date, Record
from briefpress.model.record.date import parse_upkeep_date
from briefpress.model.record.day import Day


def change_date(record: Record) -> Date | None:
    """The latest date that a record gives for its changes: added, updated or corrected."""
    dates = (record.added, record.updated, *(made.on for made in record.corrections))
    return max((date for date in dates if date and date.earliest), key=lambda date: date.order, default=None)


def change_day(record: Record) -> Day | None:
    """The first day of the `change_date`."""
    date = change_date(record)
    return date.earliest if date else None


def edition_date(settings: Settings) -> Date | None:
    """The date of the edition, if its name is a date (``2026-11``)."""
    try:
        return parse_upkeep_date(settings.edition) if settings.edition else None
    except PydanticCustomError:  # the edition's name is not a date
        return None


def edition_day(settings: Settings) -> Day | None:
    """The first day of the `edition_date`."""
    date = edition_date(settings)
    return date.earliest if date else None


def briefing_day(records: Records) -> Day | None:
    """The day of the edition, or else of the latest change of a record; None if nothing has a date."""
    edition = edition_day(records.config.settings)
    return edition or max((day for record in records.all() if (day := change_day(record))), default=None)
