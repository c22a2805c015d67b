"""Files copied from templates/static/ unchanged; a user's file replaces ours of the same name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path


def static_files(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """The path in the site and the file of each static file, sorted."""
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        for file in sorted((folder / "static").rglob("*")):
            if file.is_file() and not file.name.startswith("."):
                found[f"static/{file.relative_to(folder / 'static').as_posix()}"] = file
    yield from sorted(found.items())
