"""The ways from a long list to its parts: years and facets -> lists of links."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.apps.export.blocks import bullet_list
from briefpress.apps.export.pieces import aside, link_to, phrase
from briefpress.model.prose.tree import Block
from briefpress.press.views.facet import FacetLink
from briefpress.press.views.parts import YearLink
from briefpress.press.views.shape import Link


def year_list(*levels: Iterable[YearLink]) -> list[Block]:
    """The parts of a long list, level by level, each with its number of entries."""
    return [
        block
        for years in levels
        for block in bullet_list(phrase(link_to(one.link), aside(str(one.count))) for one in years)
    ]


def facet_list(facets: Iterable[FacetLink]) -> list[Block]:
    """The values of a facet, each with its number of events."""
    return bullet_list(phrase(link_to(one.link), aside(str(one.count))) for one in facets)


def steps(earlier: Link | None, later: Link | None) -> list[Block]:
    """The ways to what comes before and after."""
    links = (("Earlier", earlier), ("Later", later))
    return bullet_list(phrase(f"{word}: ", link_to(to)) for word, to in links if to)
