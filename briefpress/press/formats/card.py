"""The Open Graph preview image as PNG of 1,200 by 630 pixels, by typst."""

from __future__ import annotations

from pathlib import Path

from briefpress.press.formats.data import compact_json
from briefpress.press.formats.pdf import font_characters, font_folders, print_folder, printable_text, require_typst
from briefpress.press.formats.typesetting import typeset

MAIN = "card.typ"


def render_card(folders: tuple[Path, ...], view: object) -> bytes:
    """The image of a `CardView`.

    Raises `BriefpressError` if typst is not installed or the template has an error.
    """
    require_typst()
    typefaces = font_folders(folders)
    text = printable_text(compact_json(view).decode(), font_characters(typefaces))
    return typeset(print_folder(folders, MAIN) / MAIN, typefaces, text)
