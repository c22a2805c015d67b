"""Sources collected for later (``reading: true``): their ids, links and texts must be right, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from briefpress.check.inferred_field import check_inferred_field
from briefpress.check.links import check_links
from briefpress.check.prose import check_prose
from briefpress.check.unknown_ids import check_unknown_ids
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem
from briefpress.model.record import Record

_CHECKS = (check_unknown_ids, check_inferred_field, check_links, check_prose)


def check_reading_list(records: Records, evidence: Evidence) -> Iterator[Problem]:
    """Report mistakes in sources collected for later, which may refer to each other."""
    listed = Records(
        records.config, sources=records.reading, broken=records.broken, taken_from=records.whole.with_reading
    )
    return chain.from_iterable(check(listed, evidence) for check in _CHECKS)


def reading_list_inputs(record: Record) -> object:
    """The fields of other records that this check reads: their former ids, for suggestions."""
    return record.formerly
