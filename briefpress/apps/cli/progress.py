"""stages -> a bar on a terminal (with rich, where it is installed), nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from briefpress.run.progress import Watch, silent

_TOLD = {
    "load": "Reading",
    "check": "Checking",
    "link": "Linking",
    "press": "Printing",
    "import": "Adding",
    "dossiers": "Setting",
    "search": "Indexing",
}


@contextmanager
def progress() -> Iterator[Watch]:
    """What to tell of each stage while the work runs; quiet where nobody watches, as in CI."""
    if not sys.stderr.isatty():
        yield silent
        return
    try:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
    except ImportError:
        yield silent
        return
    columns = (TextColumn("{task.description:<10}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def watch(stage: str, done: int, total: int) -> None:
            bar.update(task, description=_TOLD.get(stage, stage), completed=done, total=total or None)

        yield watch
