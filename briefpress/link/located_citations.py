"""Find every citation of each source, with the record and field that it is in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from briefpress.link.grouping import grouped
from briefpress.load.records import Records
from briefpress.model.record import Citation, Record


class LocatedCitation(Struct, frozen=True):
    """A citation, the kind and id of the record that it is in, and the path of the field (``body`` for its text)."""

    kind: str
    id: str
    path: tuple[str | int, ...]
    citation: Citation


def located_citations(records: Records) -> Mapping[str, tuple[LocatedCitation, ...]]:
    """The citations of every source that has any, sorted by record and field. Linear time."""
    return grouped(
        (citing.citation.source, citing) for record in records.all() for citing in citations_of_record(record)
    )


def citations_of_record(record: Record) -> Iterator[LocatedCitation]:
    """Every citation in a record, in the order of its fields."""
    for citation, path in record.citations:
        yield LocatedCitation(record.kind, record.id, path, citation)
    for wording in record.wordings:
        for mark in wording.prose.citations:
            for passage in mark.passages or (None,):
                yield LocatedCitation(record.kind, record.id, wording.path or ("body",), Citation(mark.source, passage))
