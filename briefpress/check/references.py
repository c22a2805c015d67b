"""The records that a record refers to, for the checks that look for missing, unpublished and unused ones.

Positions are given as a line or a field path, whichever is known: a `Where` is only built for a problem.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from briefpress.load.records import Key, Records
from briefpress.model.problem import Where
from briefpress.model.record import Record

Mentioned: TypeAlias = tuple[str, int, tuple[str | int, ...]]  # an id or link target, its line, its field


def cited_sources(record: Record) -> Iterator[Mentioned]:
    """Every source that the record cites, once for each ``cite`` field and each citation in a text."""
    last = None
    for citation, path in record.citations:
        whole = path[:-1] if path[-2] == citation.source else path  # {source: [one, two]} cites the source once
        if whole != last:
            yield citation.source, 0, whole
        last = whole
    for wording in record.wordings:
        for mark in wording.prose.citations:
            yield mark.source, wording.line(mark.line), wording.path


def linked_targets(record: Record) -> Iterator[Mentioned]:
    """The target of every ``[[link]]`` in the record's texts."""
    for wording in record.wordings:
        for link in wording.prose.links:
            yield link.target, wording.line(link.line), wording.path


def referenced_records(records: Records, record: Record) -> Iterator[tuple[Key, Where]]:
    """Every existing record that this one refers to in a field, citation or link, itself included."""
    for ref in record.references:
        if key := records.find(ref.kinds, ref.id):
            yield key, Where(record.file, path=ref.path)
    for source, line, path in cited_sources(record):
        if source in records.whole.sources:
            yield ("sources", source), Where(record.file, line, path=path)
    for target, line, path in linked_targets(record):
        for key in records.targets(target):
            yield key, Where(record.file, line, path=path)
