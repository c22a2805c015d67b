"""a Markdown record's text -> where in it the YAML stands."""

from __future__ import annotations

from typing import NamedTuple

from briefpress.parse import Document


class Span(NamedTuple):
    """From ``start`` up to ``end``, in characters of a text."""

    start: int
    end: int


def front_of(text: str, document: Document) -> Span:
    """The YAML between the fences of a text that `briefpress.parse` has read as the document."""
    head = text[: len(text) - len(document.body)]
    start = head.index("\n", head.index("---")) + 1
    return Span(start, head.rstrip().rindex("\n") + 1)
