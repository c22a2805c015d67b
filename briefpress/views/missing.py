"""404.html -> MissingView: where to go from an address that leads nowhere."""

from __future__ import annotations

from dataclasses import dataclass

from briefpress.views.shape import Head, Link


@dataclass(frozen=True, slots=True)
class MissingView:
    """``head.root`` is the site's own path from its base address, as a server shows this page at any depth."""

    head: Head
    links: tuple[Link, ...]
