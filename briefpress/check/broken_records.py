"""The problems of records that do not validate, besides those of their form: unknown ids, passages, links and so on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from briefpress.check import CHECKS, COMPARING_CHECKS, Check
from briefpress.evidence import Evidence
from briefpress.load.files import read_bytes
from briefpress.load.load import collect
from briefpress.load.readable_part import ReadablePart, readable_part
from briefpress.load.record_file import parse_document, record_fields
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity
from briefpress.model.record import KINDS

# The checks that read a record and what it refers to; those that compare all records wait until it validates.
_CHECKS = tuple(check for check in CHECKS if check not in COMPARING_CHECKS)


def broken_record_problems(
    content: Path, records: Records, evidence: Evidence, further: Iterable[Check] = ()
) -> Iterator[Problem]:
    """The errors that these checks find in the readable part of each broken record, at their places in the file."""
    checks = (*_CHECKS, *further)
    for kind, identifier in sorted(records.broken):
        for file in (f"{kind}/{identifier}.yaml", f"{kind}/{identifier}.md"):
            if kind in KINDS and (content / file).is_file():
                part = _read(content, file)
                yield from _problems(part, records, evidence, checks) if part else ()


def _read(content: Path, file: str) -> ReadablePart | None:
    data, _ = read_bytes(content, file)
    kind, _, name = file.partition("/")
    document = parse_document(data, file, markdown=name.endswith(".md"))[0] if data is not None else None
    return readable_part(KINDS[kind], record_fields(document, file)) if document else None


def _problems(part: ReadablePart, records: Records, evidence: Evidence, checks: Iterable[Check]) -> Iterator[Problem]:
    record = part.record
    with_it = collect(records.config, (*records.all(), record), records.broken)
    alone = with_it.part([(record.kind, record.id)])
    for check in checks:
        for problem in check(alone, evidence):
            if problem.where.file == record.file and problem.severity is Severity.ERROR:
                placed = part.in_file(problem)
                if placed:
                    yield placed
