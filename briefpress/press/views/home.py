"""The view of the home page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.disputes import Dispute
from briefpress.load.config import EventType
from briefpress.model.record import Event
from briefpress.plan.lists import BY_YEAR, divided_lists
from briefpress.plan.plan import years_of
from briefpress.plan.site_page import SitePage
from briefpress.press.charts.briefing_timeline import briefing_timeline
from briefpress.press.charts.timeline import Timeline
from briefpress.press.views.disagreement import Disagreement, disagreement
from briefpress.press.views.lines import event_line
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, part_links
from briefpress.press.views.shape import EventLine, Head, Link
from briefpress.press.views.source_lines import OriginLine, origin_lines
from briefpress.press.views.wording import period_words


class KeyFigures(Struct, frozen=True):
    """The key figures. ``disputes`` exclude each other, ``differing`` are close or provisional.

    ``violent_incidents`` counts violent events that are dated and no part of another; ``parts`` counts their parts, and
    ``background`` violent events whose start is unknown. ``sources`` carry a claim: an unread original does not count.
    """

    violent_incidents: int
    parts: int
    background: int
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
    """The home page. ``period``: the years covered ("2012–2024"). ``latest``: newest first, without undated ones."""

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
    return HomeView(
        head=context.head(settings.title, settings.subtitle or ""),
        title=settings.title,
        subtitle=settings.subtitle or "",
        edition=settings.edition or "",
        publisher=settings.publisher or "",
        period=period_words(years),
        figures=key_figures(briefing),
        timeline=briefing_timeline(context),
        disagreements=tuple(disagreement(context, dispute) for dispute in _largest(briefing)),
        latest=tuple(event_line(context, event) for event in _latest(briefing)),
        actors=_most_named(context),
        origins=origin_lines(context)[:ORIGINS],
        years=part_links(BY_YEAR, divided_lists(briefing).get((BY_YEAR, ""))),
        pages=tuple(context.link("pages", text) for text in briefing.records.pages),
    )


def _latest(briefing: Briefing) -> tuple[str, ...]:
    """The latest events, newest first. One whose start is unknown may be older than any other and is left out."""
    dated = [each for each, event in briefing.events.items() if event.record.date.earliest is not None]
    return tuple(reversed(dated[-LATEST:]))


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
    violent = [event for event in records.events.values() if is_violent(event, words)]
    parts = sum(event.part_of is not None for event in violent)
    background = sum(event.part_of is None and event.date.earliest is None for event in violent)
    claims = [claim for event in briefing.events.values() for claim in event.claims]
    dispute_counts = Counter(dispute.word for dispute in briefing.disputes)
    people = sum(actor.type == PERSON for actor in records.actors.values())
    return KeyFigures(
        violent_incidents=len(violent) - parts - background,
        parts=parts,
        background=background,
        developments=classes["development"],
        statistics=classes["statistic"],
        toll_claims=sum(claim.property == "toll" for claim in claims),
        claims=len(claims),
        disputes=dispute_counts["disputed"],
        differing=dispute_counts["differ"],
        sources=len(briefing.source_index.carried),
        origins=len(briefing.source_index.origin_of),
        publications=len(records.publications),
        organisations=len(records.actors) - people,
        people=people,
        places=len(records.places),
    )


def is_violent(event: Event, types: Mapping[str, EventType]) -> bool:
    """Whether the vocabulary classes an event's type as violence."""
    return event.type in types and types[event.type].class_ == "violence"


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
