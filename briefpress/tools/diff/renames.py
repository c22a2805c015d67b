"""Records, Records -> Renames: which record of the second is which of the first, though its id is another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefpress.load.records import Key, Records
from briefpress.model.record import KINDS, Group, Record
from briefpress.model.record.speech import SPEAKERS

_OWN = frozenset({"id", "file", "body_line", "formerly"})


@dataclass(frozen=True, slots=True)
class Renames:
    """The id that a record of the first side has in the second.

    ``ids`` are of records that only changed their id, ``merged`` of those that another record took in.
    """

    ids: Mapping[Key, str] = field(default_factory=dict)
    merged: Mapping[Key, str] = field(default_factory=dict)

    def now(self, kinds: Iterable[str], identifier: str) -> str:
        """What an id of the first side is in the second; itself where nothing happened to it."""
        keys = [(kind, identifier) for kind in kinds]
        return next((found for key in keys if (found := self.ids.get(key) or self.merged.get(key))), identifier)

    def group(self, group: Group | None) -> str:
        """A group by its ids in the second side, or its words."""
        if group is None:
            return ""
        return "+".join(sorted(self.now(("actors",), one) for one in group.ids)) or group.key

    def speakers(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The records that speak, by their ids in the second side."""
        return tuple(self.now(SPEAKERS, one) for one in ids)


def renames(before: Records, after: Records) -> Renames:
    """The records that ``formerly`` had, or that with all their fields have, an id of the first side that is gone."""
    ids: dict[Key, str] = {}
    merged: dict[Key, str] = {}
    for kind in KINDS:
        old, new = before.of(kind), after.of(kind)
        for record in new.values():
            for former in record.formerly:
                if former in old and former not in new:
                    (merged if record.id in old else ids)[kind, former] = record.id
        added = sorted(new.keys() - old.keys() - set(ids.values()))
        contents = {_content(new[one]): one for one in added}
        for gone in sorted(old.keys() - new.keys()):
            if (kind, gone) not in ids | merged and (same := contents.pop(_content(old[gone]), None)):
                ids[kind, gone] = same
    return Renames(ids, merged)


def _content(record: Record) -> str:
    """All that a record says but its name among files; equal texts are equal content."""
    return repr([getattr(record, name) for name in type(record).model_fields if name not in _OWN])
