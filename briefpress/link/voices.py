"""Actors -> whose voice each of them is: bodies of one government or army speak with one voice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefpress.model.record import Actor
from briefpress.model.record.actor import VOICE_OF


def voices_of(actors: Iterable[Actor]) -> Mapping[str, str]:
    """For each actor that is another's voice, the actor at the end of that chain.

    A circle, which a check reports, ends where it closes.
    """
    direct = {actor.id: relation.actor for actor in actors for relation in actor.relations if relation.type == VOICE_OF}
    return {actor: _last(actor, direct) for actor in direct}


def _last(actor: str, direct: Mapping[str, str]) -> str:
    met = [actor]
    while (principal := direct.get(met[-1])) and principal not in met:
        met.append(principal)
    return met[-1]
