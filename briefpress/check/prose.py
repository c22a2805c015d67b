"""Faults of Markdown, with the codes that `briefpress.model.prose` gives them."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Where


def check_prose(records: Records, _: Evidence) -> Iterator[Problem]:
    """Every fault of every body and of every field with a mark in it, at its own line."""
    for record in records.all():
        for wording in record.wordings:
            for fault in wording.prose.problems:
                where = Where(record.file, wording.line(fault.line), path=wording.path)
                yield Problem(where, fault.code, fault.message, fault.hint, fault.severity)
