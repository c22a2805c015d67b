"""templates/static/ -> the site's static/ as it is; a user's file of the same name stands in place of ours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path


def static_files(folders: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """The path in the site and the file of everything static, sorted."""
    found: dict[str, Path] = {}
    for folder in reversed(folders):
        for file in sorted((folder / "static").rglob("*")):
            if file.is_file() and not file.name.startswith("."):
                found[f"static/{file.relative_to(folder / 'static').as_posix()}"] = file
    yield from sorted(found.items())
