"""A site of MkDocs in a folder: its settings, the sound briefing in it, what was logged."""

from __future__ import annotations

import logging
import re
from pathlib import Path

STRICT = {"anchors": "warn", "absolute_links": "warn", "unrecognized_links": "warn", "not_found": "warn"}
SOUND = Path(__file__).parents[2] / "sound"


def settings(folder: Path) -> Path:
    file = folder / "mkdocs.yml"
    file.write_text("site_name: Host\n", encoding="utf-8")
    return file


def some(kind: str) -> str:
    """The id of a sound record of a kind."""
    return min(SOUND.glob(f"content/{kind}/*")).stem


def cited() -> tuple[str, str]:
    """A source and a passage of it that the lock of the sound briefing proves."""
    events = (path.read_text(encoding="utf-8") for path in sorted(SOUND.glob("content/events/*")))
    return next((found[1], found[2]) for text in events if (found := re.search(r'\{([\w-]+): "([^"]+ … [^"]+)"', text)))


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def warned(caplog) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]
