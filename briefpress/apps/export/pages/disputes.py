"""DisputesView -> blocks: all disputes, the largest first, their claims side by side; then names that actors share."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import bullet_list, counted_heading, facts, heading, paragraph, title
from briefpress.apps.export.parts.claim_rows import account_list, row_table
from briefpress.apps.export.parts.claims import row_range, row_title, shared_support
from briefpress.apps.export.parts.references import reference_list
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import badge, dotted, link_to, links
from briefpress.model.prose.tree import Block
from briefpress.press.views.disputes import DisputesView, DisputeView


def disputes_blocks(view: DisputesView) -> Iterator[Block]:
    """Those that exclude each other, then those that differ."""
    yield title(f"Disputes {view.year}".strip())
    disputed, differing = view.disputed, view.differ
    yield from paragraph(
        f"{disputed} {'point is' if disputed == 1 else 'points are'} disputed: the claims cannot all be true. "
        f"{differing} more {'differs' if differing == 1 else 'differ'} only slightly: the claims are close, or one is "
        "provisional. The widest gaps come first."
    )
    yield from year_list(view.years, view.inner)
    if not disputed and not differing and not view.contradictions and not view.names:
        yield from paragraph("No recorded claims contradict each other.")
    yield from _section("disputed", "Disputed", view.disputes)
    yield from _section("differing", "Differing", view.differing)
    if view.contradictions:
        yield counted_heading("contradictions", "Contradictions across events", len(view.contradictions))
        yield from bullet_list(dotted(link_to(one.link), *one.sides) for one in view.contradictions)
    if view.names:
        yield heading(2, "names", "Names shared by several actors")
        yield from facts((one.name, (links(one.actors),)) for one in view.names)
    yield from reference_list(view.references)


def _section(anchor: str, words: str, disputes: tuple[DisputeView, ...]) -> Iterator[Block]:
    if disputes:
        yield counted_heading(anchor, words, len(disputes))
        for one in disputes:
            yield from _dispute(one)


def _dispute(one: DisputeView) -> Iterator[Block]:
    yield heading(3, one.anchor, link_to(one.event))
    yield from paragraph(dotted(badge(one.word), row_range(one.row)))
    header = f"record states {one.header}" if one.header else ""
    yield from paragraph(dotted(one.when.text, row_title(one.property, one.row), header))
    yield from paragraph(shared_support(one.support))
    if one.property == "account":
        yield from account_list(one.row, one.support, anchors=False)
    else:
        yield from row_table(one.row, one.support)
