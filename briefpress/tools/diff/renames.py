"""Find renamed and merged records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from briefpress.load.records import Key, Records
from briefpress.model.record import KINDS, Group, Record
from briefpress.model.record.speech import SPEAKERS

_OWN = frozenset({"id", "file", "body_line", "formerly"})


@dataclass(frozen=True, slots=True)
class Renames:
    """New ids of records of the first side: ``ids`` of renamed records, ``merged`` of those merged into another."""

    ids: Mapping[Key, str] = field(default_factory=dict)
    merged: Mapping[Key, str] = field(default_factory=dict)

    def now(self, kinds: Iterable[str], identifier: str) -> str:
        """The id in the second side of an id in the first; the same id if it did not change."""
        keys = [(kind, identifier) for kind in kinds]
        return next((found for key in keys if (found := self.ids.get(key) or self.merged.get(key))), identifier)

    def group(self, group: Group | None) -> str:
        """A group as ids of the second side, or its words."""
        if group is None:
            return ""
        return "+".join(sorted(self.now(("actors",), one) for one in group.ids)) or group.key

    def speakers(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The speakers as ids of the second side."""
        return tuple(self.now(SPEAKERS, one) for one in ids)


def renames(before: Records, after: Records) -> Renames:
    """Match missing ids of the first side with records that list them under ``formerly`` or have the same fields."""
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
    """The content of a record apart from its id and file, as comparable text."""
    return repr([getattr(record, name) for name in type(record).model_fields if name not in _OWN])
