"""Dossiers as PDF/UA-1, by typst. The view is passed as data, so content is never evaluated as markup.

Characters that no font has are printed by their code points.
"""

from __future__ import annotations

import datetime
import hashlib
import io
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from briefpress.model.problem import BriefpressError
from briefpress.model.prose.print_data import print_data
from briefpress.press.formats.data import compact_json
from briefpress.press.formats.pdf_links import resolve_links
from briefpress.press.formats.typesetting import typeset
from briefpress.press.views.dossier.shape import DossierView

MAIN = "dossier.typ"


def require_typst() -> None:
    """Raise `BriefpressError` if the libraries for dossiers are not installed."""
    if any(find_spec(name) is None for name in ("typst", "fontTools", "pikepdf")):
        raise BriefpressError("dossiers need typst, which is not installed: pip install 'briefpress[dossier]'")


def preload(folders: tuple[Path, ...]) -> None:
    """Load what every volume needs, before forking processes that would each load it."""
    import_module("pikepdf")
    font_characters(font_folders(folders))


def render_pdf(folders: tuple[Path, ...], view: object) -> bytes:
    """The PDF of a `DossierView`. Raises `BriefpressError` if typst is not installed or a template has an error."""
    require_typst()
    book = cast(DossierView, view)
    typefaces = font_folders(folders)
    text = printable_text(book_data(book), font_characters(typefaces))
    template, several = print_folder(folders) / MAIN, book.cover.volumes > 1
    return compressed_pdf(typeset(template, typefaces, text, _moment(book.cover.date), shared=several))


def print_folder(folders: tuple[Path, ...], main: str = MAIN) -> Path:
    """The template folder in use: the user's own if it has ``main``, else ours; the two are not mixed."""
    return next(folder / "print" for folder in folders if (folder / "print" / main).is_file()).resolve()


@cache
def print_digest(folders: tuple[Path, ...]) -> bytes:
    """The digest of the typst version and everything in the print folders: templates, fonts, images."""
    digest = hashlib.blake2b(version("typst").encode() if find_spec("typst") else b"", digest_size=16)
    for file in sorted(file for folder in folders for file in (folder / "print").rglob("*") if file.is_file()):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.digest()


def font_folders(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """The font folders; the user's fonts are added to ours."""
    return tuple(found for folder in folders if (found := folder / "print" / "fonts").is_dir())


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


@cache
def font_characters(folders: tuple[Path, ...]) -> frozenset[int]:
    """The code points that the fonts in the folders have."""
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for folder in folders:
        for file in sorted((*folder.glob("*.ttf"), *folder.glob("*.otf"))):
            with TTFont(file, lazy=True) as font:
                found.update(font.getBestCmap())
    return frozenset(found)


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
