"""The building blocks of a dossier, in book order."""

from __future__ import annotations

from msgspec import Struct

from briefpress.model.prose import PageText
from briefpress.press.charts.map_drawing import MapDrawing
from briefpress.press.charts.ranges import RangeDrawing
from briefpress.press.charts.timeline import TimeDrawing
from briefpress.press.views.disagreement import Disagreement
from briefpress.press.views.dossier.print_context import Note
from briefpress.press.views.event import ActorLine, PlaceLine
from briefpress.press.views.home import KeyFigures
from briefpress.press.views.shape import (
    ClaimSection,
    EventLine,
    Link,
    Mark,
    NameLine,
    Reference,
    RelationLine,
    Upkeep,
    When,
)  # fmt: skip


class Cover(Struct, frozen=True):
    """The title page. ``scope`` is the selection in words; ``latest`` the date of the latest source.

    ``date`` is the date of the file: that of the edition or of the latest source, else "". ``cite`` is the citation.
    ``volume`` of ``volumes`` and its ``period`` are set if there are several.
    """

    title: str
    briefing: str
    subtitle: str
    scope: tuple[str, ...]
    edition: str
    latest: str
    date: str
    publisher: str
    licence: str
    address: str
    cite: str
    classification: str
    volume: int
    volumes: int
    period: str


class TollLine(Struct, frozen=True):
    """One of the largest counts: event, subject, range of the valid counts, and dispute."""

    link: Link
    when: str
    outcome: str
    of: str
    range: str
    claims: int
    word: str


class Sourcing(Struct, frozen=True):
    """The sources of a dossier, in the manner of a source summary statement (ICD 206): counted, not weighed.

    ``assumed``: sources that state no origin. ``single``: events with a single origin. ``verified``: cited passages, of
    ``passages``, that were verified. ``languages`` and ``grades``: pairs of a name and its number of sources, "" for
    sources without one.
    """

    sources: int
    origins: int
    publications: int
    assumed: int
    single: int
    events: int
    languages: tuple[tuple[str, int], ...]
    grades: tuple[tuple[str, int], ...]
    oldest: str
    newest: str
    retracted: int
    passages: int
    verified: int
    leading: tuple[tuple[str, int], ...]


class Summary(Struct, frozen=True):
    """The one-page summary."""

    figures: KeyFigures
    tolls: tuple[TollLine, ...]
    disagreements: tuple[Disagreement, ...]
    sourcing: Sourcing


class PrintedChart(Struct, frozen=True):
    """The counts of one outcome, drawn: a `RangeChart` without the drawing for narrow pages."""

    property: str
    outcome: str
    item: str
    claims: int
    kinds: tuple[str, ...]
    drawing: RangeDrawing


class PrintedEvent(Struct, frozen=True):
    """An event, with the fields of `EventView`. ``notes`` are the sources cited on it."""

    path: str
    title: str
    type: str
    when: When
    date_word: str
    date_inferred: PageText
    places: tuple[PlaceLine, ...]
    place_word: str
    actors: tuple[ActorLine, ...]
    grade: str
    grade_reason: PageText
    header_marks: tuple[Mark, ...]
    sources: int
    origins: tuple[Link, ...]
    origins_at_most: bool
    sections: tuple[ClaimSection, ...]
    ranges: tuple[PrintedChart, ...]
    body: PageText
    parent: Link | None
    counted_with_parent: bool
    parts: tuple[Link, ...]
    relations: tuple[RelationLine, ...]
    upkeep: Upkeep
    notes: tuple[Note, ...]


class PrintedActor(Struct, frozen=True):
    """An actor with its names and relations; ``events`` are the paths of the book's events that name it."""

    path: str
    name: str
    short: str
    type: str
    country: str
    subject: bool
    names: tuple[NameLine, ...]
    relations: tuple[RelationLine, ...]
    body: PageText
    upkeep: Upkeep
    events: tuple[str, ...]


class Year(Struct, frozen=True):
    """The events that begin in a year, by date."""

    year: str
    events: tuple[EventLine, ...]


class IndexEntry(Struct, frozen=True):
    """A name in an index: the events that name it and the path of its entry; or a cross-reference to ``see``.

    ``volume`` is the earlier volume that has the entry, 0 if this one has it.
    """

    name: str
    path: str
    events: tuple[str, ...]
    see: str = ""
    within: str = ""
    volume: int = 0


class PrintedTimeline(Struct, frozen=True):
    """The timeline from the ``first`` year to the ``last``; ``kinds`` are the signs that occur, for the legend."""

    total: int
    first: str
    last: str
    kinds: tuple[str, ...]
    drawing: TimeDrawing


class PrintedMap(Struct, frozen=True):
    """The places of the events; ``missing`` is the number of places without coordinates."""

    drawing: MapDrawing
    places: int
    missing: int
    district: int
    region: int


class DossierView(Struct, frozen=True):
    """A dossier, or one volume of it. ``language`` is that of its texts, ``paper`` is "a4" or "letter"."""

    language: str
    paper: str
    cover: Cover
    summary: Summary
    timeline: PrintedTimeline | None
    map: PrintedMap | None
    chronology: tuple[Year, ...]
    events: tuple[PrintedEvent, ...]
    actors: tuple[PrintedActor, ...]
    method: PageText
    method_title: str
    references: tuple[Reference, ...]
    actor_index: tuple[IndexEntry, ...]
    place_index: tuple[IndexEntry, ...]
