"""record's text, an id it had -> the text with that id under ``formerly``, in canonical form."""

from __future__ import annotations

from briefpress.model.record import Record
from briefpress.tools.tidy.front import content_of
from briefpress.tools.tidy.record_text import record_text
from briefpress.tools.tidy.tree import Entry, Mapping, Sequence, Tree

_FIELD = "formerly"


def with_former(text: str, record: Record, old: str, new: str) -> str:
    """The text of the record ``old`` that becomes ``new``; an id it takes up again gives its place to the other."""
    if old in record.formerly:
        return text
    content, body = content_of(text, record.file)
    entries = {entry.key: entry for entry in content.fields.entries}
    field = entries.setdefault(_FIELD, Entry(_FIELD, Sequence()))
    field.value = _with(field.value, old, new)
    content.fields = Mapping(list(entries.values()))
    return record_text(content, record.file, body)


def _with(former: Tree, old: str, new: str) -> Tree:
    """The list of former ids; one id may stand for a list of one."""
    if not isinstance(former, Sequence):
        return old if former == new else Sequence([Entry("", former), Entry("", old)])
    for entry in former.entries:
        if entry.value == new:
            entry.value = old
            return former
    return Sequence([*former.entries, Entry("", old)])
