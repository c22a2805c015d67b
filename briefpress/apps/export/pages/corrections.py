"""CorrectionsView -> blocks: corrected errors, retracted sources, withdrawn records."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import bullet_list, heading, paragraph, title
from briefpress.apps.export.parts.references import reference_list
from briefpress.apps.export.parts.ways import year_list
from briefpress.apps.export.pieces import Nodes, Piece, aside, link_to, phrase, text_line
from briefpress.model.prose.tree import Block, Strong
from briefpress.press.views.corrections import CorrectionLine, CorrectionsView, RetractedLine
from briefpress.press.views.shape import When
from briefpress.press.views.wording import amount


def corrections_blocks(view: CorrectionsView) -> Iterator[Block]:
    """All of them, newest first."""
    yield title(f"Corrections {view.year}".strip())
    yield from paragraph(
        "Errors in this briefing, with the dates on which they were corrected. A speaker’s change of a figure is a "
        "revision and is shown with the claim."
    )
    yield from year_list(view.years, view.inner)
    yield from bullet_list(map(_corrected, view.corrections)) or (
        () if view.years else paragraph("No corrections so far.")
    )
    if view.retracted:
        yield heading(2, "retracted", "Sources retracted by their publishers")
        yield from bullet_list(map(_retracted, view.retracted))
    if view.withdrawn:
        yield heading(2, "withdrawn", "Withdrawn records")
        yield from bullet_list(
            _dated(one.on, link_to(one.record), " ", text_line(one.reason)) for one in view.withdrawn
        )
    yield from reference_list(view.references)


def _dated(on: When, *pieces: Piece) -> Nodes:
    return phrase(Strong((on.text,)), ": ", *pieces)


def _corrected(one: CorrectionLine) -> Nodes:
    return _dated(one.on, link_to(one.record), " ", text_line(one.what), aside(text_line(one.because)))


def _retracted(one: RetractedLine) -> Nodes:
    touched = f"{amount(one.affected, 'claim')} affected, {one.alone} with no other source"
    return _dated(one.on, link_to(one.source.link), f" {one.source.retracted}", aside(touched))
