"""Dossiers as PDF/UA-1, by typst. The view is passed as data, so content is never evaluated as markup.

Characters that no font has are printed by their code points.
"""

from __future__ import annotations

import datetime
import io
import re
import unicodedata
from collections.abc import Iterable
from importlib import import_module
from importlib.util import find_spec
from typing import cast

from briefpress.model.problem import BriefpressError
from briefpress.model.prose.print_data import print_data
from briefpress.press.formats.data import compact_json
from briefpress.press.formats.pdf_links import resolve_links
from briefpress.press.formats.print_templates import PrintTemplates
from briefpress.press.formats.typesetting import typeset
from briefpress.press.views.dossier.shape import DossierView
from briefpress.run.installation import install_command

MAIN = "dossier.typ"


def require_typst() -> None:
    """Raise `BriefpressError` if the libraries for dossiers are not installed."""
    for name in ("typst", "fontTools", "pikepdf"):
        if find_spec(name) is None:
            raise BriefpressError(f"dossiers need {name}, which is not installed: run {install_command('dossier')}")


def preload(templates: PrintTemplates) -> None:
    """Load what every volume needs, before forking processes that would each load it."""
    import_module("pikepdf")
    _ = templates.characters


def render_pdf(templates: PrintTemplates, view: object) -> bytes:
    """The PDF of a `DossierView`. Raises `BriefpressError` if typst is not installed or a template has an error."""
    require_typst()
    book = cast(DossierView, view)
    text, several = printable_text(book_data(book), templates.characters), book.cover.volumes > 1
    return compressed_pdf(
        typeset(templates.file(MAIN), templates.fonts, text, _moment(book.cover.date), shared=several)
    )


def book_data(view: DossierView) -> str:
    """The view as JSON, its texts as `print_data`; the path to a page that is not in the book is empty.

    Paths are replaced in the JSON itself: a quotation mark within a text has a backslash before it, so no text can look
    like a field.
    """
    paths = [each.path for each in view.events] + [each.path for each in view.actors]
    paths += [each.path for each in view.place_index if not each.see]
    held = {path.encode() for path in paths}

    def led(found: re.Match[bytes]) -> bytes:
        field, path = found.groups()
        place = path.partition(b"#")[0]
        return b'"%b":"%b"' % (field, place if place in held else b"")

    return _PATH.sub(led, compact_json(view, print_data)).decode()


_PATH = re.compile(rb'"(path|address)":"([a-z-]+/[^":]*)"')


# Joiners and directional marks: part of Arabic and Persian spelling, and invisible.
_SPELLING = "\u061c\u200c\u200d\u200e\u200f"


def printable_text(text: str, known: Iterable[int]) -> str:
    """The text with invisible characters, and those that no font has, replaced by their code points.

    Joiners and directional marks that no font has are left out.
    """
    held = frozenset(known)
    strange = {
        letter: "" if letter in _SPELLING else f"‹U+{ord(letter):04X}›"
        for letter in set(text)
        if _strange(letter, held)
    }
    return text.translate({ord(letter): number for letter, number in strange.items()}) if strange else text


def _strange(letter: str, known: frozenset[int]) -> bool:
    if letter in "\n\t\r":
        return False
    if letter in _SPELLING:
        return ord(letter) not in known
    return ord(letter) not in known or unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cs", "Cn")


def _moment(day: str) -> int:
    """The timestamp of the file: noon of its date, in seconds since 1970; never the current time."""
    date = datetime.date.fromisoformat(day) if day else datetime.date(1970, 1, 1)
    return int(datetime.datetime.combine(date, datetime.time(12), datetime.UTC).timestamp())


def compressed_pdf(document: bytes) -> bytes:
    """The same document with resolved links and compressed objects.

    The structure for screen readers alone has some hundred thousand objects.
    """
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(document)) as pdf:
        resolve_links(pdf)
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def page_count(document: bytes) -> int:
    """The number of pages of a PDF."""
    import pikepdf

    with pikepdf.open(io.BytesIO(document)) as pdf:
        return len(pdf.pages)
