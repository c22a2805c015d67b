"""The calendar of all events with a known first day, each covering every day that its date may mean."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.change_dates import change_day, edition_day
from briefpress.model.record import Event
from briefpress.model.record.day import Day
from briefpress.plan.paths import record_path
from briefpress.plan.site_page import SitePage
from briefpress.press.views.address import canonical
from briefpress.press.views.event_opening import event_opening
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.wording import when

# Calendar programs are not made for more; the tables have all events.
APPOINTMENTS = 1000


class Appointment(Struct, frozen=True):
    """An event from ``first`` to ``last``, both inclusive, ISO 8601; ``last`` is "" if open or unknown.

    ``title`` includes the date in words if the days do not express it exactly; ``stamp`` is the date of the record's
    last change.
    """

    uid: str
    title: str
    first: str
    last: str
    where: str
    text: str
    address: str
    type: str
    stamp: str


class Calendar(Struct, frozen=True):
    """A calendar to subscribe to; ``address`` is that of the site, ``text`` says what is left out."""

    title: str
    text: str
    address: str
    appointments: tuple[Appointment, ...]


def calendar_view(briefing: Briefing, page: SitePage) -> Calendar:
    """The latest events by date, without those that have no first day or no date of change.

    Events before the year 1 or after 9999 are left out, because years in iCalendar (RFC 5545) have four digits.
    """
    settings = briefing.records.config.settings
    context = PageContext(briefing, page)
    found = tuple(_dated(briefing))
    shown = found[-APPOINTMENTS:]
    return Calendar(
        settings.title,
        f"The latest {len(shown):,} of {len(found):,} events" if len(shown) < len(found) else "",
        canonical(settings.base_url, "index.html"),
        tuple(_appointment(context, *each) for each in shown),
    )


def _dated(briefing: Briefing) -> Iterator[tuple[Event, Day, Day]]:
    """Each event with its first day and its record's date of change."""
    edition = edition_day(briefing.records.config.settings)
    for linked in briefing.events.values():
        first, changed = linked.record.date.earliest, change_day(linked.record) or edition
        if first and first.as_date and changed:
            yield linked.record, first, changed


def _appointment(context: PageContext, event: Event, first: Day, stamp: Day) -> Appointment:
    config = context.briefing.records.config
    base = config.settings.base_url or ""
    date = when(event.date)
    kind = config.vocabulary.event_types.get(event.type)
    return Appointment(
        uid=f"{event.id}@{urlsplit(base).hostname}",
        title=event.title if date.day else f"{event.title} ({date.text})",
        first=str(first),
        last=date.latest if event.date.latest and event.date.latest.as_date else "",
        where=", ".join(context.link("places", named.place).text for named in event.places if named.place),
        text=event_opening(context, context.briefing.events[event.id]),
        address=canonical(base, record_path("events", event.id)),
        type=kind.label if kind else event.type,
        stamp=str(stamp),
    )
