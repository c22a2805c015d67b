"""DossierView -> PDF/UA-1, by typst: the view goes in as data, so that nothing of the content can be markup.

Knows the fonts, and which letters they have: one that none of them has is printed by its number.
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
from briefpress.press.formats.data import one_line
from briefpress.press.formats.places import lead
from briefpress.press.formats.typesetting import typeset
from briefpress.press.views.dossier.shape import DossierView

MAIN = "dossier.typ"


def require() -> None:
    """Raise `BriefpressError` where what dossiers are made with is not installed."""
    if any(find_spec(name) is None for name in ("typst", "fontTools", "pikepdf")):
        raise BriefpressError("dossiers are made with typst, which is not installed: pip install 'briefpress[dossier]'")


def warm(folders: tuple[Path, ...]) -> None:
    """Load what every volume needs, before processes are made that would each load it."""
    import_module("pikepdf")
    font_characters(font_folders(folders))


def paint_pdf(folders: tuple[Path, ...], view: object) -> bytes:
    """The book of a `DossierView`. Raises `BriefpressError` where typst is not installed or a template is at fault."""
    require()
    book = cast(DossierView, view)
    typefaces = font_folders(folders)
    text = legible(book_data(book), font_characters(typefaces))
    template, several = print_folder(folders) / MAIN, book.cover.volumes > 1
    return compressed_pdf(typeset(template, typefaces, text, _moment(book.cover.date), shared=several))


def print_folder(folders: tuple[Path, ...], main: str = MAIN) -> Path:
    """The folder of the templates that are used, the user's own before ours: they are one program, not file by file."""
    return next(folder / "print" for folder in folders if (folder / "print" / main).is_file()).resolve()


@cache
def print_digest(folders: tuple[Path, ...]) -> bytes:
    """The digest of all that dossiers may be made with, templates, fonts and pictures, and of the version of typst."""
    digest = hashlib.blake2b(version("typst").encode() if find_spec("typst") else b"", digest_size=16)
    for file in sorted(file for folder in folders for file in (folder / "print").rglob("*") if file.is_file()):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.digest()


def font_folders(folders: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders with fonts: those of the user add to ours."""
    return tuple(found for folder in folders if (found := folder / "print" / "fonts").is_dir())


def book_data(view: DossierView) -> str:
    """The view as JSON, its texts as `print_data` has them; a path to what is not in the book is empty.

    Paths are replaced in the JSON itself: a quotation mark within a text has a backslash before it, so that no text can
    be taken for a field.
    """
    paths = [each.path for each in view.events] + [each.path for each in view.actors]
    paths += [each.path for each in view.place_index if not each.see]
    held = {path.encode() for path in paths}

    def led(found: re.Match[bytes]) -> bytes:
        field, path = found.groups()
        place = path.partition(b"#")[0]
        return b'"%b":"%b"' % (field, place if place in held else b"")

    return _PATH.sub(led, one_line(view, print_data)).decode()


_PATH = re.compile(rb'"(path|address)":"([a-z-]+/[^":]*)"')


@cache
def font_characters(folders: tuple[Path, ...]) -> frozenset[int]:
    """The code points that the fonts in some folders have."""
    from fontTools.ttLib import TTFont

    found: set[int] = set()
    for folder in folders:
        for file in sorted((*folder.glob("*.ttf"), *folder.glob("*.otf"))):
            with TTFont(file, lazy=True) as font:
                found.update(font.getBestCmap())
    return frozenset(found)


def legible(text: str, known: Iterable[int]) -> str:
    """The text with every character that no font has, or that hides, by its number: a reader sees that it is there."""
    held = frozenset(known)
    strange = {letter: f"‹U+{ord(letter):04X}›" for letter in set(text) if _strange(letter, held)}
    return text.translate({ord(letter): number for letter, number in strange.items()}) if strange else text


def _strange(letter: str, known: frozenset[int]) -> bool:
    if letter in "\n\t\r":
        return False
    return ord(letter) not in known or unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cs", "Cn")


def _moment(day: str) -> int:
    """The time that the file gives for itself: noon of its date, in seconds; never the clock's."""
    date = datetime.date.fromisoformat(day) if day else datetime.date(1970, 1, 1)
    return int(datetime.datetime.combine(date, datetime.time(12), datetime.UTC).timestamp())


def compressed_pdf(document: bytes) -> bytes:
    """The same document, its links led to their places and its objects compressed too.

    Some hundred thousand of them say how a reader reads it aloud.
    """
    import pikepdf

    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(document)) as pdf:
        lead(pdf)
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return out.getvalue()


def page_count(document: bytes) -> int:
    """How many pages a PDF has."""
    import pikepdf

    with pikepdf.open(io.BytesIO(document)) as pdf:
        return len(pdf.pages)
