"""Lock, Archive or None -> the check of copies: sources that print one text and do not say so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from briefpress.check import Check
from briefpress.check.lineages import chain_of, root_of
from briefpress.evidence import Archive, Evidence, Lock, check_copies
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where
from briefpress.model.record import Record, Source
from briefpress.model.record.day import NEVER, Day


def copies(lock: Lock, archive: Archive | None) -> Check:
    """A check to put after that of the proofs: each pair of sources whose texts are the same, or nearly."""

    def problems(records: Records, _: Evidence) -> Iterable[Problem]:
        ordered = sorted(records.sources.values(), key=_issue_order)
        places = {source.id: Where(source.file, 1) for source in ordered}
        return check_copies(places, lock, archive, lambda one, other: declared(one, other, records.sources))

    return problems


def copies_inputs(record: Record) -> object:
    """What of a record the check goes by."""
    if not isinstance(record, Source):
        return None
    return record.issued, record.republication_of, record.wire, record.publication


def declared(one: str, other: str, sources: Mapping[str, Source]) -> bool:
    """Whether a lineage that is written down joins two sources: a reprint, a common original, or a common wire.

    Two texts of one publication that state no lineage are not joined by it: one of them may be the wrong text.
    """
    first, second = list(chain_of(one, sources)), list(chain_of(other, sources))
    if set(first) & set(second):
        return True
    stated = any(source.wire or source.republication_of for source in (sources[one], sources[other]))
    return stated and root_of(sources[first[-1]]) == root_of(sources[second[-1]])


def _issue_order(source: Source) -> tuple[Day, str]:
    return (source.issued.order[0] if source.issued else NEVER, source.id)
