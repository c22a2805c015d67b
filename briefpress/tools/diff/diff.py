"""Compare two briefings."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.link.briefing import Briefing
from briefpress.load.records import Key, Records
from briefpress.model.record import KINDS, Record
from briefpress.tools.diff.changes import Changes, DisputeChange, RecordChange
from briefpress.tools.diff.claims import claim_changes
from briefpress.tools.diff.events import dispute_changes, row_changes
from briefpress.tools.diff.passages import passage_changes
from briefpress.tools.diff.records import field_changes, text_change, vocabulary_changes
from briefpress.tools.diff.renames import Renames, renames


def diff(before: Briefing, after: Briefing) -> Changes:
    """The differences between two briefings.

    Both may have errors, but a record that did not parse is skipped and listed as ``unread``.
    """
    moved = renames(before.records, after.records)
    unread = frozenset(before.records.broken | after.records.broken)
    old, new = _keys(before.records), _keys(after.records)
    taken = {*moved.ids, *moved.merged}
    given = {(kind, now) for (kind, _), now in moved.ids.items()}
    was, now = passage_changes(before), passage_changes(after)
    return Changes(
        renames=moved,
        added=tuple(key for key in new if key not in old and key not in given and key not in unread),
        removed=tuple(key for key in old if key not in new and key not in taken and key not in unread),
        unread=tuple(sorted(unread)),
        records=tuple(_records(before, after, moved)),
        names=_names(before, after, moved),
        settings=tuple(field_changes(before.records.config.settings, after.records.config.settings, moved)),
        vocabulary=tuple(vocabulary_changes(before.records.config.vocabulary, after.records.config.vocabulary)),
        unproved=tuple(sorted(key for key, proved in now.items() if not proved and was.get(key, True))),
        proved=tuple(sorted(key for key, proved in now.items() if proved and was.get(key) is False)),
    )


def _keys(records: Records) -> dict[Key, None]:
    return {(kind, identifier): None for kind in KINDS for identifier in records.of(kind)}


def _records(before: Briefing, after: Briefing, moved: Renames) -> Iterator[RecordChange]:
    """The records of both sides that differ, events first; each under its id in the second side."""
    former = {(kind, now): then for (kind, then), now in moved.ids.items()}
    keys = [*(("events", event) for event in after.order), *(key for key in _keys(after.records) if key[0] != "events")]
    for kind, identifier in keys:
        old = before.records.of(kind).get(former.get((kind, identifier), identifier))
        new = after.records.of(kind)[identifier]
        if old and (change := _record(before, after, old, new, moved)):
            yield change


def _record(before: Briefing, after: Briefing, old: Record, new: Record, moved: Renames) -> RecordChange:
    fields, words = tuple(field_changes(old, new, moved)), text_change(old, new)
    if new.kind != "events":
        return RecordChange(old, new, fields, words)
    was, now = before.events[old.id], after.events[new.id]
    if was == now:
        return RecordChange(old, new)
    return RecordChange(
        before=old,
        after=new,
        fields=fields,
        words=words,
        claims=claim_changes(was, now, moved),
        rows=tuple(row_changes(was, now, moved)),
        disputes=dispute_changes(was.disputes, now.disputes, moved),
    )


def _names(before: Briefing, after: Briefing, moved: Renames) -> tuple[DisputeChange, ...]:
    old, new = ([dispute for dispute in each.disputes if not dispute.event] for each in (before, after))
    return dispute_changes(old, new, moved)
