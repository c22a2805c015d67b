"""Read and write the manifest: the list of our files in the site, with their keys.

The manifest is a text file: a first line with the format, a line ``key size path`` for each file, sorted by path, and a
last line that shows that the list is complete.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from briefpress.model.problem import BriefpressError
from briefpress.write.paths import is_safe

LIST_NAME = ".briefpress-files"
_FIRST, _LAST = "briefpress files 1", "end"
_NO_KEY = "-"


class File(NamedTuple):
    """A file of ours: the key of its sheet ("" if it has none) and its size in bytes."""

    key: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """Our files in the site, by path; ``listed`` is false if there is no site of ours yet."""

    files: Mapping[str, File] = field(default_factory=dict)
    listed: bool = False

    def key(self, path: str) -> str:
        """The key of a file's sheet; "" if it has none, or if the file must be written again."""
        return self.files[path].key if path in self.files else ""


def read_manifest(root: Path) -> Manifest:
    """Read the manifest in the folder ``root``, a path without symbolic links.

    A listed file that is missing, has another size, or was modified after the manifest (which is written last) is ours,
    but has no key. Raises `BriefpressError` if the folder has files but no valid manifest, since none of them is then
    known to be ours.
    """
    try:
        first, *lines, last, end = (root / LIST_NAME).read_bytes().decode().split("\n")
        written = (root / LIST_NAME).stat().st_mtime_ns
    except FileNotFoundError:
        if not root.exists() or not any(root.iterdir()):
            return Manifest()
        message = f"{root} has files that briefpress did not write"
        raise BriefpressError(f"{message} (choose another folder for the site, or delete this one)") from None
    except ValueError as error:  # not UTF-8, or fewer lines
        raise _damaged(root) from error
    if (first, last, end) != (_FIRST, _LAST, ""):
        raise _damaged(root)
    files: dict[str, File] = {}
    for line in lines:
        key, _, rest = line.partition(" ")
        size, _, path = rest.partition(" ")
        if not is_safe(path) or not size.isdecimal():
            raise _damaged(root)
        if _as_written(f"{root}/{path}", int(size), written):
            files[path] = File("" if key == _NO_KEY else key, int(size))
        else:
            files[path] = File("", -1)
    return Manifest(files, listed=True)


def listed_paths(root: Path) -> list[str]:
    """The path of the manifest and those listed in it, without checking that these files exist."""
    try:
        lines = (root / LIST_NAME).read_text(encoding="utf-8", errors="replace").split("\n")
    except OSError:
        return [LIST_NAME]
    return [LIST_NAME, *(line.split(" ", 2)[-1] for line in lines[1:-2])]


def print_manifest(files: Mapping[str, File]) -> bytes:
    """The bytes of the manifest file."""
    lines = [f"{file.key or _NO_KEY} {file.size} {path}" for path, file in sorted(files.items())]
    return "\n".join([_FIRST, *lines, _LAST, ""]).encode()


def _as_written(path: str, size: int, written: int) -> bool:
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    return found.st_size == size and found.st_mtime_ns <= written and stat.S_ISREG(found.st_mode)


def _damaged(root: Path) -> BriefpressError:
    return BriefpressError(f"{root / LIST_NAME} is damaged (delete the folder {root}, then build again)")
