"""reports of an event -> which of them came first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefpress.model.record import Source


def first_reports(sources: Mapping[str, Source], reports: Sequence[str]) -> tuple[str, ...]:
    """The reports that no other is certainly earlier than; those without a date are never first among others.

    ``reports`` stand in the order of issue.
    """
    if not reports:
        return ()
    first = sources[reports[0]].issued
    if first is None or first.latest is None:
        return tuple(reports[:1])
    return tuple(
        report
        for report in reports
        if (issued := sources[report].issued) and issued.earliest and issued.earliest <= first.latest
    )
