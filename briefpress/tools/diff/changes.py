"""What `diff` makes: pairs of what was and what is, each end None where there was or is nothing."""

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
    """A claim as it was and as it is; ``aspects`` name what differs, and are empty where it is new or dropped.

    They are the names of the fields of a claim, and "value", "group", "origins", "passages", "revised" (by its own
    speaker) and "retracted" (by the publisher of what carries it).
    """

    before: LinkedClaim | None
    after: LinkedClaim | None
    aspects: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of counts whose range, or the number of whose origins, is another."""

    before: Row
    after: Row


@dataclass(frozen=True, slots=True)
class DisputeChange:
    """A dispute that is new, gone, or of another word."""

    before: Dispute | None
    after: Dispute | None


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that both sides have; an event's ``claims``, ``rows`` and ``disputes`` stand beside its fields.

    The fields are those that differ but for ``body`` and an event's ``claims``. ``words`` are how many the text had
    and has, where it is another.
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
    """Everything that is not said as it was, in the order of kinds and, within one, of ids; events by their dates.

    ``unread`` are the records of either side whose file did not parse: what became of them nobody can say.
    ``unproved`` and ``proved`` are cited passages, as source and notation: those that the lock now fails to prove, and
    those cited before that it proves at last.
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
