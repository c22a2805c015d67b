"""a record's aliases -> its names, with who uses each and who else has it."""

from __future__ import annotations

from collections.abc import Iterable

from briefpress.model.record import Alias, Citation
from briefpress.press.views.desk import Desk
from briefpress.press.views.names import folded_name
from briefpress.press.views.shape import NameLine


def name_lines(desk: Desk, aliases: Iterable[Alias], identifier: str = "") -> tuple[NameLine, ...]:
    """The names, each cited; a source cited without a passage is cited for the name itself.

    ``identifier`` is the actor's, of whose names it is also told which other actors have them.
    """
    return tuple(_name(desk, alias, identifier) for alias in aliases)


def _name(desk: Desk, alias: Alias, identifier: str) -> NameLine:
    named = [Citation(each.source, each.passage or alias.name, each.page, each.at, each.path) for each in alias.cite]
    holders = desk.briefing.shared_names.get(folded_name(alias.name), ()) if identifier else ()
    return NameLine(
        name=alias.name,
        marks=desk.marks(named),
        sources=tuple(desk.link("sources", source) for source in dict.fromkeys(each.source for each in named)),
        shared_with=tuple(desk.link("actors", holder) for holder in holders if holder != identifier),
        note=desk.inline(alias.note),
    )
