"""Bibliographic data of a source or a page of the site, in the terms of CSL 1.0.2."""

from __future__ import annotations

from msgspec import Struct


class WorkDate(Struct, frozen=True, omit_defaults=True):
    """A date as EDTF, in words, and as (year, month, day) tuples: one for a point, two for a period.

    ``parts`` has only the known parts and may be empty; its years are astronomical (0 is 1 BCE). ``about`` marks
    approximate or uncertain dates. ``season`` is 1 for spring to 4 for winter, or 0.
    """

    edtf: str
    text: str
    parts: tuple[tuple[int, ...], ...]
    about: bool
    season: int = 0


class Work(Struct, frozen=True):
    """A source, or a page of the site. ``type`` is a CSL type; ``container`` is where it appeared; "" means unknown."""

    id: str
    type: str
    title: str
    container: str
    publisher: str
    authors: tuple[str, ...]
    issued: WorkDate | None
    accessed: WorkDate | None
    language: str
    address: str
    archive_address: str
    edition: str
    note: str
