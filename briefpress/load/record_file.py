"""Read one record from the bytes of its file."""

from __future__ import annotations

from typing import Any

from briefpress.load.decode import decode
from briefpress.load.lost_text import lost_texts
from briefpress.load.parse import Document, parse
from briefpress.model.problem import Problem, Where
from briefpress.model.record import KINDS, Record
from briefpress.model.record.validation import validated


def read_record(data: bytes, file: str) -> tuple[Record | None, tuple[Problem, ...]]:
    """Read the file ``KIND/ID.yaml`` or ``KIND/ID.md``: its record, or None, and its problems.

    The problems of a valid record are warnings. The record's texts are parsed too, since every caller needs them.
    """
    kind, _, name = file.partition("/")
    identifier, _, suffix = name.partition(".")
    markdown = suffix == "md"
    document, problems = parse_document(data, file, markdown=markdown)
    if document is None:
        return None, problems
    if reserved := KINDS[kind].FILE_FIELDS & document.fields.keys():
        return None, tuple(_reserved(file, field) for field in sorted(reserved))
    record, problems = validated(KINDS[kind], record_fields(document, file), file)
    if record is not None:
        _ = record.wordings, record.references, record.citations  # cached properties
    return record, (*problems, *lost_texts(document, KINDS[kind], file, {"id": identifier, "file": file}))


def record_fields(document: Document, file: str) -> dict[str, Any]:
    """The fields of the record in a document, with those that come from its file."""
    identifier, _, suffix = file.partition("/")[2].partition(".")
    body = {"body": document.body, "body_line": document.body_line} if suffix == "md" else {}
    return document.fields | {"id": identifier, "file": file} | body


def _reserved(file: str, field: str) -> Problem:
    message = f"'{field}' cannot be a field: briefpress takes it from the file"
    return Problem(Where(file, path=(field,)), "unknown-field", message, "delete it")


def parse_document(data: bytes, file: str, *, markdown: bool) -> tuple[Document | None, tuple[Problem, ...]]:
    """Decode and parse a file: its document, or None and its problems."""
    text, problems = decode(data, file)
    return (None, problems) if problems else parse(text, file, markdown=markdown)
