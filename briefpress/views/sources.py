"""all sources -> SourcesView: the index by date, and the origins they go back to."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head
from briefpress.views.source_lines import OriginLine, SourceLine


@dataclass(frozen=True, slots=True)
class SourceGroup:
    """The sources issued in one year ("" without a date), newest first."""

    year: str
    anchor: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class SourcesView:
    """``total`` sources of ``publications`` publications go back to the ``origins``, the one with most sources first."""

    head: Head
    total: int
    publications: int
    retracted: int
    origins: tuple[OriginLine, ...]
    years: tuple[SourceGroup, ...]
