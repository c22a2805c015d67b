"""Measure a dossier of all the content: seconds, pages, volumes, and the peak memory of a process.

    python -m benchmarks.dossier CONTENT [--volumes N] [--jobs N]

``--volumes N`` typesets only the first N, which shows the speed for a large corpus sooner.
"""

from __future__ import annotations

import argparse
import os
import resource
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from briefpress.check.check import check_content
from briefpress.link.briefing import link
from briefpress.load.config import Dossier
from briefpress.plan.plan import dossier_pages
from briefpress.plan.requested import WHOLE, with_settings
from briefpress.press.formats.html import template_folders
from briefpress.press.formats.templates import Templates
from briefpress.press.press import dossier_page_count
from briefpress.press.site import plan_site, press_dossiers
from briefpress.run.workers import cpu_count


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dossier", description=__doc__.partition("\n")[0])
    parser.add_argument("content", type=Path)
    parser.add_argument("--volumes", type=int, help="set only the first N volumes")
    parser.add_argument("--jobs", type=int, default=cpu_count())
    options = parser.parse_args()
    begun = started = time.perf_counter()
    memory = Memory()
    memory.start()
    examined = check_content(options.content, jobs=options.jobs)
    briefing = link(with_settings(examined.records, dossiers=(Dossier(id=WHOLE),)), examined.evidence)
    ready = plan_site(briefing, Templates(template_folders(None)))
    books = dossier_pages(ready.briefing)
    print(f"read, linked and planned: {time.perf_counter() - begun:.1f} s, {len(books)} volumes")
    begun, used = time.perf_counter(), _seconds()
    sheets = list(press_dossiers(ready, books[: options.volumes], {}, options.jobs))
    took, worked = time.perf_counter() - begun, _seconds() - used
    counts = [dossier_page_count(sheet) for sheet in sheets]
    pages = sum(counts)
    size = sum(len(sheet.data or b"") for sheet in sheets)
    print(f"set: {len(sheets)} volumes, {pages} pages (at most {max(counts)}), {size / 1e6:.1f} MB")
    print(f"     {took:.1f} s, {worked:.1f} s of processors, {1000 * worked / pages:.0f} ms a page")
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"     at most {most / 1024:.0f} MB in one process, {memory.most / 1e6:.0f} MB in all of them together")
    print(f"all: {time.perf_counter() - started:.1f} s, {_seconds():.1f} s of processors")


class Memory(threading.Thread):
    """The peak memory of this process and its children together, sampled each second (Linux).

    What two processes share is halved between them, as the kernel's proportional set size has it.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self.most = 0

    def run(self) -> None:
        """Sample until the process ends."""
        while True:
            self.most = max(self.most, sum(map(_held, _family(os.getpid()))))
            time.sleep(1)  # to ask costs the kernel some hundredths of a second


def _family(process: int) -> Iterator[int]:
    yield process
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in task.read_text().split():
                yield from _family(int(child))


def _held(process: int) -> int:
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def _seconds() -> float:
    """The processor seconds used by this process and its children."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    main()
