"""Find and read the YAML in the text of a record."""

from __future__ import annotations

from typing import NamedTuple

from briefpress.load.parse import Document, parse
from briefpress.model.problem import BriefpressError
from briefpress.tools.tidy.reading import read_yaml
from briefpress.tools.tidy.tree import Text


class Span(NamedTuple):
    """The characters from ``start`` up to ``end``."""

    start: int
    end: int


def document_of(text: str, file: str) -> Document:
    """Parse a record that was read before. Raises `BriefpressError` if it can no longer be parsed."""
    document, problems = parse(text, file, markdown=file.endswith(".md"))
    if document is None:
        raise BriefpressError(f"{problems[0]}; the file changed while the command ran: run it again")
    return document


def front_of(text: str, document: Document) -> Span:
    """The YAML between the fences of a text that `briefpress.load.parse` has read as the document."""
    head = text[: len(text) - len(document.body)]
    start = head.index("\n", head.index("---")) + 1
    return Span(start, head.rstrip().rindex("\n") + 1)


def content_of(text: str, file: str) -> tuple[Text, str]:
    """The tree and the body of a record. Raises `BriefpressError` as `document_of` does."""
    document = document_of(text, file)
    span = front_of(text, document) if file.endswith(".md") else Span(0, len(text))
    return read_yaml(text[span.start : span.end]), document.body
