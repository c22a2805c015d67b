"""events of each source -> the sources that report each event, in the order of their dates."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping

from briefpress.load import Key, Records


def reports(records: Records, events_of: Mapping[Key, tuple[str, ...]]) -> Mapping[str, tuple[str, ...]]:
    """The sources of every event that has any, the earliest first; those without a date last."""
    found: dict[str, list[str]] = defaultdict(list)
    for source in sorted(records.sources, key=lambda identifier: issue_order(records, identifier)):
        for event in events_of.get(("sources", source), ()):
            found[event].append(source)
    return {event: tuple(sources) for event, sources in found.items()}


def issue_order(records: Records, source: str) -> tuple[datetime.date, str]:
    """What sources are sorted by: the day of issue, then the id."""
    issued = records.sources[source].issued
    return (issued.order[0] if issued else datetime.date.max, source)
