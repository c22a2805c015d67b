"""Measure how long each stage takes, for ``--timings``."""

from __future__ import annotations

import sys
import time
from dataclasses import dataclass, field

from briefpress.run.progress import Progress


@dataclass(slots=True)
class Timings:
    """Pass progress on and record the time. A stage lasts until the next one begins."""

    progress: Progress
    begun: float = field(default_factory=time.perf_counter)
    seconds: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    _stage: str = "start"

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage != self._stage:
            self.close()
            self._stage = stage
        self.counts[stage] = done
        self.progress(stage, done, total)

    def close(self) -> None:
        """End the current stage."""
        now = time.perf_counter()
        self.seconds[self._stage] = self.seconds.get(self._stage, 0) + now - self.begun
        self.begun = now

    def report(self) -> None:
        """Print a line per stage on standard error: its name, seconds, and count if it has one."""
        self.close()
        for stage, seconds in self.seconds.items():
            print(f"{stage:<10}{seconds:9.3f} s{self.counts.get(stage) or '':>9}", file=sys.stderr)
        print(f"{'total':<10}{sum(self.seconds.values()):9.3f} s", file=sys.stderr)
