"""the briefing -> DataView: what can be downloaded and how much is in it."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the site: its address, its media type, and what it is ("briefing" or "schema")."""

    link: Link
    media_type: str
    what: str


@dataclass(frozen=True, slots=True)
class DataCount:
    """How many records of a kind the data holds."""

    kind: str
    index: Link | None
    count: int


@dataclass(frozen=True, slots=True)
class DataView:
    """``address`` is the absolute address of the data, empty without a base address; ``version`` that of its schema."""

    head: Head
    files: tuple[DataFile, ...]
    counts: tuple[DataCount, ...]
    claims: int
    version: int
    address: str
    edition: str
    licence: str
    publisher: str
