"""The Open Graph preview image as PNG of 1,200 by 630 pixels, by typst."""

from __future__ import annotations

from briefpress.press.formats.data import compact_json
from briefpress.press.formats.pdf import printable_text, require_typst
from briefpress.press.formats.print_templates import PrintTemplates
from briefpress.press.formats.typesetting import typeset

MAIN = "card.typ"


def render_card(templates: PrintTemplates, view: object) -> bytes:
    """The image of a `CardView`.

    Raises `BriefpressError` if typst is not installed or the template has an error.
    """
    require_typst()
    text = printable_text(compact_json(view).decode(), templates.characters)
    return typeset(templates.file(MAIN), templates.fonts, text)
