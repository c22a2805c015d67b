"""``unknown-word``: a record uses a word that is not in vocabulary.yaml."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain
from typing import TypeAlias

from briefpress.check.parts import claims, counts, part_at, part_relations, speeches
from briefpress.evidence import Evidence
from briefpress.load.records import VOCABULARY, Records
from briefpress.model.problem import Problem, Where, did_you_mean
from briefpress.model.record.claim import Loss
from briefpress.model.record.spelled_count import spelled_count

Use: TypeAlias = tuple[str, str, Where]  # a section of the vocabulary, a word, and the place of its use


def check_unknown_words(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each type, role, loss item, hedge and quantity word that is not in the vocabulary, if that file parsed."""
    if VOCABULARY in records.broken:
        return
    for section, word, where in chain(_of_records(records), _of_claims(records)):
        known: Collection[str] = getattr(records.config.vocabulary, section)
        if (word.casefold() if section == "quantities" else word) not in known:
            message = f"'{word}' is not one of the {section.replace('_', ' ')} in vocabulary.yaml"
            otherwise = f"add it to vocabulary.yaml under '{section}', or use a word from there"
            hint = _in_digits(section, word) or did_you_mean(word, known, otherwise)
            yield Problem(where, "unknown-word", message, hint)


def _in_digits(section: str, word: str) -> str:
    """The hint for a number in words: ``{killed: two}``."""
    count = spelled_count(word) if section == "quantities" else ""
    return f"write {count}" if count else ""


def _of_records(records: Records) -> Iterator[Use]:
    for place in records.places.values():
        yield "place_types", place.type, Where(place.file, path=("type",))
    for actor in records.actors.values():
        yield "actor_types", actor.type, Where(actor.file, path=("type",))
    for relation, where in part_relations(records):
        yield "relation_types", relation.type, part_at(where, "type")
    for event in records.events.values():
        yield "event_types", event.type, Where(event.file, path=("type",))
        for index, involved in enumerate(event.actors):
            if involved.role:
                yield "roles", involved.role, Where(event.file, path=("actors", index, "role"))


def _of_claims(records: Records) -> Iterator[Use]:
    for speech, where in speeches(records):
        if speech.hedge:
            yield "hedges", speech.hedge, part_at(where, "hedge")
    for claim, where in claims(records):
        if claim.role:
            yield "roles", claim.role, part_at(where, "role")
        for counted, place in counts(claim, where):
            if isinstance(counted, Loss):
                yield "loss_items", counted.item, part_at(place, "item")
            if counted.hedge:
                yield "hedges", counted.hedge, part_at(place, "hedge")
            if counted.count.word:
                yield "quantities", counted.count.text, part_at(place, counted.outcome)
