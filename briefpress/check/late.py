"""``after-its-sources``: an event, or a saying, is dated after every source that reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.check.naming import cited_sources
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Date
from briefpress.model.record.day import Day

HINT = "look at the date, and at 'issued' in the sources"


def check_late(records: Records, _: Evidence) -> Iterator[Problem]:
    """A warning for each date that certainly lies after all sources cited for it, where each has a date of issue."""
    for event in records.events.values():
        last = _last_issued(records, (source for source, _, _ in cited_sources(event)))
        if _is_after(event.date, last):
            message = f"this is dated {event.date.edtf}, and the last source that reports it was issued on {last}"
            yield Problem(Where(event.file, path=("date",)), "after-its-sources", message, HINT, Severity.WARNING)
        for index, claim in enumerate(event.claims):
            if not claim.said:
                continue
            last = _last_issued(records, {citation.source for citation, _ in claim.cited()})
            if _is_after(claim.said, last):
                where = Where(event.file, path=("claims", index, "said"))
                message = (
                    f"this was said on {claim.said.edtf}, and the last source that reports it was issued on {last}"
                )
                yield Problem(where, "after-its-sources", message, HINT, Severity.WARNING)


def _last_issued(records: Records, sources: Iterable[str]) -> Day | None:
    """The last day on which any of the sources may have been issued; None where that of one is not known."""
    last: Day | None = None
    for identifier in sources:
        source = records.whole.sources.get(identifier)
        issued = source.issued.latest if source and source.issued else None
        if issued is None:
            return None
        last = max(last or issued, issued)
    return last


def _is_after(date: Date, last: Day | None) -> bool:
    return last is not None and date.earliest is not None and date.earliest > last
