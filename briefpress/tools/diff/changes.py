"""The results of `diff`: pairs of before and after, None for a side that has no such thing."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.link.claims import LinkedClaim
from briefpress.link.disputes import Dispute
from briefpress.link.rows import Row
from briefpress.load.records import Key
from briefpress.model.record import Record
from briefpress.tools.diff.renames import Renames


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field of a record, the briefing's settings or its vocabulary, by its name, and both its values."""

    name: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim before and after; ``aspects`` name the differences, and are empty if it was added or removed.

    They are the names of the fields of a claim, and "value", "group", "origins", "passages", "revised" (by its own
    speaker) and "retracted" (by the publisher of what carries it).
    """

    before: LinkedClaim | None
    after: LinkedClaim | None
    aspects: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of counts whose range or number of origins changed."""

    before: Row
    after: Row


@dataclass(frozen=True, slots=True)
class DisputeChange:
    """A dispute that was added, removed, or described with another word."""

    before: Dispute | None
    after: Dispute | None


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that both sides have and that differs.

    ``fields`` excludes ``body`` and an event's ``claims``. ``words`` are the numbers of words in the text before and
    after, if it changed. ``claims``, ``rows`` and ``disputes`` are those of an event.
    """

    before: Record
    after: Record
    fields: tuple[FieldChange, ...] = ()
    words: tuple[int, int] | None = None
    claims: tuple[ClaimChange, ...] = ()
    rows: tuple[RowChange, ...] = ()
    disputes: tuple[DisputeChange, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.fields or self.words or self.claims or self.rows or self.disputes)


@dataclass(frozen=True, slots=True)
class Changes:
    """All differences, ordered by kind and id; events by date.

    ``unread`` are records of either side whose file did not parse, so they are not compared. ``unproved`` and
    ``proved`` are cited passages, as source and notation: those that the lock no longer verifies or that are new and
    unverified, and those cited before that it now verifies.
    """

    renames: Renames
    added: tuple[Key, ...] = ()
    removed: tuple[Key, ...] = ()
    unread: tuple[Key, ...] = ()
    records: tuple[RecordChange, ...] = ()
    names: tuple[DisputeChange, ...] = ()
    settings: tuple[FieldChange, ...] = ()
    vocabulary: tuple[FieldChange, ...] = ()
    unproved: tuple[tuple[str, str], ...] = ()
    proved: tuple[tuple[str, str], ...] = ()
