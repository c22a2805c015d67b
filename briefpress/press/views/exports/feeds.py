"""Briefing, Page -> Feed: what is new, as a feed reader shows it; its days are those of records, never of events."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.changes import changed_on, edition_day, newest_day
from briefpress.model.record import Date, Record
from briefpress.model.record.day import Day
from briefpress.plan.plan import SitePage, record_path, single_path
from briefpress.press.views.address import canonical
from briefpress.press.views.desk import Desk
from briefpress.press.views.exports.cells import words
from briefpress.press.views.wording import date_words

# The newest entries; a reader who has not looked for longer finds the rest on the pages.
ENTRIES = 100


class FeedEntry(Struct, frozen=True):
    """``id`` is for ever the entry's own; ``text`` is plain words, ``topics`` labels.

    ``published`` and ``day`` are when it was new and last changed, as days of ISO 8601.
    """

    id: str
    address: str
    title: str
    text: str
    published: str
    day: str
    topics: tuple[str, ...]


class Feed(Struct, frozen=True):
    """``address`` is the page whose news it has, ``own`` the feed itself; ``day`` the newest day in it."""

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
    """The events whose records are new or changed; of one day's, the latest event first."""
    desk = Desk(briefing, page)
    return _feed(desk, "events", "New and changed events", single_path("events"), _events(desk, briefing.events))


def actor_feed(briefing: Briefing, page: SitePage) -> Feed:
    """The events that name the page's actor."""
    desk = Desk(briefing, page)
    label = briefing.records.actors[page.id].label
    entries = _events(desk, briefing.events_of.get(("actors", page.id), ()))
    return _feed(desk, label, f"New and changed events that name {label}", record_path("actors", page.id), entries)


def corrections_feed(briefing: Briefing, page: SitePage) -> Feed:
    """What we corrected, what its publisher retracted and what we withdrew."""
    made = (entry for record in briefing.records.all() for entry in _corrections(briefing, record))
    newest = heapq.nlargest(ENTRIES, made, key=lambda entry: (entry.day, entry.id))
    text = "Corrections, retractions and withdrawals"
    return _feed(Desk(briefing, page), "corrections", text, single_path("corrections"), newest)


def _feed(desk: Desk, name: str, text: str, about: str, entries: Iterable[FeedEntry]) -> Feed:
    settings = desk.briefing.records.config.settings
    found = tuple(entries)
    return Feed(
        title=f"{settings.title}: {name}",
        text=text,
        address=canonical(settings.base_url, about),
        own=canonical(settings.base_url, desk.page.path),
        author=settings.publisher or settings.title,
        language=settings.language,
        rights=settings.licence or "",
        day=max(entry.day for entry in found) if found else str(newest_day(desk.briefing.records) or ""),
        entries=found,
    )


def _events(desk: Desk, identifiers: Iterable[str]) -> Iterator[FeedEntry]:
    """An event whose record has no day, in an edition without one, is left out."""
    events, positions = desk.briefing.events, desk.briefing.positions
    edition = edition_day(desk.briefing.records.config.settings)
    dated = [(day, each) for each in identifiers if (day := changed_on(events[each].record) or edition)]
    for day, identifier in heapq.nlargest(ENTRIES, dated, key=lambda each: (each[0], positions[each[1]])):
        yield _event(desk, identifier, day)


def _event(desk: Desk, identifier: str, day: Day) -> FeedEntry:
    event = desk.briefing.events[identifier].record
    records = desk.briefing.records
    kind = records.config.vocabulary.event_types.get(event.type)
    places = [desk.link("places", named.place).text for named in event.places if named.place]
    address = canonical(records.config.settings.base_url, record_path("events", identifier))
    where = ", ".join([date_words(event.date), *places])
    return FeedEntry(
        id=address,
        address=address,
        title=event.title,
        text=f"{where[:1].upper()}{where[1:]}. {desk.opening(event)}".rstrip(),
        published=str((event.added.earliest if event.added else None) or day),
        day=str(day),
        topics=(kind.label if kind else event.type,),
    )


def _corrections(briefing: Briefing, record: Record) -> Iterator[FeedEntry]:
    """An entry is known by its date, and by a number where a record has several corrections of one date."""
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
    told = " ".join(filter(None, (words(briefing, text) for text in texts)))
    yield FeedEntry(
        f"{address}#{anchor}",
        address,
        f"{what}: {record.label}",
        told,
        str(day),
        str(day),
        (what,),
    )
