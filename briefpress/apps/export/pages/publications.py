"""PublicationsView -> blocks: all publications, what each issued and what goes back to it."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import paragraph, table, title
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import Nodes, aside, dotted, link_to, phrase, reliability, spaced_out
from briefpress.model.prose.tree import Block
from briefpress.press.views.publications import PublicationEntry, PublicationsView


def publications_blocks(view: PublicationsView) -> Iterator[Block]:
    """A table of them."""
    yield title(f"Publications {view.year}".strip())
    kinds = "outlet, wire or institution" if view.total == 1 else "outlets, wires and institutions"
    yield from paragraph(f"{view.total} {kinds} in this briefing.")
    yield from year_list(view.years, view.inner)
    rows = table(("Name", "Sources issued", "Sources originated", "Claims made"), map(_publication, view.publications))
    yield from rows or (() if view.total else paragraph("No publications are recorded yet."))


def _publication(one: PublicationEntry) -> tuple[Nodes, ...]:
    name = phrase(
        spaced_out(link_to(one.publication), reliability(one.reliability)), aside(dotted(one.type, one.country))
    )
    return (name, *((str(count or "–"),) for count in (one.sources, one.origin_of, one.speaks)))
