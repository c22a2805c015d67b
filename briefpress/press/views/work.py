"""What a bibliography says of a source or of a page of the site, in the terms of CSL 1.0.2."""

from __future__ import annotations

from msgspec import Struct


class WorkDate(Struct, frozen=True, omit_defaults=True):
    """A date as EDTF, in words, and as far as year, month and day say it truly: one for a point, two for a span.

    ``parts`` is empty where they cannot; its years are astronomical (0 is 1 BCE). ``about`` where it is approximate or
    uncertain. ``season`` is 1 for spring to 4 for winter, or 0.
    """

    edtf: str
    text: str
    parts: tuple[tuple[int, ...], ...]
    about: bool
    season: int = 0


class Work(Struct, frozen=True):
    """A source, or a page of the site. ``type`` is of CSL; ``container`` is what it appeared in; "" is not said."""

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
