"""the briefing -> HomeView: what this is, how much is in it, where its sources disagree most, what came last."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import EventLine, Head, Link, When
from briefpress.views.source_lines import OriginLine
from briefpress.views.years import YearLink


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """How many there are of each; ``disputes`` and ``differing`` part those that exclude from those that are close."""

    violent_incidents: int
    developments: int
    statistics: int
    toll_claims: int
    claims: int
    disputes: int
    differing: int
    sources: int
    origins: int
    publications: int
    organisations: int
    people: int
    places: int


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a disagreement, in short: what is said and by whom; ``header`` is the record's own."""

    value: str
    speakers: tuple[Link, ...]
    stance: str
    origins: int
    header: bool = False


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A dispute in short; ``link`` leads to the claims on the event's page. ``about`` may be empty (the total)."""

    link: Link
    when: When
    property: str
    about: str
    word: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor and the number of events that name it."""

    actor: Link
    type: str
    events: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """``period`` is the years covered in words ("2012–2024"); ``latest`` stands newest first."""

    head: Head
    title: str
    subtitle: str
    edition: str
    publisher: str
    period: str
    figures: KeyFigures
    disagreements: tuple[Disagreement, ...]
    latest: tuple[EventLine, ...]
    actors: tuple[NamedActor, ...]
    origins: tuple[OriginLine, ...]
    years: tuple[YearLink, ...]
    pages: tuple[Link, ...]
