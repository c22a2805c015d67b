"""record -> what it names: for the checks that ask whether that is there, public, or named at all.

What stands where is given as a line and a way to a field, of which one is known: `Where` is made for a fault only.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from briefpress.load.records import Key, Records
from briefpress.model.problem import Where
from briefpress.model.record import Record

Named: TypeAlias = tuple[str, int, tuple[str | int, ...]]  # what is named, on which line, or in which field


def cited_sources(record: Record) -> Iterator[Named]:
    """Every source that the record cites, once for each ``cite`` field and each mark in a text."""
    last = None
    for citation, path in record.citations:
        whole = path[:-1] if path[-2] == citation.source else path  # {source: [one, two]} cites the source once
        if whole != last:
            yield citation.source, 0, whole
        last = whole
    for wording in record.wordings:
        for mark in wording.prose.citations:
            yield mark.source, wording.line(mark.line), wording.path


def linked(record: Record) -> Iterator[Named]:
    """The target of every ``[[link]]`` in the record's texts."""
    for wording in record.wordings:
        for link in wording.prose.links:
            yield link.target, wording.line(link.line), wording.path


def names_of_record(records: Records, record: Record) -> Iterator[tuple[Key, Where]]:
    """Every record that this one names in a field, cites or links to, as far as it is there; itself too."""
    for ref in record.names:
        if key := records.find(ref.kinds, ref.id):
            yield key, Where(record.file, path=ref.path)
    for source, line, path in cited_sources(record):
        if source in records.whole.sources:
            yield ("sources", source), Where(record.file, line, path=path)
    for target, line, path in linked(record):
        for key in records.targets(target):
            yield key, Where(record.file, line, path=path)
