"""The typst templates and fonts of a site, as they are at one moment."""

from __future__ import annotations

import hashlib
from functools import cached_property
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path


class PrintTemplates:
    """The folders ``print`` in the template ``folders``, the user's own first. When files change, make a new one."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._printed = tuple(folder / "print" for folder in folders)

    def file(self, main: str) -> Path:
        """The template ``main``: the user's own if there is one, with the files beside it, else ours."""
        return next(folder.resolve() for folder in self._printed if (folder / main).is_file()) / main

    @cached_property
    def digest(self) -> bytes:
        """The digest of the typst version and everything in the print folders: templates, fonts, images."""
        digest = hashlib.blake2b(version("typst").encode() if find_spec("typst") else b"", digest_size=16)
        for file in sorted(file for folder in self._printed for file in folder.rglob("*") if file.is_file()):
            digest.update(file.name.encode() + b"\0" + file.read_bytes())
        return digest.digest()

    @property
    def fonts(self) -> tuple[Path, ...]:
        """The font folders; the user's fonts are added to ours."""
        return tuple(found for folder in self._printed if (found := folder / "fonts").is_dir())

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points that the fonts have."""
        from fontTools.ttLib import TTFont

        found: set[int] = set()
        for folder in self.fonts:
            for file in sorted((*folder.glob("*.ttf"), *folder.glob("*.otf"))):
                with TTFont(file, lazy=True) as font:
                    found.update(font.getBestCmap())
        return frozenset(found)
