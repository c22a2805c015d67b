"""Measure how long a running preview takes from an edit of a file to the rendered page.

    python -m benchmarks.resident CONTENT [--runs N]

Each kind of edit is made and undone N times. Times are medians, with the smallest and the largest.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from briefpress.apps.serve.preview import Preview, rendered_page
from briefpress.incremental.refresh import Inputs
from briefpress.run.workers import cpu_count

EDITS: dict[str, Callable[[str], str]] = {
    "a text": lambda text: f"{text}\nNothing more is known.\n",
    "a title": lambda text: re.sub(r"^title: \"", 'title: "Again ', text, count=1, flags=re.MULTILINE),
    "who took part": lambda text: re.sub(r"^  - \{actor.*\n", "", text, count=1, flags=re.MULTILINE),
    "the date": lambda text: re.sub(r"^date: .*", "date: 2019-01-01", text, count=1, flags=re.MULTILINE),
    "an error": lambda text: re.sub(r"^type: .*", "type: nothing", text, count=1, flags=re.MULTILINE),
}


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.resident", description=__doc__.partition("\n")[0])
    parser.add_argument("content", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    begun = time.perf_counter()
    preview = Preview(Inputs(options.content), cpu_count())
    preview.read()
    print(f"read from nothing: {time.perf_counter() - begun:.1f} s")
    events = sorted((options.content / "events").iterdir())
    event = events[len(events) // 2]
    for name, edit in EDITS.items():
        times = measured(preview, event, edit, options.runs)
        print(f"{name}: {median(times):.2f} s ({min(times):.2f}–{max(times):.2f})")


def measured(preview: Preview, event: Path, edit: Callable[[str], str], runs: int) -> list[float]:
    """The seconds of each edit of an event, repeated; undoing it is not counted."""
    before = event.read_text(encoding="utf-8")
    times = []
    try:
        for _ in range(runs):
            event.write_text(edit(before), encoding="utf-8")
            times.append(followed(preview, event))
            event.write_text(before, encoding="utf-8")
            preview.read_changed([event])
    finally:
        event.write_text(before, encoding="utf-8")
    return times


def followed(preview: Preview, event: Path) -> float:
    """The seconds until a page of a changed event is rendered, or its problems are known."""
    begun = time.perf_counter()
    state = preview.read_changed([event])
    if state.planned:
        page = next(page for page in state.planned.pages if page.view == "event" and page.id == event.stem)
        rendered_page(state.planned, page)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()
