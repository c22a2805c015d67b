"""Claims, rows and disputes as plain data."""

from __future__ import annotations

from briefpress.evidence import Evidence
from briefpress.link.claims import LinkedClaim, hedge_of
from briefpress.link.disputes import Dispute
from briefpress.link.events import LinkedEvent
from briefpress.link.rows import Row
from briefpress.model.record import Group
from briefpress.model.record.claim import Counted, Loss
from briefpress.model.record.placed import PlaceNamed
from briefpress.press.views.document.contract_claims import (
    ClaimData,
    CommonClaimData,
    CountedData,
    DisputeData,
    RowData,
    WordingData,
)
from briefpress.press.views.document.pieces import citations_data, date_data


def claim_data(event: LinkedEvent, linked: LinkedClaim, evidence: Evidence) -> ClaimData:
    """A claim with its derived data."""
    common = _common(event, linked, evidence)
    if linked.counted and linked.count:
        counted, count = linked.counted, linked.count
        return {
            **common,
            **counted_data(counted),
            "low": count.low,
            "high": count.high,
            "best": count.best,
            "text": count.text,
        }
    return {**common, **_value_data(linked), "about": linked.claim.about}


def _common(event: LinkedEvent, linked: LinkedClaim, evidence: Evidence) -> CommonClaimData:
    claim = linked.claim
    word = event.word(linked.index)
    return {
        "id": claim.id,
        "property": linked.property,
        "by": list(claim.by),
        "speaker": claim.speaker,
        "via": claim.via,
        "said": date_data(linked.said),
        "reported": {"first": date_data(linked.reported.first), "last": date_data(linked.reported.last)},
        "hedge": hedge_of(linked),
        "restates": str(claim.restates) if claim.restates else None,
        "stance": claim.stance,
        "role": claim.role,
        "rank": claim.rank,
        "reason": claim.reason,
        "inferred": claim.inferred,
        "credibility": claim.credibility,
        "verification": [
            {
                "by": found.by,
                "speaker": found.speaker,
                "finding": found.finding,
                "citations": citations_data(found.cite, evidence),
            }
            for found in claim.verification
        ],
        "citations": citations_data(linked.citations, evidence),
        "reports": list(linked.reports),
        "origins": list(linked.origins.publications),
        "origins_inferred": list(linked.origins.inferred),
        "origins_at_most": linked.origins.at_most,
        "voices": list(linked.voices),
        "principals": list(dict.fromkeys(linked.principals)),
        "disputed": bool(word),
        "dispute": word or None,
        "revised": linked.index in event.revised,
        "provisional": claim.provisional,
        "note": (linked.counted.note if linked.counted else None) or claim.note,
    }


def counted_data(counted: Counted) -> CountedData:
    """The subject of a count."""
    return {
        "outcome": counted.outcome,
        "group": _group(counted.group),
        "group_verbatim": bool(counted.group and counted.group.words),
        "group_linked_to": list(counted.group.linked_to) if counted.group else [],
        "place": counted.place,
        "item": counted.item if isinstance(counted, Loss) else None,
    }


def _group(group: Group | None) -> str | None:
    return (" + ".join(group.ids) or group.words or group.described) if group else None


def _value_data(linked: LinkedClaim) -> WordingData:
    claim = linked.claim
    of: Group | PlaceNamed | None = claim.responsible or claim.place
    place = (claim.place.place or claim.place.words or claim.place.described) if claim.place else None
    date = claim.date.edtf if claim.date else None
    return {
        "value": _group(claim.responsible) or date or place or claim.account or "",
        "value_verbatim": bool(of and of.words),
        "value_linked_to": list(of.linked_to) if of else [],
    }


def row_data(event: LinkedEvent, row: Row, counted: Counted) -> RowData:
    """A row with its range; ``claims`` are positions in the event's list."""
    first = row.claims[0]
    words = {event.word(claim.index) for claim in row.claims} - {""}
    return {
        "property": first.property,
        **counted_data(counted),
        "low": row.low,
        "high": row.high,
        "open_low": row.open_low,
        "open_high": row.open_high,
        "dispute": "disputed" if "disputed" in words else "differ" if words else None,
        "claims": [claim.index for claim in row.claims],
    }


def dispute_data(dispute: Dispute) -> DisputeData:
    """A dispute, by the positions of its claims."""
    return {
        "event": dispute.event or None,
        "property": dispute.property,
        "key": list(dispute.key),
        "word": dispute.word,
        "claims": list(dispute.claims),
        "with_header": dispute.with_header,
        "actors": list(dispute.actors),
    }
