"""The bytes of one file of the content -> its record, or its faults."""

from __future__ import annotations

from briefpress.load.lost_text import lost_texts
from briefpress.load.parse import Document, decode, parse
from briefpress.model.problem import Problem, Where
from briefpress.model.record import KINDS, Record
from briefpress.model.record.fault import accept


def read_record(data: bytes, file: str) -> tuple[Record | None, tuple[Problem, ...]]:
    """One record from the bytes of its file ``KIND/ID.yaml`` or ``KIND/ID.md``, or None; and the faults of the file.

    The faults of a record that was read are warnings. Its texts are parsed too, since every user of it asks for them.
    """
    kind, _, name = file.partition("/")
    identifier, _, suffix = name.partition(".")
    markdown = suffix == "md"
    document, problems = parse_document(data, file, markdown=markdown)
    if document is None:
        return None, problems
    given = KINDS[kind].GIVEN & document.fields.keys()
    if given:
        faults = [
            Problem(Where(file, path=(key,)), "unknown-field", f"'{key}' comes from the file") for key in sorted(given)
        ]
        return None, tuple(faults)
    fields = document.fields | {"id": identifier, "file": file}
    if markdown:
        fields |= {"body": document.body, "body_line": document.body_line}
    record, problems = accept(KINDS[kind], fields, file)
    if record is not None:
        _ = record.wordings, record.names, record.citations  # cached properties
    return record, (*problems, *lost_texts(document, KINDS[kind], file, {"id": identifier, "file": file}))


def parse_document(data: bytes, file: str, *, markdown: bool) -> tuple[Document | None, tuple[Problem, ...]]:
    """The YAML of a file, decoded and parsed, or None and its faults."""
    text, problems = decode(data, file)
    return (None, problems) if problems else parse(text, file, markdown=markdown)
