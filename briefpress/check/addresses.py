"""``address-taken``: a record whose page would stand where the site has one of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record

# By kind, the ids at whose address the site has a page or a folder; editors' pages stand at the top, beside all others.
TAKEN: Mapping[str, frozenset[str]] = {
    "pages": frozenset(
        {
            *("actors", "chronology", "corrections", "coverage", "data", "disputes", "events", "feeds", "map", "media"),
            *("pagefind", "places", "print", "publications", "search", "sources", "static"),
        }
    ),
    "actors": frozenset({"names"}),
    "events": frozenset({"disputed"}),
}


def check_addresses(records: Records, _: Evidence) -> Iterator[Problem]:
    """An error for each id, or former id, that the site needs for itself."""
    for record in records.all():
        taken = TAKEN.get(record.kind, frozenset())
        if record.id in taken:
            yield _problem(record, record.id, Where(record.file))
        for index, former in enumerate(record.formerly):
            if former in taken:
                yield _problem(record, former, Where(record.file, path=("formerly", index)))


def _problem(record: Record, identifier: str, where: Where) -> Problem:
    address = f"/{identifier}/" if record.kind == "pages" else f"/{record.kind}/{identifier}/"
    return Problem(where, "address-taken", f"the site has a page of its own at {address}", "give it another id")
