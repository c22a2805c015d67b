"""Compare the fields and text of a record before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from briefpress.load.config import Vocabulary
from briefpress.model.record import Record
from briefpress.tools.diff.changes import FieldChange
from briefpress.tools.diff.renames import Renames

# Fields given by the file, compared elsewhere, or that only date our own edits.
_ELSEWHERE = frozenset({"id", "file", "body", "body_line", "claims", "updated"})
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_ID = re.compile(r"(?<=['\"=])[a-z0-9]+(?:-[a-z0-9]+)*(?=['\"])")


def field_changes(before: BaseModel, after: BaseModel, renames: Renames) -> Iterator[FieldChange]:
    """The fields that differ, in the order of the model. Ids of renamed records do not count as differences."""
    for name in type(after).model_fields:
        old, new = getattr(before, name), getattr(after, name)
        if name not in _ELSEWHERE and old != new and _renamed(old, renames) != repr(new):
            yield FieldChange(name, old, new)


def vocabulary_changes(before: Vocabulary, after: Vocabulary) -> Iterator[FieldChange]:
    """The vocabulary words that differ, each named ``list: word``."""
    for name in type(after).model_fields:
        old: Mapping[str, object] = getattr(before, name)
        new: Mapping[str, object] = getattr(after, name)
        for word in dict.fromkeys((*old, *new)):
            if old.get(word) != new.get(word):
                yield FieldChange(f"{name}: {word}", old.get(word), new.get(word))


def text_change(before: Record, after: Record) -> tuple[int, int] | None:
    """The number of words before and after; None if the text is the same."""
    if before.body.strip() == after.body.strip():
        return None
    return len(_WORD.findall(before.body)), len(_WORD.findall(after.body))


def _renamed(old: object, renames: Renames) -> str:
    """The ``repr`` of a value, with ids replaced by those of the second side."""
    moved = {identifier: now for (_, identifier), now in {**renames.ids, **renames.merged}.items()}
    return _ID.sub(lambda found: moved.get(found[0], found[0]), repr(old))
