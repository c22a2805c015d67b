"""About how many bytes of HTML an entry of a list takes, from its record alone: a plan has no views."""

from __future__ import annotations

from briefpress.link.briefing import Briefing
from briefpress.link.claims import LinkedClaim
from briefpress.link.memo import memoize
from briefpress.link.rows import Row
from briefpress.model.record import Actor, Publication, Source

_LINK = 80  # a link to a record
CLAIM_LINE, NUMBER_LINE, SUPPORT_LINE, COVERAGE_ENTRY, MENTION, TIMELINE_MARK = 450, 550, 220, 520, 140, 320


@memoize
def event_weight(briefing: Briefing, identifier: str) -> int:
    """A line of an event: its title, places, actors, leading figure, and the filter's entries for it."""
    event = briefing.events[identifier]
    record = event.record
    return 430 + 2 * len(record.title) + _LINK * (len(record.places) + len(record.actors)) + 90 * len(event.disputes)


def source_weight(source: Source) -> int:
    """A line of a source: its title, authors and lineage."""
    return 560 + 2 * len(source.title) + _LINK * len(source.authors)


@memoize
def reported_weight(briefing: Briefing, identifier: str) -> int:
    """An event with its figures and who prints them."""
    event = briefing.events[identifier]
    return 250 + 2 * len(event.record.title) + sum(map(_row_weight, event.rows))


def _row_weight(row: Row) -> int:
    return 220 + sum(280 + _LINK * (1 + len(claim.reports)) for claim in row.claims)


@memoize
def coverage_weight(briefing: Briefing, identifier: str) -> int:
    """An event with all of its reports, as a line and as a row of the matrix."""
    reports = briefing.source_index.reports.get(identifier, ())
    return 320 + 2 * len(briefing.events[identifier].record.title) + 130 * len(reports)


def disputed_weight(claims: int) -> int:
    """A dispute with so many claims side by side."""
    return 1200 + 1100 * claims


def claim_weight(claim: LinkedClaim) -> int:
    """A claim on a page that is not its event's."""
    return CLAIM_LINE + len(claim.claim.account or "")


def actor_weight(actor: Actor) -> int:
    """A line of the index of actors."""
    return 420 + 2 * len(actor.name) + sum(len(alias.name) + 3 for alias in actor.aliases)


def publication_weight(publication: Publication) -> int:
    """A line of the index of publications."""
    return 620 + 2 * len(publication.name)
