"""Show a progress bar on a terminal if rich is installed, and nothing elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from briefpress.run.progress import Progress, no_progress

_LABELS = {
    "load": "Reading",
    "check": "Checking",
    "link": "Linking",
    "press": "Rendering",
    "import": "Importing",
    "dossiers": "Dossiers",
    "search": "Indexing",
    "zip": "Packing",
}


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Yield the function to call with progress; it does nothing unless standard error is a terminal."""
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
            bar.update(task, description=_LABELS.get(stage, stage), completed=done, total=total or None)

        yield progress
