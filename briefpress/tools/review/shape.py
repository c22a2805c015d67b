"""The parts of a review, in reading order, as plain text without markup."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One change: its kind, its subject, and its description.

    ``kind`` is "toll", "loss", "dispute", "claim-added", "claim-dropped", "claim-changed", "field", "correction",
    "retraction", "text", "added", "removed", "renamed", "merged", "unread", "verified", "unverified", "name", "setting"
    or "word". ``id`` is the kind/id of its record if the section is not about a single record.
    """

    kind: str
    about: str
    words: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one record (``id`` is its kind/id), or of one category (``id`` is empty)."""

    title: str
    lines: tuple[Line, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class PageChanges:
    """The files of the site that are added, removed or changed; ``unknown`` if a side cannot be built."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """How the briefing changes. ``faulty`` is true if the new side has errors.

    ``new`` and ``gone`` are new and resolved problems, as `check` prints them, sorted.
    """

    summary: str
    sections: tuple[Section, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    pages: PageChanges
    faulty: bool
