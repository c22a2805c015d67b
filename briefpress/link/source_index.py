"""Index sources by publication, origin, original and event, and claims by source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefpress.link.claims import LinkedClaim
from briefpress.link.grouping import grouped
from briefpress.link.lineage import Lineage
from briefpress.load.records import Key
from briefpress.model.record import Source
from briefpress.model.record.day import NEVER, Day


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """Ids of sources, sorted by date of issue, those without a date last. Keys without a source are left out.

    - ``ordered``: all sources.
    - ``issued``: by publication. ``origin_of``: by origin. ``reprints``: by original. ``reports``: by citing event.
    - ``carried``: the claims of each source, sorted by event.
    """

    ordered: tuple[str, ...]
    issued: Mapping[str, tuple[str, ...]]
    origin_of: Mapping[str, tuple[str, ...]]
    reprints: Mapping[str, tuple[str, ...]]
    reports: Mapping[str, tuple[str, ...]]
    carried: Mapping[str, tuple[LinkedClaim, ...]]


def source_index(
    sources: Mapping[str, Source],
    lines: Mapping[str, Lineage],
    events_of: Mapping[Key, tuple[str, ...]],
    claims: Iterable[LinkedClaim],
) -> SourceIndex:
    """Build the index. Linear in sources, claims and citations, except for one sort."""
    ordered = sorted(sources.values(), key=_issue_order)
    reports = ((event, source.id) for source in ordered for event in events_of.get(("sources", source.id), ()))
    return SourceIndex(
        ordered=tuple(source.id for source in ordered),
        issued=grouped((source.publication, source.id) for source in ordered),
        origin_of=grouped((lines[source.id].origin, source.id) for source in ordered),
        reprints=grouped((source.republication_of, source.id) for source in ordered if source.republication_of),
        reports=grouped(reports),
        carried=grouped(carrying(claims)),
    )


def carrying(claims: Iterable[LinkedClaim]) -> Iterator[tuple[str, LinkedClaim]]:
    """Pairs of source and claim for every source that carries a claim."""
    return ((report, claim) for claim in claims for report in claim.reports)


def _issue_order(source: Source) -> tuple[Day, str]:
    return (source.issued.order[0] if source.issued else NEVER, source.id)
