"""records -> mentions: from each record, every other that names, links or cites it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefpress.load.records import Key, Records
from briefpress.model.record import Record


class Mention(NamedTuple):
    """A record (its kind and id) that mentions another, and the field it does so in.

    The field is ``body`` for its text, ``linked_to`` for a hedged link within a wording.
    """

    kind: str
    id: str
    field: str


def mentions(records: Records) -> Mapping[Key, tuple[Mention, ...]]:
    """Who mentions whom, each pair once a field, sorted."""
    found: dict[Key, set[Mention]] = defaultdict(set)
    for record in records.all():
        for target, mention in mentions_by(records, record):
            found[target].add(mention)
    return {target: tuple(sorted(who)) for target, who in found.items()}


def mentions_by(records: Records, record: Record) -> Iterator[tuple[Key, Mention]]:
    """Whom a record mentions, and how; a field that does so twice gives two that are equal."""
    for target, field in _named(records, record):
        if target != (record.kind, record.id):
            yield target, Mention(record.kind, record.id, field)


def _named(records: Records, record: Record) -> Iterator[tuple[Key, str]]:
    for ref in record.names:
        if target := records.find(ref.kinds, ref.id):
            yield target, "linked_to" if "linked_to" in ref.path else str(ref.path[0])
    for citation, path in record.citations:
        yield ("sources", citation.source), str(path[0])
    for wording in record.wordings:
        # Who speaks or writes is named as surely as in a field of ids; any other link is a mention in the text.
        names = wording.path[-1:] == ("speaker",) or wording.path[:1] == ("authors",)
        field = str(wording.path[0]) if names else "body"
        for mark in wording.prose.citations:
            yield ("sources", mark.source), field
        for link in wording.prose.links:
            for target in records.targets(link.target):
                yield target, field
