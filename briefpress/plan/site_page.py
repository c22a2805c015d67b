"""One planned file of the site."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec import Struct


@dataclass(frozen=True, slots=True)
class Printed:
    """A typeset dossier, or one volume: the path of its file, its number of pages, and its size in bytes."""

    path: str
    pages: int
    size: int


class SitePage(Struct, frozen=True):
    """One file of the site.

    - ``path``: its path in the site.
    - ``format``: the output format that renders it.
    - ``view``: the view that it shows (one file in press/views/, one template).
    - ``id``, ``volume``: which record or dossier, and which volume of it; 0 for a dossier in one volume.
    - ``part``: the name of the part of a long list (`plan.parts`); "" for the whole list.
    - ``printed``: the typeset dossiers, for the page that lists them.
    """

    path: str
    format: str
    view: str
    id: str = ""
    part: str = ""
    volume: int = 0
    printed: tuple[Printed, ...] = ()
