"""sources and claims -> Shelves: sources by publication, origin, original and event, and the claims each carries."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from briefpress.link.claims import LinkedClaim
from briefpress.link.lineage import Lineage
from briefpress.load import Key
from briefpress.record import Source

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Shelves:
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


def shelves(
    sources: Mapping[str, Source],
    lines: Mapping[str, Lineage],
    events_of: Mapping[Key, tuple[str, ...]],
    claims: Iterable[LinkedClaim],
) -> Shelves:
    """Every source in its places; linear in sources, claims and citations but for one sorting."""
    ordered = sorted(sources.values(), key=_issue_order)
    return Shelves(
        ordered=tuple(source.id for source in ordered),
        issued=_by((source.publication, source.id) for source in ordered),
        origin_of=_by((lines[source.id].origin, source.id) for source in ordered),
        reprints=_by((source.republication_of, source.id) for source in ordered if source.republication_of),
        reports=_by((event, source.id) for source in ordered for event in events_of.get(("sources", source.id), ())),
        carried=_by((report, claim) for claim in claims for report in claim.reports),
    )


def _issue_order(source: Source) -> tuple[datetime.date, str]:
    return (source.issued.order[0] if source.issued else datetime.date.max, source.id)


def _by(pairs: Iterable[tuple[str, Item]]) -> Mapping[str, tuple[Item, ...]]:
    found: dict[str, list[Item]] = defaultdict(list)
    for key, item in pairs:
        found[key].append(item)
    return {key: tuple(items) for key, items in found.items()}
