"""Warn of texts whose end YAML reads as a comment: ``title: Ruling in case #12``.

A comment is suspicious if it follows an unquoted value without two spaces before its ``#`` or without a space after it.
It is reported if the field would accept it as part of its text, so comments after dates and ids are ignored.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import BaseModel

from briefpress.load.parse import Document, FieldPath
from briefpress.model.problem import Problem, Severity, Where
from briefpress.model.record.validation import validated

_LONGEST = 60  # characters of a text that a message shows
_NONE: Mapping[str, Any] = {}


def lost_texts(
    document: Document, model: type[BaseModel], file: str, given: Mapping[str, Any] = _NONE
) -> Iterator[Problem]:
    """A warning at the ``#`` of each comment that could be part of the text before it.

    ``given`` are the fields of the model that do not come from the file's YAML.
    """
    known = validated(model, {**document.fields, **given}, file)[1] if document.comments else ()
    for comment in document.comments:
        fields = copy.deepcopy(document.fields)
        before = _extended(fields, comment.path, comment.text)
        _, problems = validated(model, {**fields, **given}, file)
        if all(problem in known for problem in problems):
            message = f"YAML reads '{_short(comment.text)}' as a comment, so the text ends after '{_short(before)}'"
            hint = "put the whole text in double quotes; or, if this is a comment, write two spaces before '# '"
            where = Where(file, comment.line, comment.column)
            yield Problem(where, "comment-in-text", message, hint, Severity.WARNING)


def _extended(fields: Any, path: FieldPath, end: str) -> str:
    """Append the comment to the text at the path. Returns the text without it."""
    holder = fields
    for step in path[:-1]:
        holder = holder[step]
    before: str = holder[path[-1]]
    holder[path[-1]] = f"{before} {end}".strip()
    return before


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
