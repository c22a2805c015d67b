"""all publications -> PublicationsView: what each issued, and whose words it carries."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link


@dataclass(frozen=True, slots=True)
class PublicationEntry:
    """``sources`` counts what it issued, ``origin_of`` the sources (its own too) that go back to it, ``speaks`` the
    claims that name it as speaker."""

    publication: Link
    type: str
    country: str
    sources: int
    origin_of: int
    speaks: int
    reliability: str


@dataclass(frozen=True, slots=True)
class PublicationsView:
    head: Head
    total: int
    publications: tuple[PublicationEntry, ...]
