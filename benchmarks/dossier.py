"""CONTENT -> how long all of it takes as a dossier: seconds, pages, volumes, and the largest memory of a process.

    python -m benchmarks.dossier CONTENT [--volumes N] [--jobs N]

With ``--volumes`` only the first so many are set, which tells the speed of a large corpus sooner.
"""

from __future__ import annotations

import argparse
import os
import resource
import time
from pathlib import Path

from briefpress.config import Dossier
from briefpress.dossier.standing import WHOLE, with_dossiers
from briefpress.pipeline import examine, planned, press_dossiers
from briefpress.plan import dossier_pages
from briefpress.press import pages_of
from briefpress.spread import cores


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dossier", description=__doc__.partition("\n")[0])
    parser.add_argument("content", type=Path)
    parser.add_argument("--volumes", type=int, help="set only the first so many")
    parser.add_argument("--jobs", type=int, default=cores())
    options = parser.parse_args()
    begun = time.perf_counter()
    examined = examine(options.content, jobs=options.jobs)
    ready = planned(with_dossiers(examined.records, (Dossier(id=WHOLE),)), examined.evidence, None)
    books = dossier_pages(ready.briefing)
    print(f"read, linked and planned: {time.perf_counter() - begun:.1f} s, {len(books)} volumes")
    begun, used = time.perf_counter(), _seconds()
    sheets = list(press_dossiers(ready, books[: options.volumes], {}, options.jobs))
    took, worked = time.perf_counter() - begun, _seconds() - used
    pages = sum(map(pages_of, sheets))
    size = sum(len(sheet.data or b"") for sheet in sheets)
    print(f"set: {len(sheets)} volumes, {pages} pages (at most {max(map(pages_of, sheets))}), {size / 1e6:.1f} MB")
    print(f"     {took:.1f} s, {worked:.1f} s of processors, {1000 * worked / pages:.0f} ms a page")
    most = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"     at most {most / 1024:.0f} MB in one process")


def _seconds() -> float:
    """The seconds of processors that this process and those it made have used."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system


if __name__ == "__main__":
    main()
