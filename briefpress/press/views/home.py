"""the briefing -> HomeView: what this is, how much is in it, where its sources disagree most, what came last."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.disputes import Dispute
from briefpress.model.record.day import year_of
from briefpress.plan.plan import SitePage, years_of
from briefpress.press.charts.chronicle import chronicle
from briefpress.press.charts.timeline import Timeline
from briefpress.press.views.desk import Desk
from briefpress.press.views.disagreement import Disagreement, disagreement
from briefpress.press.views.lines import event_line
from briefpress.press.views.shape import EventLine, Head, Link
from briefpress.press.views.source_lines import OriginLine, origin_lines
from briefpress.press.views.wording import years_words
from briefpress.press.views.years import YearLink, year_links


class KeyFigures(Struct, frozen=True):
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


class NamedActor(Struct, frozen=True):
    """An actor and the number of events that name it."""

    actor: Link
    type: str
    events: int


class HomeView(Struct, frozen=True):
    """``period`` is the years covered in words ("2012–2024"); ``latest`` stands newest first."""

    head: Head
    title: str
    subtitle: str
    edition: str
    publisher: str
    period: str
    figures: KeyFigures
    timeline: Timeline | None
    disagreements: tuple[Disagreement, ...]
    latest: tuple[EventLine, ...]
    actors: tuple[NamedActor, ...]
    origins: tuple[OriginLine, ...]
    years: tuple[YearLink, ...]
    pages: tuple[Link, ...]


# The type of actor that is a person, whatever the vocabulary says besides (design, section 3).
PERSON = "person"
# How many of each stand on the home page; the pages behind it have all.
DISAGREEMENTS, LATEST, NAMED, ORIGINS = 6, 10, 12, 12


def home_view(briefing: Briefing, page: SitePage) -> HomeView:
    """The front of the site."""
    desk = Desk(briefing, page)
    settings = briefing.records.config.settings
    years = years_of(briefing, tuple(briefing.order))
    latest = reversed(briefing.order[-LATEST:])
    return HomeView(
        head=desk.head(settings.title, settings.subtitle or ""),
        title=settings.title,
        subtitle=settings.subtitle or "",
        edition=settings.edition or "",
        publisher=settings.publisher or "",
        period=years_words([*map(year_of, years)]),
        figures=key_figures(briefing),
        timeline=chronicle(desk),
        disagreements=tuple(disagreement(desk, dispute) for dispute in _largest(briefing)),
        latest=tuple(event_line(desk, event) for event in latest),
        actors=_most_named(desk),
        origins=origin_lines(desk)[:ORIGINS],
        years=year_links(desk, years, "chronology"),
        pages=tuple(desk.link("pages", text) for text in briefing.records.pages),
    )


def _largest(briefing: Briefing) -> tuple[Dispute, ...]:
    """The largest disputes, one for each event."""
    first: dict[str, Dispute] = {}
    for dispute in briefing.disputes:
        if dispute.event:
            first.setdefault(dispute.event, dispute)
    return tuple(first.values())[:DISAGREEMENTS]


def key_figures(briefing: Briefing) -> KeyFigures:
    """How much the briefing holds; every claim is counted once, however many sources carry it."""
    records, words = briefing.records, briefing.records.config.vocabulary.event_types
    classes = Counter(words[event.type].class_ for event in records.events.values() if event.type in words)
    claims = [claim for event in briefing.events.values() for claim in event.claims]
    quarrels = Counter(dispute.word for dispute in briefing.disputes)
    people = sum(actor.type == PERSON for actor in records.actors.values())
    return KeyFigures(
        violent_incidents=classes["violence"],
        developments=classes["development"],
        statistics=classes["statistic"],
        toll_claims=sum(claim.property == "toll" for claim in claims),
        claims=len(claims),
        disputes=quarrels["disputed"],
        differing=quarrels["differ"],
        sources=len(records.sources),
        origins=len(briefing.shelves.origin_of),
        publications=len(records.publications),
        organisations=len(records.actors) - people,
        people=people,
        places=len(records.places),
    )


def _most_named(desk: Desk) -> tuple[NamedActor, ...]:
    """The actors that most events name, people among them."""
    actors, words = desk.briefing.records.actors, desk.briefing.records.config.vocabulary.actor_types
    counted = [(len(desk.briefing.events_of.get(("actors", actor), ())), actor) for actor in actors]
    most = sorted((item for item in counted if item[0]), key=lambda item: (-item[0], item[1]))[:NAMED]
    return tuple(
        NamedActor(desk.link("actors", actor), words[type_].label if type_ in words else type_, events)
        for events, actor in most
        for type_ in (actors[actor].type,)
    )
