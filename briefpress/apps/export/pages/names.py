"""NamesView -> blocks: every name, whose it is, and which sources use it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from briefpress.apps.export.blocks import bullet_list, heading, paragraph, title
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import Nodes, aside, badge, between, link_to, links, phrase, spaced_out
from briefpress.model.prose import PageLink
from briefpress.model.prose.tree import Block, Strong
from briefpress.press.views.names import NameEntry, NamesView, NameUse
from briefpress.press.views.wording import amount


def names_blocks(view: NamesView) -> Iterator[Block]:
    """The names that actors share, then all of them."""
    yield title(f"Names {view.year}".strip())
    one, many = (
        "name, with its actor and the sources that use it.",
        "names, with their actors and the sources that use them.",
    )
    yield from paragraph(amount(view.total, one, many))
    yield from year_list(view.years, view.inner)
    yield from bullet_list((PageLink(group.initial, f"#{group.anchor}"),) for group in view.groups)
    if view.shared:
        yield heading(2, "shared", "Names shared by several actors")
        yield from _entries(view.shared)
    for group in view.groups:
        yield heading(2, group.anchor, group.initial)
        yield from _entries(group.names)
    if not view.total:
        yield from paragraph("No names are recorded yet.")


def _entries(entries: Iterable[NameEntry]) -> list[Block]:
    return bullet_list(map(_entry, entries))


def _entry(one: NameEntry) -> Nodes:
    name = spaced_out(Strong((one.name,)), badge("shared") if one.shared else ())
    return phrase(name, ": ", between("; ", map(_use, one.uses)))


def _use(use: NameUse) -> Nodes:
    own = aside("name used here") if use.own else ()
    return phrase(link_to(use.actor), own, aside("used in ", links(use.sources)) if use.sources else ())
