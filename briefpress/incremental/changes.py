"""Records, Records -> Delta: which of them are not those that they were, and who names one of these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefpress.load.records import Key, Records
from briefpress.model.record import KINDS, Record


@dataclass(frozen=True, slots=True)
class RecordChanges:
    """What has become of some records: the changed as they are ``now`` and as they were ``before``, by key.

    One that came is in ``now`` alone, one that went in ``before`` alone. ``beside`` are other records that name, cite
    or link an id of these, of whatever kind.
    """

    before: Mapping[Key, Record] = field(default_factory=dict)
    now: Mapping[Key, Record] = field(default_factory=dict)
    beside: frozenset[Key] = frozenset()

    @property
    def keys(self) -> frozenset[Key]:
        """Every record that is not the one it was."""
        return frozenset({*self.before, *self.now})

    @property
    def moved(self) -> frozenset[Key]:
        """Those that came or went: what names them means something else now."""
        return frozenset(self.before.keys() ^ self.now.keys())

    @property
    def files(self) -> frozenset[str]:
        """The files of all of them."""
        return frozenset(record.file for record in (*self.before.values(), *self.now.values()))

    def pairs(self) -> Iterable[tuple[Record | None, Record | None]]:
        """Each as it was and as it is."""
        return ((self.before.get(key), self.now.get(key)) for key in sorted(self.keys))


def record_changes(
    before: Records, after: Records, mentions: Mapping[Key, Iterable[tuple[str, str, str]]]
) -> RecordChanges | None:
    """What is not as it was; None where nothing may be: there are other settings or words, or files had been broken.

    ``mentions`` are those of the records before (kind, id and field of whoever mentions a key). A record that was not
    read again is the same object in both.
    """
    if before.config != after.config or before.broken:
        return None
    were: dict[Key, Record] = {}
    now: dict[Key, Record] = {}
    for kind in KINDS:
        old, new = before.of(kind), after.of(kind)
        were |= {(kind, name): record for name, record in old.items() if new.get(name) is not record}
        now |= {(kind, name): record for name, record in new.items() if old.get(name) is not record}
    keys = {*were, *now}
    same_ids = {(kind, name) for _, name in keys for kind in KINDS}
    beside = {(who[0], who[1]) for key in same_ids for who in mentions.get(key, ())}
    return RecordChanges(were, now, frozenset(beside - keys))
