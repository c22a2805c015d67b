"""The archive of the project's own briefing, where somebody has it: its texts are copyrighted."""

from __future__ import annotations

import os
from pathlib import Path

ROOT = Path(__file__).parents[1]


def find_archive() -> Path | None:
    """The folder of the texts, or None."""
    folder = Path(os.environ.get("BRIEFPRESS_ARCHIVE") or ROOT / "archive")
    return folder if folder.is_dir() else None
