"""records and settings -> the day on which something changed, as the editors say it; the clock is never asked."""

from __future__ import annotations

import datetime

from pydantic_core import PydanticCustomError

from briefpress.config import Settings
from briefpress.load import Records
from briefpress.record import Record
from briefpress.record.date import parse_date


def changed_on(record: Record) -> datetime.date | None:
    """The newest day that a record gives for its own changes: added, updated or corrected; None where it gives none."""
    dates = (record.added, record.updated, *(made.on for made in record.corrections))
    return max((date.earliest for date in dates if date and date.earliest), default=None)


def edition_day(settings: Settings) -> datetime.date | None:
    """The first day of the edition, where its name is a date (``2026-11``)."""
    try:
        return parse_date(settings.edition).earliest if settings.edition else None
    except PydanticCustomError:  # the edition has another kind of name
        return None


def newest_day(records: Records) -> datetime.date | None:
    """The first day of the edition or, where that is no date, the newest change; None where nothing is dated."""
    edition = edition_day(records.config.settings)
    return edition or max((day for record in records.all() if (day := changed_on(record))), default=None)
