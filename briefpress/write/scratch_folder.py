"""work in an empty folder -> the files that it leaves there; the folder is gone afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory


def files_written_by(work: Callable[[Path], None]) -> list[tuple[str, bytes]]:
    """What a program writes that can write to a folder alone: each file by its path in it, sorted."""
    with TemporaryDirectory(prefix="briefpress-") as name:
        folder = Path(name)
        work(folder)
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        return [(file.relative_to(folder).as_posix(), file.read_bytes()) for file in files]
