"""The effect of a changed id on every mention."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from briefpress.load.records import Key, Records
from briefpress.model.record import KINDS, Record, Ref


class Refused(Exception):  # noqa: N818 - a decision for an editor, not an error of the program
    """A change cannot be made; nothing was written. ``reasons`` are lines to print, with the file if any."""

    def __init__(self, *reasons: str) -> None:
        super().__init__("; ".join(reasons))
        self.reasons = reasons


@dataclass(frozen=True, slots=True)
class World:
    """The current records, and the change: mentions of ``old`` become mentions of ``new``, of the same kind."""

    records: Records
    kind: str
    old: str
    new: str

    def after(self, key: Key | None) -> Key | None:
        """The record that a mention refers to after the change."""
        return (self.kind, self.new) if key == (self.kind, self.old) else key

    def exists(self, key: Key) -> bool:
        """Whether a record has that id after the change."""
        if key[0] == self.kind and key[1] in (self.old, self.new):
            return key[1] == self.new
        return key[0] in KINDS and key[1] in self.records.of(key[0])

    def ref(self, ref: Ref) -> str:
        """The id that the field must have after the change."""
        found = self.after(self.records.find(ref.kinds, ref.id))
        return found[1] if found else ref.id

    def link(self, target: str) -> str:
        """The target that ``[[target]]`` must have after the change, with its kind if it has or needs one."""
        found = self.records.targets(target)
        if len(found) != 1:
            return target
        kind, identifier = after = self.after(found[0]) or found[0]
        same = [name for name in KINDS if self.exists((name, identifier))]
        return f"{kind}/{identifier}" if "/" in target or same != [after[0]] else identifier

    def misread(self, record: Record) -> Iterator[str]:
        """Every id in the record's fields that would refer to another record after the change."""
        for ref in record.refs():
            meant = self.after(self.records.find(ref.kinds, ref.id))
            read = (key for kind in ref.kinds if self.exists(key := (kind, self.ref(ref))))
            if meant and next(read, None) != meant:
                yield f"{record.file}: '{self.ref(ref)}' in '{ref.path[0]}' would refer to another record"
