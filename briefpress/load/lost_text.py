"""A parsed file -> a warning for each text whose end YAML reads as a comment: ``title: Ruling in case #12``.

A comment is suspected where it directly follows an unquoted value: without two spaces before its ``#``, or a space
after it. It is reported where the field would accept it as text, so a comment after a date or an id is left alone.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from briefpress.load.parse import Document, FieldPath
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record.fault import accept

_LONGEST = 60  # characters of a text that a message shows
_NONE: Mapping[str, Any] = {}


def lost_texts(
    document: Document, model: type[BaseModel], file: str, given: Mapping[str, Any] = _NONE
) -> Iterator[Problem]:
    """A warning at the ``#`` of each comment that the text before it could hold.

    ``given`` are the fields of the model that do not come from the file's YAML.
    """
    known = accept(model, {**document.fields, **given}, file)[1] if document.comments else ()
    for comment in document.comments:
        fields = copy.deepcopy(document.fields)
        before = _extended(fields, comment.path, comment.text)
        _, faults = accept(model, {**fields, **given}, file)
        if all(fault in known for fault in faults):
            message = f"YAML reads '{_short(comment.text)}' as a comment, so the text ends after '{_short(before)}'"
            hint = "put the whole text in double quotes, or write a comment with two spaces before '# '"
            where = Where(file, comment.line, comment.column)
            yield Problem(where, "comment-in-text", message, hint, Severity.WARNING)


def _extended(fields: Any, path: FieldPath, end: str) -> str:
    """Put the end back to the text at the path; returns the text without it."""
    holder = fields
    for step in path[:-1]:
        holder = holder[step]
    before: str = holder[path[-1]]
    holder[path[-1]] = f"{before} {end}".strip()
    return before


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
