"""The result of every reader of saved files: an Article, a skipped item, or an error."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias


class Unreadable(Exception):  # noqa: N818 - a problem of the file, not of the program
    """The file has no readable article. ``message`` says why, ``hint`` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Article:
    """One article as its file has it; what the file does not state is empty.

    ``body`` is its text without ``headline`` and ``standfirst``, one or more lines a paragraph. The headline is the
    title as readers see it. ``issued`` is an EDTF date, ``site`` the outlet's name for itself, ``by_lines`` are the
    authors as written, ``kinds`` the types of schema.org or Open Graph that it declares.

    ``read_from`` has the place of each field in the file, ``inferred`` how a field was concluded instead. ``doubts``
    are pairs of a field and a message, ``signs`` messages about the body. ``excerpt`` is true if only the beginning or
    a summary was found.
    """

    title: str
    body: str
    headline: str = ""
    standfirst: str = ""
    issued: str = ""
    language: str = ""
    url: str = ""
    site: str = ""
    authors: tuple[str, ...] = ()
    by_lines: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    read_from: Mapping[str, str] = field(default_factory=dict)
    inferred: Mapping[str, str] = field(default_factory=dict)
    doubts: tuple[tuple[str, str], ...] = ()
    signs: tuple[str, ...] = ()
    excerpt: bool = False

    @property
    def text(self) -> str:
        """The text for the archive: headline, standfirst and body, so that each of them can be quoted."""
        parts = (part for part in (self.headline, self.standfirst, self.body.strip("\n")) if part)
        return "\n\n".join(parts) + "\n"


@dataclass(frozen=True, slots=True)
class SkippedItem:
    """An item of a feed without an article: its headline or address, or "", and the reason."""

    name: str
    reason: str


Item: TypeAlias = Article | SkippedItem
