"""Run a function in a temporary folder, and collect the files that it writes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory


def files_written_by(work: Callable[[Path], None]) -> list[tuple[str, bytes]]:
    """The relative path and the bytes of each file that the function writes into an empty folder, sorted."""
    with TemporaryDirectory(prefix="briefpress-") as name:
        folder = Path(name)
        work(folder)
        files = sorted(file for file in folder.rglob("*") if file.is_file())
        return [(file.relative_to(folder).as_posix(), file.read_bytes()) for file in files]
