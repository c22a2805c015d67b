"""Read a file of an input folder. Every folder that briefpress reads is read through this module.

A folder from an untrusted repository may hold anything: links to other places, and pipes and devices, which may never
end.
"""

from __future__ import annotations

import os
import stat

# Opening a pipe for reading waits for somebody to write into it, unless this flag is set. Windows has no such pipes.
_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


class OutsideFolderError(OSError):
    """A symbolic link leads out of the folder."""


class NotRegularError(OSError):
    """A folder, pipe or device, not a file."""


class TooLargeError(OSError):
    """The file has more bytes (``size``) than allowed."""

    def __init__(self, size: int) -> None:
        super().__init__("the file is too large")
        self.size = size


def is_within(folder: str, path: str) -> bool:
    """Whether a path is in the folder after following links."""
    inner, outer = os.path.realpath(path), os.path.realpath(folder)
    return inner == outer or inner.startswith(os.path.join(outer, ""))  # noqa: PTH118 - a Path is slow


def read_input(folder: str, file: str, most: int | None = None) -> bytes:
    """The bytes of a file in the folder, at most ``most``.

    Raises `OutsideFolderError`, `NotRegularError`, `TooLargeError`, or another `OSError` if the file cannot be read.
    """
    path = f"{folder}/{file}"  # a Path costs as much as opening the file, and there are many thousand files
    if _has_link(folder, file) and not is_within(folder, path):
        raise OutsideFolderError(f"{file} is a symbolic link to a place outside the folder")
    with open(os.open(path, os.O_RDONLY | _NO_WAIT), "rb") as opened:  # noqa: PTH123
        found = os.fstat(opened.fileno())
        if not stat.S_ISREG(found.st_mode):
            raise NotRegularError(f"{file} is not a file")
        if most is not None and found.st_size > most:
            raise TooLargeError(found.st_size)
        return opened.read()


def is_input(folder: str, file: str) -> bool:
    """Whether `read_input` would open this file."""
    path = f"{folder}/{file}"
    return os.path.isfile(path) and (not _has_link(folder, file) or is_within(folder, path))  # noqa: PTH113


def _has_link(folder: str, file: str) -> bool:
    """Whether the file, or a folder between it and the input folder, is a symbolic link."""
    parts = file.split("/")
    return any(os.path.islink(f"{folder}/{'/'.join(parts[:end])}") for end in range(1, len(parts) + 1))  # noqa: PTH114
