"""ContradictionView -> blocks: the question, and the claims on each side."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import heading, numbered_list, paragraph, title
from briefpress.apps.export.parts.lists import claim_words_line
from briefpress.apps.export.parts.record import prose_section, upkeep_sections, withdrawn_note
from briefpress.apps.export.parts.references import reference_list
from briefpress.apps.export.pieces import dotted, marks, phrase, text_line, when_words
from briefpress.model.prose.tree import Block
from briefpress.press.views.contradiction import ContradictionView


def contradiction_blocks(view: ContradictionView) -> Iterator[Block]:
    """A contradiction across events."""
    yield title(view.title)
    yield from paragraph("Contradiction across events")
    yield from withdrawn_note(view.upkeep)
    for number, side in enumerate(view.sides, 1):
        yield heading(2, f"side-{number}", text_line(side.says))
        if side.note:
            yield from paragraph(text_line(side.note))
        yield from numbered_list(
            phrase(dotted(when_words(one.line.when), claim_words_line(one.line, with_speaker=True)), marks(one.marks))
            for one in side.claims
        )
    yield from prose_section("Editors’ note", "note", view.body)
    yield from upkeep_sections(view.upkeep, ())
    yield from reference_list(view.references)
