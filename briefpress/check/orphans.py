"""``orphan``: no other record refers to this source, place, actor or publication.

That is a note: records are often collected before they are used. `summarised` makes one note of all of them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefpress.evidence import Evidence
from briefpress.load.records import Key, Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Record

_MESSAGES = {
    "publications": "no source has this publication, and no record refers to it",
    "sources": "no record cites this source",
    "places": "no event, claim or other place refers to this place",
    "actors": "no record refers to this actor",
}
_HINT = "refer to it in another record, or delete its file"
_LATER = "cite it in another record, or write 'reading: true' in it to keep it for later"


def check_orphans(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each orphan, unless a file did not parse: that file may be the one that refers to it."""
    if records.broken:
        return
    mentioned: set[Key] = set()
    for record in (*records.all(), *records.reading.values()):
        named = _named(record)
        for target in _linked(record):
            named.update(records.targets(target))
        named.discard((record.kind, record.id))
        mentioned |= named
    for kind, message in _MESSAGES.items():
        for record in records.of(kind).values():
            if (kind, record.id) not in mentioned:
                yield Problem(
                    Where(record.file), "orphan", message, _LATER if kind == "sources" else _HINT, Severity.NOTE
                )


def summarised(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems with a single note in place of several orphans: it counts them, at the place of the first."""
    found = tuple(problems)
    orphans = [problem for problem in found if problem.code == "orphan"]
    if len(orphans) < 2:
        return found
    kinds = Counter(problem.where.file.partition("/")[0] for problem in orphans)
    counted = ", ".join(
        f"{number} {kind if number > 1 else kind.removesuffix('s')}" for kind, number in sorted(kinds.items())
    )
    message = f"{orphans[0].message}; {len(orphans)} records in all are not used: {counted}"
    note = replace(orphans[0], message=message, hint="list them: briefpress check --list-unused")
    first = found.index(orphans[0])
    others = [problem for problem in found[first + 1 :] if problem.code != "orphan"]
    return (*found[:first], note, *others)


def orphans_inputs(record: Record) -> object:
    """The fields of a record that this check reads: its references."""
    return _named(record), _linked(record)


def _named(record: Record) -> set[Key]:
    """The records that this one refers to in its fields, and the sources that it cites."""
    named = {(kind, ref.id) for ref in record.references for kind in ref.kinds}
    named.update([("sources", citation.source) for citation, _ in record.citations])
    for wording in record.wordings:
        named.update([("sources", mark.source) for mark in wording.prose.citations])
    return named


def _linked(record: Record) -> set[str]:
    """The targets of the record's links."""
    return {link.target for wording in record.wordings for link in wording.prose.links}
