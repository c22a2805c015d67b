"""Show the progress of a command: a bar on a terminal (with rich, where it is installed), nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from briefpress.run.progress import Progress, no_progress

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
def progress_bar() -> Iterator[Progress]:
    """What to tell of each stage while the work runs; quiet where nobody watches, as in CI."""
    if not sys.stderr.isatty():
        yield no_progress
        return
    try:
        from rich import progress as bars
        from rich.console import Console
    except ImportError:
        yield no_progress
        return
    description = bars.TextColumn("{task.description:<10}")
    columns = (description, bars.BarColumn(), bars.MofNCompleteColumn(), bars.TimeElapsedColumn())
    with bars.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)

        def progress(stage: str, done: int, total: int) -> None:
            bar.update(task, description=_TOLD.get(stage, stage), completed=done, total=total or None)

        yield progress
