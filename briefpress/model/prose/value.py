"""A text that has been read: its tree, what it cites and links to, and its problems."""

from __future__ import annotations

from msgspec import Struct

from briefpress.model.problem import Severity
from briefpress.model.prose.tree import Block, BodyCitation, BodyLink


class TextProblem(Struct, frozen=True):
    """A `Problem` of a text that does not know its file; ``line`` counts from 1 in the file."""

    code: str
    message: str
    hint: str
    line: int
    severity: Severity = Severity.ERROR


class Prose(Struct, frozen=True):
    """A text that has been read.

    ``citations`` and ``links`` are those of the tree, each as often as it appears, in the order of the text, as are
    the ``problems``.
    """

    blocks: tuple[Block, ...] = ()
    problems: tuple[TextProblem, ...] = ()
    citations: tuple[BodyCitation, ...] = ()
    links: tuple[BodyLink, ...] = ()
