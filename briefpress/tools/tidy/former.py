"""Add a former id of a record to its field ``formerly``."""

from __future__ import annotations

from briefpress.model.record import Record
from briefpress.tools.tidy.front import content_of
from briefpress.tools.tidy.record_text import record_text
from briefpress.tools.tidy.tree import Entry, Mapping, Sequence, Tree

_FIELD = "formerly"


def with_former(text: str, record: Record, old: str, new: str) -> str:
    """The text of the record ``old`` renamed to ``new``. If ``new`` is a former id, ``old`` replaces it in the list."""
    if old in record.formerly:
        return text
    content, body = content_of(text, record.file)
    entries = {entry.key: entry for entry in content.fields.entries}
    field = entries.setdefault(_FIELD, Entry(_FIELD, Sequence()))
    field.value = _with(field.value, old, new)
    content.fields = Mapping(list(entries.values()))
    return record_text(content, record.file, body)


def _with(former: Tree, old: str, new: str) -> Tree:
    """The list of former ids; a single id counts as a list of one."""
    if not isinstance(former, Sequence):
        return old if former == new else Sequence([Entry("", former), Entry("", old)])
    for entry in former.entries:
        if entry.value == new:
            entry.value = old
            return former
    return Sequence([*former.entries, Entry("", old)])
