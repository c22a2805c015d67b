"""``orphan``: a source, place, actor or publication that nothing names."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.checks.naming import cited_sources, linked
from briefpress.evidence import Evidence
from briefpress.load import Key, Records
from briefpress.problem import Problem, Severity, Where
from briefpress.record import Record

_ORPHANS = {
    "publications": "no source was issued by this publication, and nothing names it",
    "sources": "nothing cites this source",
    "places": "nothing happened at this place, and nothing lies within it",
    "actors": "nothing names this actor",
}


def problems(records: Records, _: Evidence) -> Iterator[Problem]:
    """A warning for each; none where a record is broken, for that may be the one that names it."""
    if records.broken:
        return
    mentioned = {key for record in records.all() for key in _named(records, record) if key != (record.kind, record.id)}
    for kind, message in _ORPHANS.items():
        for record in records.of(kind).values():
            if (kind, record.id) not in mentioned:
                yield Problem(Where(record.file), "orphan", message, "name it, or delete its file", Severity.WARNING)


def _named(records: Records, record: Record) -> Iterator[Key]:
    for ref in record.names:
        for kind in ref.kinds:
            yield kind, ref.id
    for source, _, _ in cited_sources(record):
        yield "sources", source
    for target, _, _ in linked(record):
        yield from records.targets(target)
