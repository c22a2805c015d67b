"""The view of an actor, or of one year of it: names, relations, events, claims and counts."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.link.events import LinkedEvent
from briefpress.link.mentions import Mention
from briefpress.link.rows import Row
from briefpress.model.prose import PageText
from briefpress.model.record import Actor
from briefpress.plan.plan import SitePage
from briefpress.press.charts.actor_timeline import actor_timeline
from briefpress.press.charts.timeline import Timeline
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claim_lines import ClaimLine, claim_line
from briefpress.press.views.claims import outcome_words
from briefpress.press.views.contradiction import contradiction_links
from briefpress.press.views.figures import figure
from briefpress.press.views.lines import event_line, event_type, mention_lines, relation_lines, upkeep
from briefpress.press.views.name_lines import name_lines
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.references import references
from briefpress.press.views.shape import (
    EventLine,
    Figure,
    Head,
    Link,
    MentionLine,
    NameLine,
    Reference,
    RelationLine,
    Upkeep,
    When,
)  # fmt: skip
from briefpress.press.views.wording import listed, when, year_name
from briefpress.press.views.years import ShownEvents, YearLink, shown_events


class NumberLine(Struct, frozen=True):
    """A row of counts about the actor's members; ``link`` leads to the row on the event's page.

    ``jointly`` are the other groups that are counted together with it; ``class_`` is the event's ("statistic" is the
    toll of a period). ``claims`` counts those that state the figure and repeat no other; ``origins`` counts
    theirs, at most so many where ``at_most``. Never summed.
    """

    link: Link
    when: When
    class_: str
    figure: Figure
    jointly: tuple[Link, ...]
    place: Link | None
    claims: int
    origins: int
    at_most: bool


class ActorView(Struct, frozen=True):
    """An actor's page.

    ``takes_part`` has the role as detail, ``named_in`` what the claims are about that name it; ``linked_in`` are events
    where a source only ties those involved to it. ``speaks`` are the claims it makes, ``numbers`` the counts claimed of
    its people, ``contradictions`` those that concern it.

    ``split``: these four are too long for one page; they are empty and ``years`` links to the years. With ``year`` set,
    the view is one such year: the four cover that year, and names, relations, body and mentions are empty.
    """

    head: Head
    name: str
    short: str
    type: str
    country: str
    year: str
    split: bool
    years: tuple[YearLink, ...]
    names: tuple[NameLine, ...]
    relations: tuple[RelationLine, ...]
    body: PageText
    events: int
    activity: Timeline | None
    takes_part: tuple[EventLine, ...]
    named_in: tuple[EventLine, ...]
    linked_in: tuple[EventLine, ...]
    contradictions: tuple[Link, ...]
    speaks: tuple[ClaimLine, ...]
    numbers: tuple[NumberLine, ...]
    mentions: tuple[MentionLine, ...]
    themes: tuple[str, ...]
    upkeep: Upkeep
    references: tuple[Reference, ...]


def actor_view(briefing: Briefing, page: SitePage) -> ActorView:
    """The view of an actor's page, or of one year of an actor with very many events."""
    context = PageContext(briefing, page)
    actor = briefing.records.actors[page.id]
    shown = shown_events(context, "actors")
    whole = not page.year
    kind = briefing.records.config.vocabulary.actor_types.get(actor.type)
    takes_part, named_in = _events(context, actor, shown)
    return ActorView(
        head=_head(context, actor),
        name=actor.name,
        short=actor.short or "",
        type=kind.label if kind else actor.type,
        country=actor.country or "",
        year=year_name(page.year),
        split=shown.split,
        years=shown.years,
        names=name_lines(context, actor.aliases, actor.id) if whole else (),
        relations=relation_lines(context, "actors", actor.id) if whole else (),
        body=context.body(actor) if whole else PageText(),
        events=shown.total,
        activity=actor_timeline(context, actor.id, shown.events),
        takes_part=takes_part,
        named_in=named_in,
        linked_in=_linked_in(context, actor),
        contradictions=contradiction_links(context, "actors", actor.id) if whole else (),
        speaks=_speaks(context, actor, shown),
        numbers=tuple(_numbers(context, actor, shown)),
        mentions=mention_lines(context, "actors", actor.id, _listed(context, actor)) if whole else (),
        themes=actor.themes,
        upkeep=upkeep(context, actor),
        references=references(context),
    )


def _head(context: PageContext, actor: Actor) -> Head:
    actors = context.index("actors", "Actors")
    if context.page.year:
        return context.head(
            f"{actor.name} {year_name(context.page.year)}", "", actors, context.link("actors", actor.id)
        )
    return context.head(actor.name, context.opening(actor), actors)


def _events(
    context: PageContext, actor: Actor, shown: ShownEvents
) -> tuple[tuple[EventLine, ...], tuple[EventLine, ...]]:
    """Split the events into those whose header names the actor, and those where only a claim does."""
    takes_part, named_in = [], []
    speaks = {claim.event for claim in context.briefing.claims_of.get(("actors", actor.id), ())}
    for identifier in shown.events:
        event = context.briefing.events[identifier]
        roles = [involved.role or "" for involved in event.record.actors if involved.actor == actor.id]
        if roles:
            takes_part.append(event_line(context, identifier, listed(_role(context, role) for role in roles if role)))
        else:
            mentions = (*_named(event, actor.id), *(["speaks"] if identifier in speaks else []))
            named_in.append(event_line(context, identifier, ", ".join(dict.fromkeys(mentions))))
    return tuple(takes_part), tuple(named_in)


def _linked_in(context: PageContext, actor: Actor) -> tuple[EventLine, ...]:
    """The events in which a wording only links somebody to the actor; on a year's page, those of the year."""
    mentions = context.briefing.mentions.get(("actors", actor.id), ())
    found = sorted(
        {mention.id for mention in mentions if mention.kind == "events" and mention.field == "linked_to"},
        key=context.briefing.positions.__getitem__,
    )
    year = context.page.year
    return tuple(event_line(context, event) for event in found if not year or context.briefing.years[event] == year)


def _role(context: PageContext, role: str) -> str:
    word = context.briefing.records.config.vocabulary.roles.get(role)
    return word.label if word else role


def _named(event: LinkedEvent, identifier: str) -> Iterator[str]:
    """How an event's claims name an actor: "killed", "responsible", "reports", "verification"."""
    for claim in event.claims:
        if claim.group and identifier in claim.group.ids:
            yield outcome_words(claim) or claim.property
        if claim.claim.via == identifier:
            yield "reports"
        if any(finding.by == identifier for finding in claim.claim.verification):
            yield "verification"


def _speaks(context: PageContext, actor: Actor, shown: ShownEvents) -> tuple[ClaimLine, ...]:
    """The claims the actor makes in the events shown; all of them if the page is not split."""
    claims = context.briefing.claims_of.get(("actors", actor.id), ())
    if not shown.years:
        return tuple(claim_line(context, claim) for claim in claims)
    events = frozenset(shown.events)
    return tuple(claim_line(context, claim) for claim in claims if claim.event in events)


def _numbers(context: PageContext, actor: Actor, shown: ShownEvents) -> Iterator[NumberLine]:
    """The rows that count the actor's members, alone or jointly with others, event by event."""
    for identifier in shown.events:
        event = context.briefing.events[identifier]
        for row in event.rows:
            group = row.claims[0].group
            restated = all(claim.claim.restates for claim in row.current)
            if row.key[0] == "toll" and group and actor.id in group.ids and not (row.current and restated):
                yield _number(context, event, row, [other for other in group.ids if other != actor.id])


def _number(context: PageContext, event: LinkedEvent, row: Row, others: list[str]) -> NumberLine:
    place = row.key[-1]
    return NumberLine(
        link=context.link("events", event.record.id, anchor=row_anchor(row.key)),
        when=when(event.record.date),
        class_=event_type(context.briefing, event.record)[1],
        figure=figure(context, event, row),
        jointly=tuple(context.group(other) for other in others),
        place=context.link("places", place) if place else None,
        claims=len(row.counted),
        origins=len(row.origins),
        at_most=row.origins.at_most,
    )


def _listed(context: PageContext, actor: Actor) -> Callable[[Mention], bool]:
    """What the page shows of those who mention the actor: its events and its relations."""
    events = frozenset(context.briefing.events_of.get(("actors", actor.id), ()))
    return lambda mention: (
        mention.field in ("relations", "linked_to") or (mention.kind == "events" and mention.id in events)
    )
