"""The aliases of a record, with the sources that use them and other actors that share them."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.model.record import Alias, Citation
from briefpress.plan.index_entries import folded_name
from briefpress.press.views.page_context import PageContext
from briefpress.press.views.shape import NameLine


def name_lines(context: PageContext, aliases: Iterable[Alias], identifier: str = "") -> tuple[NameLine, ...]:
    """The aliases with citations; a source cited without a passage is cited for the name itself.

    ``identifier`` is the actor's id, for finding other actors with the same name; "" for places.
    """
    return tuple(_name(context, alias, identifier) for alias in aliases)


def _name(context: PageContext, alias: Alias, identifier: str) -> NameLine:
    named = [Citation(each.source, each.passage or alias.name, each.page, each.at, each.path) for each in alias.cite]
    holders = context.briefing.shared_names.get(folded_name(alias.name), ()) if identifier else ()
    return NameLine(
        name=alias.name,
        marks=context.marks(named),
        sources=tuple(context.link("sources", source) for source in dict.fromkeys(each.source for each in named)),
        shared_with=tuple(context.link("actors", holder) for holder in holders if holder != identifier),
        note=context.inline(alias.note),
    )
