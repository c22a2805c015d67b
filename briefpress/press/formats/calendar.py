"""iCalendar (RFC 5545), by icalendar: all-day events that do not block time."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from briefpress.press.formats.one_line import one_line
from briefpress.press.views.exports.calendar import Appointment, Calendar

if TYPE_CHECKING:
    import icalendar


def render_calendar(calendar: Calendar) -> bytes:
    """All appointments in order."""
    import icalendar

    made = icalendar.Calendar()
    made.add("prodid", "-//briefpress//EN")
    made.add("version", "2.0")
    title = one_line(calendar.title)
    made.add("name", title)
    made.add("x-wr-calname", title)  # the property from before RFC 7986, which most readers know
    if calendar.text:
        made.add("description", calendar.text)
    made.add("url", calendar.address)
    for appointment in calendar.appointments:
        made.add_component(_event(appointment))
    return bytes(made.to_ical())


def _event(appointment: Appointment) -> icalendar.Event:
    import icalendar

    made = icalendar.Event()
    made.add("uid", appointment.uid)
    made.add("dtstamp", datetime.combine(date.fromisoformat(appointment.stamp), time(), UTC))
    made.add("dtstart", date.fromisoformat(appointment.first))
    if appointment.last and date.fromisoformat(appointment.last) < date.max:
        made.add("dtend", date.fromisoformat(appointment.last) + timedelta(days=1))  # exclusive (RFC 5545)
    made.add("summary", one_line(appointment.title))
    if appointment.text:
        made.add("description", one_line(appointment.text))
    if appointment.where:
        made.add("location", one_line(appointment.where))
    made.add("url", appointment.address)
    made.add("categories", [one_line(appointment.type)])
    made.add("transp", "TRANSPARENT")
    return made
