"""The check that every passage occurs in its source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.check import Check
from briefpress.check.passages import passages
from briefpress.evidence import Archive, Cited, Evidence, Lock, Passage, check_evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem
from briefpress.model.record import Record


def proofs(lock: Lock, archive: Archive | None) -> Check:
    """A check that looks up every passage in the archive, or in the lock if there is no archive."""

    def problems(records: Records, _: Evidence) -> Iterable[Problem]:
        return check_evidence(cited(records), lock, archive, incomplete=bool(records.broken))

    return problems


def cited(records: Records) -> Iterator[Cited]:
    """Every well-formed passage of an existing source. Other checks report malformed passages and unknown sources."""
    for record in records.all():
        for source, passage, where in passages(record):
            if isinstance(passage, Passage) and source in records.whole.sources:
                yield source, passage, where


def proofs_inputs(record: Record) -> object:
    """The fields of a record that this check reads."""
    return [(source, passage, where.line, where.path) for source, passage, where in passages(record)]
