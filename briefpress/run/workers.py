"""work, items -> results in the same order, over several processes; knows when more than one pays."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from typing import Any, TypeVar

from briefpress.model.problem import BriefpressError

Item = TypeVar("Item")
Result = TypeVar("Result")

_FORKS = "fork" in multiprocessing.get_all_start_methods()
_CONTEXT = multiprocessing.get_context("fork" if _FORKS else "spawn")
# Fewer items than this are done sooner than a process is made.
WORTHWHILE = 400
# Neighbours often ask the same, which a process remembers: they are given out together, but few at last, so that all
# processes end at one time ("guided self-scheduling", Polychronopoulos and Kuck, 1987).
FEW, MANY = 16, 8  # the fewest that are given out together, and how many times as many the most are


def cores(most: int | None = None) -> int:
    """How many processors this process may use, or ``most`` where that is fewer: more processes than that only wait."""
    ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(ours, most or ours)


def spread(  # noqa: PLR0913  (what may be left out is)
    work: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    least: int = WORTHWHILE,
    few: int = FEW,
    *,
    meanwhile: Callable[[], object] | None = None,
) -> Iterator[Result]:
    """The results of the work on every item, in the order of the items; the same as ``map(work, items)``.

    Where the system can fork, a worker sees what the work holds as it is in this process, without a copy of it; where
    it cannot, the work is pickled once for each worker. ``least`` items are worth a process, and ``few`` of them the
    way to it. ``meanwhile`` is called while other processes work, if any do. Raises `BriefpressError` where a process
    was ended from outside.
    """
    if jobs < 2 or len(items) < least:
        yield from map(work, items)
        return
    shares = list(_shares(items, jobs, few))
    with _pool(min(jobs, len(shares)), work) as pool:
        given = [pool.submit(_Worker.run, share) for share in shares]
        if meanwhile:
            meanwhile()
        try:
            for share in given:
                yield from share.result()
        finally:
            pool.shutdown(cancel_futures=True)


def _shares(items: Sequence[Item], jobs: int, few: int) -> Iterator[Sequence[Item]]:
    """The items in their order, many at a time and few at last."""
    start = 0
    while start < len(items):
        end = start + min(max((len(items) - start) // (2 * jobs), few), MANY * few)
        yield items[start:end]
        start = end


@contextmanager
def beside(work: Callable[[], Result], jobs: int) -> Iterator[Callable[[], Result]]:
    """Begin some work in a process of its own; what is given waits for its result.

    With one process, or where the system cannot fork, the work is done when it is asked for.
    """
    if jobs < 2 or not _FORKS:
        yield work
        return
    with _pool(1, work) as pool:
        yield pool.submit(_Worker.run_one).result


@contextmanager
def _pool(jobs: int, work: Callable[..., Any]) -> Iterator[ProcessPoolExecutor]:
    gc.freeze()  # a collection in a worker would touch, and so copy, every page of memory it shares
    try:
        with (
            explained(),
            ProcessPoolExecutor(jobs, _CONTEXT, initializer=_Worker.start, initargs=(work,)) as pool,
        ):
            yield pool
    finally:
        gc.unfreeze()


@contextmanager
def explained() -> Iterator[None]:
    """Raise `BriefpressError` where a process of a pool was ended from outside."""
    try:
        yield
    except BrokenProcessPool:
        cause = "a process was ended from outside, as a system does that has no memory left"
        raise BriefpressError(f"{cause}; build and dossier need less with --jobs 1") from None


def end_with_parent() -> None:
    """Let this process end as soon as the one that made it has, however that came about; called in one that was made.

    A worker waits for work on a pipe whose other end all workers hold: it would never learn that none will come.
    """
    if parent := multiprocessing.parent_process():
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


class _Worker:
    """What a worker process was started for; this is set in workers only."""

    work: Callable[..., Any]

    @classmethod
    def start(cls, work: Callable[..., Any]) -> None:
        end_with_parent()
        gc.disable()
        cls.work = work

    @classmethod
    def run(cls, items: Sequence[Any]) -> list[Any]:
        return [cls.work(item) for item in items]

    @classmethod
    def run_one(cls) -> Any:
        return cls.work()
