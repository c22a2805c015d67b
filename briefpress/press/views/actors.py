"""all actors -> ActorsView: the index by type."""

from __future__ import annotations

from msgspec import Struct

from briefpress.link.briefing import Briefing
from briefpress.model.record import Actor
from briefpress.plan.plan import SitePage
from briefpress.press.views.desk import Desk
from briefpress.press.views.shape import Head, Link
from briefpress.press.views.wording import amount


class ActorEntry(Struct, frozen=True):
    """An actor in the index.

    ``names`` are its other names; ``takes_part`` counts the events that name it as an actor, ``events`` all that name
    it, ``speaks`` the claims it makes.
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
    """``names`` leads to the index of all names."""

    head: Head
    total: int
    types: tuple[ActorGroup, ...]
    names: Link


def actors_view(briefing: Briefing, page: SitePage) -> ActorsView:
    """The types in the order of the vocabulary, the actors of each by name."""
    desk = Desk(briefing, page)
    actors = briefing.records.actors
    words = briefing.records.config.vocabulary.actor_types
    by_type: dict[str, list[Actor]] = {type_: [] for type_ in words}
    for actor in sorted(actors.values(), key=lambda actor: (actor.name.casefold(), actor.id)):
        by_type.setdefault(actor.type, []).append(actor)
    return ActorsView(
        head=desk.head(
            "Actors", f"{amount(len(actors), 'actor')}: groups, forces, governments, organisations and people"
        ),
        total=len(actors),
        types=tuple(
            ActorGroup(
                words[type_].label if type_ in words else type_,
                f"type-{type_}",
                tuple(_entry(desk, actor) for actor in found),
            )
            for type_, found in by_type.items()
            if found
        ),
        names=desk.index("names", "index of names"),
    )


def _entry(desk: Desk, actor: Actor) -> ActorEntry:
    briefing, key = desk.briefing, ("actors", actor.id)
    mentioned = briefing.mentions.get(key, ())
    return ActorEntry(
        actor=desk.link(*key),
        name=actor.name,
        names=tuple(alias.name for alias in actor.aliases if alias.name not in (actor.name, actor.short)),
        takes_part=sum(mention.kind == "events" and mention.field == "actors" for mention in mentioned),
        events=len(briefing.events_of.get(key, ())),
        speaks=len(briefing.spoken.get(key, ())),
    )
