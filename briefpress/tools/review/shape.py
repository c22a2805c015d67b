"""What a review is made of: plain words, in the order in which a reader has them; nothing of them is markup yet."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One change: of what kind, about what, and in words how.

    ``kind`` is "toll", "loss", "dispute", "claim-added", "claim-dropped", "claim-changed", "field", "correction",
    "retraction", "text", "added", "removed", "renamed", "merged", "unread", "verified", "unverified", "name", "setting"
    or "word". ``id`` is the record's, as kind/id, where the section is not about one.
    """

    kind: str
    about: str
    words: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """The changes of one record (``id`` is its kind/id), or of one sort (``id`` is empty)."""

    title: str
    lines: tuple[Line, ...]
    id: str = ""


@dataclass(frozen=True, slots=True)
class PageChanges:
    """The files of the site that will be new, gone or other; ``unknown`` where a side cannot be built."""

    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unknown: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """What a change of the content does to what the briefing says. ``faulty``: the new side has errors.

    ``new`` and ``gone`` are problems as `check` prints them, sorted.
    """

    summary: str
    sections: tuple[Section, ...]
    new: tuple[str, ...]
    gone: tuple[str, ...]
    pages: PageChanges
    faulty: bool
