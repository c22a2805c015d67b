"""Compare the rows and disputes of an event before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefpress.link.disputes import Dispute
from briefpress.link.events import LinkedEvent
from briefpress.link.rows import Row
from briefpress.tools.diff.changes import DisputeChange, RowChange
from briefpress.tools.diff.claims import slot
from briefpress.tools.diff.renames import Renames


def row_changes(before: LinkedEvent, after: LinkedEvent, renames: Renames) -> Iterator[RowChange]:
    """The rows whose range or origins changed. Added and removed rows show in the claims."""
    old = {slot(row.claims[0], renames): row for row in before.rows}
    for row in after.rows:
        was = old.get(slot(row.claims[0]))
        if was and (_range(was) != _range(row) or len(was.origins) != len(row.origins)):
            yield RowChange(was, row)


def _range(row: Row) -> tuple[object, ...]:
    words = frozenset(claim.count.text for claim in row.current if claim.count) if row.high is None else ()
    return row.low, row.high, row.open_low, row.open_high, words


def dispute_changes(before: Iterable[Dispute], after: Iterable[Dispute], renames: Renames) -> tuple[DisputeChange, ...]:
    """The disputes that were added, removed, or are now described with another word."""
    old = _by_key(before, renames)
    new = _by_key(after, Renames())
    pairs = [(old.get(key), new.get(key)) for key in dict.fromkeys((*new, *old))]
    return tuple(DisputeChange(was, now) for was, now in pairs if was is None or now is None or was.word != now.word)


def _by_key(disputes: Iterable[Dispute], renames: Renames) -> Mapping[tuple[str, ...], Dispute]:
    return {_now(dispute.key, renames): dispute for dispute in disputes}


def _now(key: Sequence[str], renames: Renames) -> tuple[str, ...]:
    """A key with all ids replaced by those of the second side."""
    return tuple("+".join(sorted(renames.now(("actors", "places"), one) for one in part.split("+"))) for part in key)
