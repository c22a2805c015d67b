"""PageView -> blocks: a text of the editors', with a table of what it holds."""

from __future__ import annotations

from collections.abc import Iterator

from briefpress.apps.export.blocks import bullet_list, paragraph, title
from briefpress.apps.export.parts.record import mention_section, upkeep_sections, withdrawn_note
from briefpress.apps.export.parts.references import reference_list, retraction_banner
from briefpress.apps.export.pieces import link_to, text_line
from briefpress.model.prose.tree import Block
from briefpress.press.views.page import PageView


def page_blocks(view: PageView) -> Iterator[Block]:
    """A page of the editors'."""
    yield title(view.title)
    yield from paragraph(text_line(view.summary))
    yield from withdrawn_note(view.upkeep)
    yield from retraction_banner(view.references)
    if len(view.contents) > 1:
        yield from bullet_list(link_to(one.link) for one in view.contents)
    yield from view.body.blocks
    yield from upkeep_sections(view.upkeep, view.themes)
    yield from reference_list(view.references)
    yield from mention_section(view.mentions)
