"""Find the records that changed, and the records that refer to them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefpress.load.records import Key, Records
from briefpress.model.record import KINDS, Record


@dataclass(frozen=True, slots=True)
class RecordChanges:
    """The records that changed: as they were ``before`` and as they are ``now``, by key.

    Added records are only in ``now``, removed ones only in ``before``. ``referring`` are the other records that refer
    to any of their ids, in any kind.
    """

    before: Mapping[Key, Record] = field(default_factory=dict)
    now: Mapping[Key, Record] = field(default_factory=dict)
    referring: frozenset[Key] = frozenset()

    @property
    def keys(self) -> frozenset[Key]:
        """Every changed, added or removed record."""
        return frozenset({*self.before, *self.now})

    @property
    def added_or_removed(self) -> frozenset[Key]:
        """The records that were added or removed, which changes the meaning of references to them."""
        return frozenset(self.before.keys() ^ self.now.keys())

    @property
    def files(self) -> frozenset[str]:
        """The files of all these records."""
        return frozenset(record.file for record in (*self.before.values(), *self.now.values()))

    def pairs(self) -> Iterable[tuple[Record | None, Record | None]]:
        """Each record as it was and as it is."""
        return ((self.before.get(key), self.now.get(key)) for key in sorted(self.keys))


def record_changes(
    before: Records, after: Records, mentions: Mapping[Key, Iterable[tuple[str, str, str]]]
) -> RecordChanges | None:
    """Compare records; None if anything may have changed: other settings or vocabulary, or files that did not parse.

    ``mentions`` are those of the records ``before``. A record that was not read again must be the same object in both.
    """
    if before.config != after.config or before.reading != after.reading or before.broken:
        return None
    was: dict[Key, Record] = {}
    now: dict[Key, Record] = {}
    for kind in KINDS:
        old, new = before.of(kind), after.of(kind)
        was |= {(kind, name): record for name, record in old.items() if new.get(name) is not record}
        now |= {(kind, name): record for name, record in new.items() if old.get(name) is not record}
    keys = {*was, *now}
    same_ids = {(kind, name) for _, name in keys for kind in KINDS}
    referring = {(who[0], who[1]) for key in same_ids for who in mentions.get(key, ())}
    return RecordChanges(was, now, frozenset(referring - keys))
