"""The view of the home page."""

from __future__ import annotations

from collections import Counter

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.disputes import Dispute
from briefpress.model.record.day import year_of
from briefpress.plan.plan import SitePage, years_of
from briefpress.press.charts.briefing_timeline import briefing_timeline
from briefpress.press.charts.timeline import Timeline
from briefpress.press.views.disagreement import Disagreement, disagreement
from briefpress.press.views.lines import event_line
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import EventLine, Head, Link
from briefpress.press.views.source_lines import OriginLine, origin_lines
from briefpress.press.views.wording import years_words
from briefpress.press.views.years import YearLink, year_links


class KeyFigures(Struct, frozen=True):
    """The key figures. ``disputes`` exclude each other, ``differing`` are close or provisional."""

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
    """An actor with the number of events that name it."""

    actor: Link
    type: str
    events: int


class HomeView(Struct, frozen=True):
    """The home page. ``period``: the years covered ("2012–2024"). ``latest``: newest first."""

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


# The actor type of people, independent of the vocabulary (design, section 3).
PERSON = "person"
# Numbers of entries on the home page; the pages behind it have all.
DISAGREEMENTS, LATEST, NAMED, ORIGINS = 6, 10, 12, 12


def home_view(briefing: Briefing, page: SitePage) -> HomeView:
    """The view of the home page."""
    context = PageContext(briefing, page)
    settings = briefing.records.config.settings
    years = years_of(briefing, tuple(briefing.order))
    latest = reversed(briefing.order[-LATEST:])
    return HomeView(
        head=context.head(settings.title, settings.subtitle or ""),
        title=settings.title,
        subtitle=settings.subtitle or "",
        edition=settings.edition or "",
        publisher=settings.publisher or "",
        period=years_words([*map(year_of, years)]),
        figures=key_figures(briefing),
        timeline=briefing_timeline(context),
        disagreements=tuple(disagreement(context, dispute) for dispute in _largest(briefing)),
        latest=tuple(event_line(context, event) for event in latest),
        actors=_most_named(context),
        origins=origin_lines(context)[:ORIGINS],
        years=year_links(context, years, "chronology"),
        pages=tuple(context.link("pages", text) for text in briefing.records.pages),
    )


def _largest(briefing: Briefing) -> tuple[Dispute, ...]:
    """The largest disputes, one per event."""
    first: dict[str, Dispute] = {}
    for dispute in briefing.disputes:
        if dispute.event:
            first.setdefault(dispute.event, dispute)
    return tuple(first.values())[:DISAGREEMENTS]


def key_figures(briefing: Briefing) -> KeyFigures:
    """The key figures of a briefing. A claim counts once, however many sources carry it."""
    records, words = briefing.records, briefing.records.config.vocabulary.event_types
    classes = Counter(words[event.type].class_ for event in records.events.values() if event.type in words)
    claims = [claim for event in briefing.events.values() for claim in event.claims]
    dispute_counts = Counter(dispute.word for dispute in briefing.disputes)
    people = sum(actor.type == PERSON for actor in records.actors.values())
    return KeyFigures(
        violent_incidents=classes["violence"],
        developments=classes["development"],
        statistics=classes["statistic"],
        toll_claims=sum(claim.property == "toll" for claim in claims),
        claims=len(claims),
        disputes=dispute_counts["disputed"],
        differing=dispute_counts["differ"],
        sources=len(records.sources),
        origins=len(briefing.source_index.origin_of),
        publications=len(records.publications),
        organisations=len(records.actors) - people,
        people=people,
        places=len(records.places),
    )


def _most_named(context: PageContext) -> tuple[NamedActor, ...]:
    """The actors named in the most events, people included."""
    actors, words = context.briefing.records.actors, context.briefing.records.config.vocabulary.actor_types
    counted = [(len(context.briefing.events_of.get(("actors", actor), ())), actor) for actor in actors]
    most = sorted((item for item in counted if item[0]), key=lambda item: (-item[0], item[1]))[:NAMED]
    return tuple(
        NamedActor(context.link("actors", actor), words[type_].label if type_ in words else type_, events)
        for events, actor in most
        for type_ in (actors[actor].type,)
    )
