"""Lock, Archive or None -> the check of the evidence: that every passage stands in its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.check import Check
from briefpress.check.passages import passages
from briefpress.evidence import Archive, Cited, Evidence, Lock, Passage, check_evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem
from briefpress.model.record import Record


def proofs(lock: Lock, archive: Archive | None) -> Check:
    """A check to put after the others: with the archive every passage is looked up, without it in the lock."""

    def problems(records: Records, _: Evidence) -> Iterable[Problem]:
        return check_evidence(cited(records), lock, archive)

    return problems


def cited(records: Records) -> Iterator[Cited]:
    """Every passage that the records cite of a source that is there; what is no passage has its own check."""
    for record in records.all():
        for source, passage, where in passages(record):
            if isinstance(passage, Passage) and source in records.whole.sources:
                yield source, passage, where


def proofs_inputs(record: Record) -> object:
    """What of a record the check goes by."""
    return [(source, passage, where.line, where.path) for source, passage, where in passages(record)]
