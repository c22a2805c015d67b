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
from briefpress.plan.site_page import SitePage
from briefpress.press.charts.actor_timeline import actor_timeline
from briefpress.press.charts.timeline import Timeline
from briefpress.press.views.anchors import row_anchor
from briefpress.press.views.claim_lines import ClaimLine, claim_line
from briefpress.press.views.claims import outcome_words, takes_part
from briefpress.press.views.contradiction import contradiction_links
from briefpress.press.views.figures import figure
from briefpress.press.views.lines import event_line, event_type, mention_lines, relation_lines, upkeep
from briefpress.press.views.name_lines import name_lines
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import ShownList, YearLink, shown_list
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
from briefpress.press.views.wording import listed, when


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

    ``split``: these are too long for one page; they are empty, and ``years`` and ``inner`` link to parts. With ``year``
    set, the view is one such part, and names, relations, body and mentions are empty.
    """

    head: Head
    name: str
    short: str
    type: str
    country: str
    year: str
    split: bool
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
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
    shown = shown_list(context, "events", actor.name)
    whole = not page.part
    kind = briefing.records.config.vocabulary.actor_types.get(actor.type)
    involved, named_in = _events(context, actor, shown)
    return ActorView(
        head=_head(context, actor, shown),
        name=actor.name,
        short=actor.short or "",
        type=kind.label if kind else actor.type,
        country=actor.country or "",
        year=shown.label,
        split=shown.split,
        years=shown.years,
        inner=shown.inner,
        names=name_lines(context, actor.aliases, actor.id) if whole else (),
        relations=relation_lines(context, "actors", actor.id) if whole else (),
        body=context.body(actor) if whole else PageText(),
        events=len(briefing.events_of.get(("actors", actor.id), ())),
        activity=actor_timeline(context, actor.id, shown.ids("events")),
        takes_part=involved,
        named_in=named_in,
        linked_in=tuple(event_line(context, event) for event in shown.ids("linked")),
        contradictions=contradiction_links(context, "actors", actor.id) if whole else (),
        speaks=_speaks(context, actor, shown),
        numbers=tuple(_numbers(context, actor, shown)),
        mentions=mention_lines(context, "actors", actor.id, _listed(context, actor)) if whole else (),
        themes=actor.themes,
        upkeep=upkeep(context, actor),
        references=references(context),
    )


def _head(context: PageContext, actor: Actor, shown: ShownList) -> Head:
    actors = context.index("actors", "Actors")
    if context.page.part:
        return context.head(f"{actor.name} {shown.label}", "", actors, *shown.trail)
    return context.head(actor.name, context.opening(actor), actors)


def _events(
    context: PageContext, actor: Actor, shown: ShownList
) -> tuple[tuple[EventLine, ...], tuple[EventLine, ...]]:
    """Split the events into those whose header names the actor, and those where only a claim does."""
    involved, named_in = [], []
    speaks = {claim.event for claim in context.briefing.claims_of.get(("actors", actor.id), ())}
    for identifier in shown.ids("events"):
        event = context.briefing.events[identifier]
        roles = [involved.role or "" for involved in event.record.actors if involved.actor == actor.id]
        if roles:
            involved.append(event_line(context, identifier, listed(_role(context, role) for role in roles if role)))
        else:
            mentions = (*_named(context, event, actor.id), *(["speaks"] if identifier in speaks else []))
            named_in.append(event_line(context, identifier, ", ".join(dict.fromkeys(mentions))))
    return tuple(involved), tuple(named_in)


def _role(context: PageContext, role: str) -> str:
    word = context.briefing.records.config.vocabulary.roles.get(role)
    return word.label if word else role


def _named(context: PageContext, event: LinkedEvent, identifier: str) -> Iterator[str]:
    """How an event's claims name an actor: "killed", "responsible", "reports", "verification"."""
    for claim in event.claims:
        if claim.group and identifier in claim.group.ids:
            yield outcome_words(claim) or ("took part" if takes_part(context, claim) else claim.property)
        if claim.claim.via == identifier:
            yield "reports"
        if any(finding.by == identifier for finding in claim.claim.verification):
            yield "verification"


def _speaks(context: PageContext, actor: Actor, shown: ShownList) -> tuple[ClaimLine, ...]:
    """The claims the actor makes in the events shown."""
    claims = context.briefing.claims_of.get(("actors", actor.id), ())
    events = frozenset(shown.ids("events"))
    return tuple(claim_line(context, claim) for claim in claims if claim.event in events)


def _numbers(context: PageContext, actor: Actor, shown: ShownList) -> Iterator[NumberLine]:
    """The rows that count the actor's members, alone or jointly with others, event by event."""
    for identifier in shown.ids("events"):
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
