"""The index of actors by type."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Actor
from briefpress.plan.site_page import SitePage
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.parts import YearLink, shown_list
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount


class ActorEntry(Struct, frozen=True):
    """An actor in the index.

    ``names``: its other names. ``takes_part``: number of events with it in the header; ``events``: of all events that
    name it; ``speaks``: of claims it makes.
    """

    actor: Link
    name: str
    names: tuple[str, ...]
    takes_part: int
    events: int
    speaks: int


class ActorGroup(Struct, frozen=True):
    """The actors of one type."""

    label: str
    anchor: str
    actors: tuple[ActorEntry, ...]


class ActorsView(Struct, frozen=True):
    """The index of actors; ``names`` links to the index of names.

    ``years`` and ``inner`` link to the parts of a long list; ``year`` names the part that is shown, "" for all.
    """

    head: Head
    total: int
    year: str
    years: tuple[YearLink, ...]
    inner: tuple[YearLink, ...]
    types: tuple[ActorGroup, ...]
    names: Link


def actors_view(briefing: Briefing, page: SitePage) -> ActorsView:
    """The types in vocabulary order, with their actors by name."""
    context = PageContext(briefing, page)
    actors = briefing.records.actors
    words = briefing.records.config.vocabulary.actor_types
    by_type: dict[str, list[Actor]] = {type_: [] for type_ in words}
    shown = shown_list(context, title="Actors")
    for actor in sorted(
        (actors[each] for each in shown.ids("actors")), key=lambda actor: (actor.name.casefold(), actor.id)
    ):
        by_type.setdefault(actor.type, []).append(actor)
    return ActorsView(
        head=context.head(
            f"Actors {shown.label}".strip(),
            f"{amount(len(actors), 'actor')}: groups, forces, governments, organisations and people",
            *shown.trail,
        ),
        year=shown.label,
        years=shown.years,
        inner=shown.inner,
        total=len(actors),
        types=tuple(
            ActorGroup(
                words[type_].label if type_ in words else type_,
                f"type-{type_}",
                tuple(_entry(context, actor) for actor in found),
            )
            for type_, found in by_type.items()
            if found
        ),
        names=context.index("names", "index of names"),
    )


def _entry(context: PageContext, actor: Actor) -> ActorEntry:
    briefing, key = context.briefing, ("actors", actor.id)
    mentioned = briefing.mentions.get(key, ())
    return ActorEntry(
        actor=context.link(*key),
        name=actor.name,
        names=tuple(alias.name for alias in actor.aliases if alias.name not in (actor.name, actor.short)),
        takes_part=sum(mention.kind == "events" and mention.field == "actors" for mention in mentioned),
        events=len(briefing.events_of.get(key, ())),
        speaks=len(briefing.claims_of.get(key, ())),
    )
