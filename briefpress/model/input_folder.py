"""The one rule for every input folder (content, templates, archive): no link leaves it, no device or pipe is opened."""

from __future__ import annotations

import os
import stat
from pathlib import Path

OUTSIDE = "this is a symbolic link to a place outside its folder"
COPY = "replace the link with a copy of what it points to"
DEVICE = "this is a device, a pipe or a socket, not a file"
REPLACE = "replace it with a file"


def is_inside(folder: Path, path: Path) -> bool:
    """Whether a file or folder is inside an input folder after following links."""
    inner, outer = (Path(os.path.realpath(each)) for each in (path, folder))  # `resolve` raises at a circle of links
    return inner.is_relative_to(outer)


def refusal(folder: Path, path: Path) -> tuple[str, str]:
    """Why a path of an input folder must not be opened, and what to do; ("", "") if it may, or does not exist."""
    if not is_inside(folder, path):
        return OUTSIDE, COPY
    return ("", "") if _is_ordinary(path) else (DEVICE, REPLACE)


def _is_ordinary(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:  # missing, or a link to itself: opening it says so and does not block
        return True
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)
