"""``after-its-sources``: an event or a statement is dated after every source that reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.check.references import cited_sources
from briefpress.evidence import Evidence
from briefpress.load.records import Records
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record import Date
from briefpress.model.record.day import Day

HINT = "check this date, and 'issued' in the sources"


def check_after_its_sources(records: Records, _: Evidence) -> Iterator[Problem]:
    """Report each date that is certainly later than the issue of all sources cited for it.

    Dates with a source of unknown issue date are skipped.
    """
    for event in records.events.values():
        last = _last_issued(records, (source for source, _, _ in cited_sources(event)))
        if _is_after(event.date, last):
            message = f"this event is dated {event.date.edtf}, but its latest source was issued on {last}"
            yield Problem(Where(event.file, path=("date",)), "after-its-sources", message, HINT, Severity.WARNING)
        for index, claim in enumerate(event.claims):
            if not claim.said:
                continue
            last = _last_issued(records, {citation.source for citation, _ in claim.cited()})
            if _is_after(claim.said, last):
                where = Where(event.file, path=("claims", index, "said"))
                message = f"this was said on {claim.said.edtf}, but its latest source was issued on {last}"
                yield Problem(where, "after-its-sources", message, HINT, Severity.WARNING)


def _last_issued(records: Records, sources: Iterable[str]) -> Day | None:
    """The latest possible day of issue of the sources; None if that of any source is unknown."""
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
