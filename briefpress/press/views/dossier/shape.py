"""What a dossier is made of: the pieces of the site's views, in the order of a book."""

from __future__ import annotations

from msgspec import Struct

from briefpress.press.charts.drawing import MapDrawing
from briefpress.press.charts.ranges import RangeDrawing
from briefpress.press.charts.timeline import TimeDrawing
from briefpress.press.views.disagreement import Disagreement
from briefpress.press.views.dossier.desk import Note
from briefpress.press.views.event import ActorLine, PlaceLine
from briefpress.press.views.home import KeyFigures
from briefpress.press.views.shape import (
    ClaimSection,
    EventLine,
    Figure,
    Link,
    Mark,
    NameLine,
    Reference,
    RelationLine,
    Upkeep,
    When,
)  # fmt: skip


class Cover(Struct, frozen=True):
    """The title page. ``scope`` says in words what the dossier has; ``latest`` is the date of its latest source.

    ``date`` is the day that the file gives for itself: that of the edition or of the latest source, empty without both.
    ``cite`` is how to cite it. ``volume`` of ``volumes``, and the ``period`` of this one, where there is more than one.
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
    """One of the largest counts: the event, its day, and the figure with its speakers."""

    link: Link
    when: str
    figure: Figure


class Sourcing(Struct, frozen=True):
    """On what the dossier rests, in the manner of a source summary statement (ICD 206): counted, nothing weighed.

    ``assumed`` counts the sources whose lineage nobody states; ``single`` the events that rest on one origin alone;
    ``verified`` the passages, of ``passages`` cited, that were proved. ``languages`` and ``grades`` are pairs of a name
    and how many sources have it; the reliability of a source without a grade is "".
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
    """One page of what the records say."""

    figures: KeyFigures
    tolls: tuple[TollLine, ...]
    disagreements: tuple[Disagreement, ...]
    sourcing: Sourcing


class PrintedChart(Struct, frozen=True):
    """The counts of one outcome, drawn: `RangeChart` without the drawing for narrow pages."""

    property: str
    outcome: str
    item: str
    claims: int
    kinds: tuple[str, ...]
    drawing: RangeDrawing


class PrintedEvent(Struct, frozen=True):
    """An event; its fields are those of `EventView`. ``notes`` are the sources cited on it."""

    path: str
    title: str
    type: str
    when: When
    date_word: str
    date_inferred_html: str
    places: tuple[PlaceLine, ...]
    place_word: str
    actors: tuple[ActorLine, ...]
    grade: str
    grade_reason_html: str
    header_marks: tuple[Mark, ...]
    sources: int
    origins: tuple[Link, ...]
    origins_at_most: bool
    sections: tuple[ClaimSection, ...]
    ranges: tuple[PrintedChart, ...]
    body_html: str
    parent: Link | None
    counted_with_parent: bool
    parts: tuple[Link, ...]
    relations: tuple[RelationLine, ...]
    upkeep: Upkeep
    notes: tuple[Note, ...]


class PrintedActor(Struct, frozen=True):
    """An actor with its names and relations; ``events`` are the paths of those of the book that name it."""

    path: str
    name: str
    short: str
    type: str
    country: str
    subject: bool
    names: tuple[NameLine, ...]
    relations: tuple[RelationLine, ...]
    body_html: str
    upkeep: Upkeep
    events: tuple[str, ...]


class Year(Struct, frozen=True):
    """The events that begin in a year, in the order of dates."""

    year: str
    events: tuple[EventLine, ...]


class IndexEntry(Struct, frozen=True):
    """A name in an index: the events that name it, and where it has an entry of its own; or the name ``see``.

    ``volume`` is the earlier one that has the entry, 0 where this one has it.
    """

    name: str
    path: str
    events: tuple[str, ...]
    see: str = ""
    within: str = ""
    volume: int = 0


class PrintedTimeline(Struct, frozen=True):
    """The events drawn from the ``first`` year to the ``last``; ``kinds`` are the signs that occur, for the legend."""

    total: int
    first: str
    last: str
    kinds: tuple[str, ...]
    drawing: TimeDrawing


class PrintedMap(Struct, frozen=True):
    """The places of the dossier's events; ``missing`` counts those without any coordinate."""

    drawing: MapDrawing
    places: int
    missing: int
    district: int
    region: int


class DossierView(Struct, frozen=True):
    """A dossier, or one volume of it. ``language`` is that of its texts, ``paper`` "a4" or "letter"."""

    language: str
    paper: str
    cover: Cover
    summary: Summary
    timeline: PrintedTimeline | None
    map: PrintedMap | None
    chronology: tuple[Year, ...]
    events: tuple[PrintedEvent, ...]
    actors: tuple[PrintedActor, ...]
    method_html: str
    method_title: str
    references: tuple[Reference, ...]
    actor_index: tuple[IndexEntry, ...]
    place_index: tuple[IndexEntry, ...]
