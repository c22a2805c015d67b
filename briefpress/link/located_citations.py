"""records -> citings: every place of every record that cites a source, with the passage that is meant there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from briefpress.link.grouping import grouped
from briefpress.load.records import Records
from briefpress.model.record import Citation, Record


class LocatedCitation(Struct, frozen=True):
    """A citation and where it stands: the record's kind and id, and the way to the field (``body`` for its text)."""

    kind: str
    id: str
    path: tuple[str | int, ...]
    citation: Citation


def located_citations(records: Records) -> Mapping[str, tuple[LocatedCitation, ...]]:
    """The citings of every source that has any, record by record in the order of the fields; linear in the records."""
    return grouped(
        (citing.citation.source, citing) for record in records.all() for citing in citations_of_record(record)
    )


def citations_of_record(record: Record) -> Iterator[LocatedCitation]:
    """Every place of a record that cites, in the order of its fields."""
    for citation, path in record.citations:
        yield LocatedCitation(record.kind, record.id, path, citation)
    for wording in record.wordings:
        for mark in wording.prose.citations:
            for passage in mark.passages or (None,):
                yield LocatedCitation(record.kind, record.id, wording.path or ("body",), Citation(mark.source, passage))
