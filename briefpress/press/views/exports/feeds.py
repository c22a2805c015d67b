"""Feeds of new and changed records, dated by the records' changes, never by the events."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.change_dates import briefing_day, change_day, edition_day
from briefpress.model.record import Date, Record
from briefpress.model.record.day import Day
from briefpress.plan.paths import record_path, single_path
from briefpress.plan.site_page import SitePage
from briefpress.press.views.address import canonical
from briefpress.press.views.event_opening import event_opening
from briefpress.press.views.exports.cells import plain_text
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.wording import capital, date_words

# The newest entries; older ones are on the pages.
ENTRIES = 100


class FeedEntry(Struct, frozen=True):
    """``id`` is permanent; ``text`` is plain text, ``topics`` are labels.

    ``published`` and ``day`` are the ISO dates on which the entry was new and last changed.
    """

    id: str
    address: str
    title: str
    text: str
    published: str
    day: str
    topics: tuple[str, ...]


class Feed(Struct, frozen=True):
    """``address`` is the page that the feed covers, ``own`` the feed itself; ``day`` is its latest date."""

    title: str
    text: str
    address: str
    own: str
    author: str
    language: str
    rights: str
    day: str
    entries: tuple[FeedEntry, ...]


def events_feed(briefing: Briefing, page: SitePage) -> Feed:
    """Events with new or changed records, newest change first; of one day, the latest event first."""
    context = PageContext(briefing, page)
    return _feed(context, "events", "New and changed events", single_path("events"), _events(context, briefing.events))


def actor_feed(briefing: Briefing, page: SitePage) -> Feed:
    """Events that name the page's actor."""
    context = PageContext(briefing, page)
    label = briefing.records.actors[page.id].label
    entries = _events(context, briefing.events_of.get(("actors", page.id), ()))
    return _feed(context, label, f"New and changed events that name {label}", record_path("actors", page.id), entries)


def corrections_feed(briefing: Briefing, page: SitePage) -> Feed:
    """Corrections, retractions and withdrawals."""
    made = (entry for record in briefing.records.all() for entry in _corrections(briefing, record))
    newest = heapq.nlargest(ENTRIES, made, key=lambda entry: (entry.day, entry.id))
    text = "Corrections, retractions and withdrawals"
    return _feed(PageContext(briefing, page), "corrections", text, single_path("corrections"), newest)


def _feed(context: PageContext, name: str, text: str, about: str, entries: Iterable[FeedEntry]) -> Feed:
    settings = context.briefing.records.config.settings
    found = tuple(entries)
    return Feed(
        title=f"{settings.title}: {name}",
        text=text,
        address=canonical(settings.base_url, about),
        own=canonical(settings.base_url, context.page.path),
        author=settings.publisher or settings.title,
        language=settings.language,
        rights=settings.licence or "",
        day=max(entry.day for entry in found) if found else str(briefing_day(context.briefing.records) or ""),
        entries=found,
    )


def _events(context: PageContext, identifiers: Iterable[str]) -> Iterator[FeedEntry]:
    """Events are left out if neither their record nor the edition has a date."""
    events, positions = context.briefing.events, context.briefing.positions
    edition = edition_day(context.briefing.records.config.settings)
    dated = [(day, each) for each in identifiers if (day := change_day(events[each].record) or edition)]
    for day, identifier in heapq.nlargest(ENTRIES, dated, key=lambda each: (each[0], positions[each[1]])):
        yield _event(context, identifier, day)


def _event(context: PageContext, identifier: str, day: Day) -> FeedEntry:
    linked = context.briefing.events[identifier]
    event = linked.record
    records = context.briefing.records
    kind = records.config.vocabulary.event_types.get(event.type)
    places = [context.link("places", named.place).text for named in event.places if named.place]
    address = canonical(records.config.settings.base_url, record_path("events", identifier))
    where = ", ".join([date_words(event.date), *places])
    return FeedEntry(
        id=address,
        address=address,
        title=event.title,
        text=f"{capital(where)}. {event_opening(context, linked)}".rstrip(),
        published=str((event.added.earliest if event.added else None) or day),
        day=str(day),
        topics=(kind.label if kind else event.type,),
    )


def _corrections(briefing: Briefing, record: Record) -> Iterator[FeedEntry]:
    """The id of an entry has its date, and a number if a record has several corrections of one date."""
    dates: Counter[str] = Counter()
    for made in record.corrections:
        dates[made.on.edtf] += 1
        anchor = f"correction-{made.on.edtf}-{dates[made.on.edtf]}"
        yield from _correction(briefing, record, anchor, made.on, "Correction", made.what, made.because)
    source = briefing.records.sources.get(record.id) if record.kind == "sources" else None
    if source and source.retracted:
        yield from _correction(briefing, record, "retracted", source.retracted.on, "Retracted", source.retracted.reason)
    if record.withdrawn:
        yield from _correction(briefing, record, "withdrawn", record.withdrawn.on, "Withdrawn", record.withdrawn.reason)


def _correction(
    briefing: Briefing, record: Record, anchor: str, on: Date, what: str, *texts: str | None
) -> Iterator[FeedEntry]:
    day = on.earliest or on.latest
    if day is None:
        return
    address = canonical(briefing.records.config.settings.base_url, record_path(record.kind, record.id))
    text = " ".join(filter(None, (plain_text(briefing, each) for each in texts)))
    yield FeedEntry(
        f"{address}#{anchor}",
        address,
        f"{what}: {record.label}",
        text,
        str(day),
        str(day),
        (what,),
    )
