"""sources and claims -> Shelves: sources by publication, origin, original and event, and the claims each carries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from briefpress.link.claims import LinkedClaim
from briefpress.link.groups import grouped
from briefpress.link.lineage import Lineage
from briefpress.load.records import Key
from briefpress.model.record import Source
from briefpress.model.record.day import NEVER, Day


@dataclass(frozen=True, slots=True)
class SourceIndex:
    """Ids of sources, each list in the order of issue, those without a date last; a key with no source is left out.

    ``ordered`` are all; ``issued`` by publication; ``origin_of`` by the publication at the root of their lineage;
    ``reprints`` by the source that they reprint; ``reports`` by the event that cites them. ``carried`` are the claims
    of each source, event by event.
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
    """Every source in its places; linear in sources, claims and citations but for one sorting."""
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
    """Each of the claims with every source that carries it."""
    return ((report, claim) for claim in claims for report in claim.reports)


def _issue_order(source: Source) -> tuple[Day, str]:
    return (source.issued.order[0] if source.issued else NEVER, source.id)
