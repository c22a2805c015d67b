"""``orphan``: a source, place, actor or publication that nothing names."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Key, Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Record

_ORPHANS = {
    "publications": "no source was issued by this publication, and nothing names it",
    "sources": "nothing cites this source",
    "places": "nothing happened at this place, and nothing lies within it",
    "actors": "nothing names this actor",
}


def check_orphans(records: Records, _: Evidence) -> Iterator[Problem]:
    """A warning for each; none where a record is broken, for that may be the one that names it."""
    if records.broken:
        return
    mentioned: set[Key] = set()
    for record in records.all():
        named = _named(record)
        for target in _linked(record):
            named.update(records.targets(target))
        named.discard((record.kind, record.id))
        mentioned |= named
    for kind, message in _ORPHANS.items():
        for record in records.of(kind).values():
            if (kind, record.id) not in mentioned:
                yield Problem(Where(record.file), "orphan", message, "name it, or delete its file", Severity.WARNING)


def orphans_inputs(record: Record) -> object:
    """What of a record the check goes by: whom it names."""
    return _named(record), _linked(record)


def _named(record: Record) -> set[Key]:
    """Whom the record names in a field, and what it cites."""
    named = {(kind, ref.id) for ref in record.names for kind in ref.kinds}
    named.update([("sources", citation.source) for citation, _ in record.citations])
    for wording in record.wordings:
        named.update([("sources", mark.source) for mark in wording.prose.citations])
    return named


def _linked(record: Record) -> set[str]:
    """The targets of its links."""
    return {link.target for wording in record.wordings for link in wording.prose.links}
