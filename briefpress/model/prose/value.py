"""What a text is once it is read: its HTML with places to fill, its citations, links, headings and faults."""

from __future__ import annotations

from html import escape
from typing import TypeAlias

from msgspec import Struct

from briefpress.model.problem import Severity


def escaped(text: str) -> str:
    """A text as HTML, written as markdown-it writes it."""
    return escape(text, quote=False).replace('"', "&quot;")


class BodyCitation(Struct, frozen=True):
    """``[@source, "passage", …]`` as written; ``line`` counts from 1 in the file."""

    source: str
    passages: tuple[str, ...]
    line: int


class BodyLink(Struct, frozen=True):
    """``[[target|words]]``: ``target`` is an id or ``kind/id``; ``words`` is None where the record's name is meant."""

    target: str
    words: str | None
    line: int


Words: TypeAlias = tuple[str | BodyLink, ...]
"""Text without marks; a link stands in it until `plain` is told the name of its record."""


class Heading(Struct, frozen=True):
    """A heading: its level on the page (2 to 6), its words, and the id by which an address names it."""

    level: int
    words: Words
    anchor: str
    line: int


class Fault(Struct, frozen=True):
    """A `Problem` of a text that does not know its file; ``line`` counts from 1 in the file."""

    code: str
    message: str
    hint: str
    line: int
    severity: Severity = Severity.ERROR


class Prose(Struct, frozen=True):
    """A text that has been read: HTML in ``parts``, with a citation or a link where `render` is to fill one in.

    ``opening`` is the first paragraph without citations, for descriptions. ``headings`` and ``problems`` stand in the
    order of the text; ``citations`` and ``links`` are those among the parts, as often as they appear.
    """

    parts: tuple[str | BodyCitation | BodyLink, ...] = ()
    opening: Words = ()
    headings: tuple[Heading, ...] = ()
    problems: tuple[Fault, ...] = ()
    citations: tuple[BodyCitation, ...] = ()
    links: tuple[BodyLink, ...] = ()


class CitationMark(Struct, frozen=True):
    """The number of one reference as it is shown in the text, such as 3 or 3a.

    ``anchor`` is the id of the mark itself (``cite-3-1``), to which the reference links back, ``href`` the reference
    (``#ref-3``), ``label`` what is read aloud in place of the bare number (none if empty).
    """

    number: str
    anchor: str
    href: str
    label: str = ""
