"""events and sources -> CoverageView: which source reports which event, who does so first and who alone."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link, When


@dataclass(frozen=True, slots=True)
class Coverer:
    """A source or an origin: how many events it reports, how many of them first, and alone."""

    link: Link
    publication: Link
    issued: When | None
    reported: int
    first: int
    alone: int


@dataclass(frozen=True, slots=True)
class Report:
    """One source's report of an event: ``claims`` of it that it carries; ``first``: none is earlier."""

    source: Link
    publication: Link
    claims: int
    first: bool


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """An event, its reports by date, and a cell for each column: "", "reports", "first" or "alone".

    ``cells`` is empty where there are too many sources for a table. ``alone`` is "source" where only one reports it,
    "origin" where all its reports go back to one origin, else "".
    """

    event: Link
    when: When
    origins: int
    alone: str
    reports: tuple[Report, ...]
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """``sources`` are the columns, by date; ``table`` says whether the rows have cells for them."""

    head: Head
    table: bool
    sources: tuple[Coverer, ...]
    origins: tuple[Coverer, ...]
    rows: tuple[CoverageRow, ...]
    unreported: int
