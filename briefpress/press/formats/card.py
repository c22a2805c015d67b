"""CardView -> PNG of 1,200 by 630 pixels, by typst: the picture that Open Graph has for a shared link."""

from __future__ import annotations

from pathlib import Path

from briefpress.press.formats.data import one_line
from briefpress.press.formats.pdf import font_characters, font_folders, legible, print_folder, require
from briefpress.press.formats.typesetting import typeset

MAIN = "card.typ"


def paint_card(folders: tuple[Path, ...], view: object) -> bytes:
    """The picture of a `CardView`.

    Raises `BriefpressError` where typst is not installed or the template is at fault.
    """
    require()
    typefaces = font_folders(folders)
    text = legible(one_line(view).decode(), font_characters(typefaces))
    return typeset(print_folder(folders, MAIN) / MAIN, typefaces, text)
