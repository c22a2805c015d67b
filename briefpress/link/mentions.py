"""Find the mentions of each record: every other record that refers to it, links to it or cites it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from briefpress.load.records import Key, Records
from briefpress.model.record import Record


class Mention(NamedTuple):
    """The kind and id of a record that mentions another, and the field of the mention (``body`` for its text)."""

    kind: str
    id: str
    field: str


def mentions(records: Records) -> Mapping[Key, tuple[Mention, ...]]:
    """The mentions of each record, sorted, each field of the mentioning record once."""
    found: dict[Key, set[Mention]] = defaultdict(set)
    for record in records.all():
        for target, mention in mentions_by(records, record):
            found[target].add(mention)
    return {target: tuple(sorted(who)) for target, who in found.items()}


def mentions_by(records: Records, record: Record) -> Iterator[tuple[Key, Mention]]:
    """Every mention that a record makes, with the mentioned record. Repetitions in one field are not removed."""
    for target, field in _named(records, record):
        if target != (record.kind, record.id):
            yield target, Mention(record.kind, record.id, field)


def _named(records: Records, record: Record) -> Iterator[tuple[Key, str]]:
    for ref in record.references:
        if target := records.find(ref.kinds, ref.id):
            yield target, str(ref.path[0])
    for citation, path in record.citations:
        yield ("sources", citation.source), str(path[0])
    for wording in record.wordings:
        # A link to a speaker or author counts like a field of ids; any other link is a mention in the text.
        names = wording.path[-1:] == ("speaker",) or wording.path[:1] == ("authors",)
        field = str(wording.path[0]) if names else "body"
        for mark in wording.prose.citations:
            yield ("sources", mark.source), field
        for link in wording.prose.links:
            for target in records.targets(link.target):
                yield target, field
