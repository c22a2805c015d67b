"""``address-taken``: a record's page would have the address of one of the site's own pages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record

# By kind, the ids that the site's own pages and folders use. Editors' pages are at the top level, beside all others.
RESERVED: Mapping[str, frozenset[str]] = {
    "pages": frozenset(
        {
            *("actors", "chronology", "corrections", "coverage", "data", "disputes", "events", "feeds", "glossary"),
            *("map", "media", "pagefind", "places", "print", "publications", "search", "sources", "static"),
        }
    ),
    "actors": frozenset({"names"}),
    "events": frozenset({"disputed"}),
}


def check_addresses(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each id, or former id, that the site reserves."""
    for record in records.all():
        reserved = RESERVED.get(record.kind, frozenset())
        if record.id in reserved:
            yield _problem(record, record.id, Where(record.file))
        for index, former in enumerate(record.formerly):
            if former in reserved:
                yield _problem(record, former, Where(record.file, path=("formerly", index)))


def _problem(record: Record, identifier: str, where: Where) -> Problem:
    address = f"/{identifier}/" if record.kind == "pages" else f"/{record.kind}/{identifier}/"
    message = f"the id '{identifier}' is reserved: the site has its own page at {address}"
    hint = "delete it from 'formerly'" if where.path else "choose another id, and rename the file"
    return Problem(where, "address-taken", message, hint)
