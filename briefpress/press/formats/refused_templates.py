"""What a user's folder of templates must not hold: links to places outside it, devices and pipes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from briefpress.model.input_folder import refusal


def refused_templates(folder: Path) -> Iterator[str]:
    """A line for each file and folder, at any depth, that must not be opened: what it is, and what to do."""
    for parent, folders, files in os.walk(folder):
        for name in sorted((*folders, *files)):
            path = Path(parent, name)
            message, hint = refusal(folder, path)
            if message:
                yield f"{path}: {message} ({hint})"
