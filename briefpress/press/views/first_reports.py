"""Find the first reports of an event."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefpress.model.record import Source
from briefpress.model.record.day import NEVER


def first_reports(sources: Mapping[str, Source], reports: Sequence[str]) -> tuple[str, ...]:
    """The reports that no other report certainly precedes; undated reports are never first if dated ones exist.

    ``reports`` are in the order of issue.
    """
    dates = {report: issued for report in reports if (issued := sources[report].issued)}
    end = min((date.latest for date in dates.values() if date.latest), default=NEVER)
    first = tuple(report for report, date in dates.items() if date.earliest is None or date.earliest <= end)
    return first or tuple(reports[:1])
