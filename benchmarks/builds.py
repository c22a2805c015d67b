"""Time builds of a site, cold, repeated and after an edit, as multiples of another tool's time.

    python -m benchmarks.builds CORPUS [--peer NAME COMMAND CLEAN] [--runs N] [--work FOLDER]

COMMAND builds the other tool's whole site from the same corpus and CLEAN removes it; a shell runs both, in turn with
ours. Times are medians with the smallest and the largest; memory is that of the largest process.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.content import write
from benchmarks.corpus import read
from benchmarks.records import files

MEMORY = Path("/dev/shm")  # noqa: S108  (where the system has it, the disk is not measured)


@dataclass(slots=True)
class Way:
    """A way to build: the command, its preparation, the seconds of each run, and the peak MB of a process."""

    name: str
    command: Sequence[str]
    prepare: Callable[[], object]
    seconds: list[float] = field(default_factory=list)
    memory: float = 0.0

    def measure(self) -> None:
        """Run it once more; exit with its output if it fails."""
        self.prepare()
        with tempfile.TemporaryFile() as said:
            begun = time.perf_counter()
            process = subprocess.Popen(self.command, stdout=said, stderr=said)  # noqa: S603
            _, status, used = os.wait4(process.pid, 0)
            self.seconds.append(time.perf_counter() - begun)
            process.returncode = os.waitstatus_to_exitcode(status)
            said.seek(0)
            if process.returncode:
                sys.exit(f"{self.name} failed: {said.read().decode(errors='replace')[-1000:]}")
        self.memory = max(self.memory, used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024))


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.builds", description=__doc__.partition("\n")[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--peer", nargs=3, action="append", default=[], metavar=("NAME", "COMMAND", "CLEAN"))
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--work", type=Path, default=MEMORY if MEMORY.is_dir() else None)
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory(dir=options.work) as folder:
        ways = measured(Path(folder), options.corpus, options.peer, options.runs)
    print(table(ways))


def measured(work: Path, corpus: Path, peers: Sequence[Sequence[str]], runs: int) -> list[Way]:
    """Every way, each run so often: others and ours from nothing in turn, then ours again, then ours after edits.

    What views read is noted by the first build over a site; so the first edit is measured for itself.
    """
    content, site = work / "content", work / "site"
    write(content, files(read(corpus)))
    event = min((content / "events").iterdir())
    ours = [sys.executable, "-m", "briefpress", "build", f"--content={content}", f"--site={site}", "--no-search"]

    def clean() -> None:
        for left in (site, work / ".briefpress"):
            shutil.rmtree(left, ignore_errors=True)

    def settle() -> None:  # what a build saw a moment after it was written, the next one looks at once more
        subprocess.run(ours, capture_output=True, check=True)  # noqa: S603

    def edit() -> None:
        event.write_text(event.read_text(encoding="utf-8").replace("title: ", "title: Again ", 1), encoding="utf-8")

    others = [Way(name, ["sh", "-c", command], partial(_shell, gone)) for name, command, gone in peers]
    cold = Way("briefpress, from nothing", ours, clean)
    same = Way("briefpress, nothing changed", ours, settle)
    first = Way("briefpress, the first edit", ours, edit)
    edited = Way("briefpress, one record edited", ours, edit)
    for together in ([*others, cold, first], [same], [edited]):
        for number in range(runs):
            for way in together:
                print(f"run {number + 1} of {runs}: {way.name}", file=sys.stderr, flush=True)
                way.measure()
    return [*others, cold, same, first, edited]


def _shell(command: str) -> None:
    subprocess.run(["sh", "-c", command], check=True)  # noqa: S603, S607


def table(ways: Sequence[Way]) -> str:
    """A Markdown table; the figures of the first way are the unit."""
    first = ways[0]
    lines = [f"| | seconds | × {first.name} | MB | × {first.name} |", "| --- | --- | --- | --- | --- |"]
    for way in ways:
        middle = median(way.seconds)
        took = f"{middle:.2f} ({min(way.seconds):.2f}–{max(way.seconds):.2f})"
        ratio, memory = middle / median(first.seconds), way.memory / first.memory
        lines.append(f"| {way.name} | {took} | {ratio:.2f} | {way.memory:.0f} | {memory:.2f} |")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
