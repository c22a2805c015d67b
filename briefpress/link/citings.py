"""records -> citings: every place of every record that cites a source, with the passage that is meant there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec import Struct

from briefpress.link.groups import grouped
from briefpress.load.records import Records
from briefpress.model.record import Citation, Record


class Citing(Struct, frozen=True):
    """A citation and where it stands: the record's kind and id, and the way to the field (``body`` for its text)."""

    kind: str
    id: str
    path: tuple[str | int, ...]
    citation: Citation


def citings(records: Records) -> Mapping[str, tuple[Citing, ...]]:
    """The citings of every source that has any, record by record in the order of the fields; linear in the records."""
    return grouped((citing.citation.source, citing) for record in records.all() for citing in citings_in(record))


def citings_in(record: Record) -> Iterator[Citing]:
    """Every place of a record that cites, in the order of its fields."""
    for citation, path in record.citations:
        yield Citing(record.kind, record.id, path, citation)
    for wording in record.wordings:
        for mark in wording.prose.citations:
            for passage in mark.passages or (None,):
                yield Citing(record.kind, record.id, wording.path or ("body",), Citation(mark.source, passage))
