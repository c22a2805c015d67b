"""sources -> the lines that lists of them are made of."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Link, When


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source in a list.

    ``lineage`` is the publications its words came through, nearest first; ``origin_stated`` is false where the source
    names neither a wire nor an original. ``passages`` counts the different passages cited, ``verified`` those proved;
    ``claims`` the claims it carries, ``events`` the events that cite it. ``retracted`` is the reason, if it was.
    """

    link: Link
    publication: Link
    authors: tuple[str, ...]
    issued: When | None
    genre: str
    lineage: tuple[Link, ...]
    origin: Link
    origin_stated: bool
    passages: int
    verified: int
    claims: int
    events: int
    reliability: str
    retracted: str


@dataclass(frozen=True, slots=True)
class OriginLine:
    """The sources of one origin: how many, and the publications that printed them."""

    origin: Link
    sources: int
    printed_by: tuple[Link, ...]
