"""record's text, an id it had -> the text with that id under ``formerly``."""

from __future__ import annotations

from briefpress.model.record import Record
from briefpress.tools.tidy.edit import Edit, edited
from briefpress.tools.tidy.mentions import front_node
from briefpress.tools.tidy.nodes import Node, value_of
from briefpress.tools.tidy.order import fields

_FIELD = "formerly"


def with_former(text: str, record: Record, old: str, new: str) -> str:
    """The text of the record ``old`` that becomes ``new``; an id it takes up again gives its place to the other."""
    if old in record.formerly:
        return text
    root, span = front_node(text, record.file)
    value = value_of(root, _FIELD)
    edit = (
        _added(text[span.start : span.end], value, old, new)
        if value
        else _line(text[span.start : span.end], root, record, old)
    )
    return edited(text, [Edit(edit.start + span.start, edit.end + span.start, edit.text)])


def _added(text: str, value: Node, old: str, new: str) -> Edit:
    if value.items is None:
        return Edit(value.start, value.end, old if value.text == new else f"[{text[value.start : value.end]}, {old}]")
    for item in value.items:
        if item.text == new:
            return Edit(item.start, item.end, old)
    if not value.items:
        return Edit(value.start, value.end, f"[{old}]")
    last = value.items[-1]
    if value.flow:
        return Edit(last.end, last.end, f", {old}")
    line = text.rfind("\n", 0, last.start) + 1
    end = text.find("\n", last.end)  # after a comment beside it
    place = len(text) if end < 0 else end
    return Edit(place, place, f"\n{text[line : last.start]}{old}")


def _line(text: str, root: Node, record: Record, old: str) -> Edit:
    """A line of its own, before the fields that come after it, and before the comments above those."""
    names = fields(type(record))
    later = names[names.index(_FIELD) :]
    following = next((key.start for key, _ in root.pairs or () if key.text in later), None)
    if following is None:
        return Edit(len(text), len(text), f"{'' if text.endswith(chr(10)) else chr(10)}{_FIELD}: [{old}]\n")
    while (above := text[:following].rstrip("\n").rpartition("\n")[2]).lstrip().startswith("#"):
        following = text[:following].rstrip("\n").rindex(above)
    return Edit(following, following, f"{_FIELD}: [{old}]\n")
