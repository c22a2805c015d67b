"""Several processes compute what one does, in the same order; they end with their parent, and errors arrive here."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefpress.model.problem import BriefpressError
from briefpress.run.workers import cpu_count, in_background, parallel_map


def doubled(number: int) -> int:
    return 2 * number


def refused(number: int) -> int:
    raise ValueError(number)


def ours(number: int) -> tuple[int, int]:
    return number, os.getpid()


@settings(max_examples=20)
@given(
    items=st.lists(st.integers(), max_size=40),
    jobs=st.integers(1, 3),
    min_items=st.integers(0, 20),
    size=st.integers(1, 9),
)
def test_the_results_are_those_of_map_in_the_same_order(items, jobs, min_items, size):
    assert list(parallel_map(doubled, items, jobs, min_items=min_items, chunksize=size)) == list(map(doubled, items))


def test_few_items_stay_in_this_process_and_many_go_to_others():
    few = {process for _, process in parallel_map(ours, range(9), 2, min_items=10)}
    many = {process for _, process in parallel_map(ours, range(10), 2, min_items=10, chunksize=1)}
    assert few == {os.getpid()}
    assert os.getpid() not in many


def test_work_need_not_be_pickled_where_the_system_forks():
    forks = "fork" in multiprocessing.get_all_start_methods()
    work = (lambda number: 2 * number) if forks else doubled
    assert list(parallel_map(work, range(3), 2, min_items=1)) == [0, 2, 4]
    with in_background(lambda: 7, 2) as result:
        assert result() == 7


@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_in_a_worker_is_raised_here(jobs):
    with pytest.raises(ValueError, match="0"):
        list(parallel_map(refused, range(3), jobs, min_items=1))
    with in_background(partial(refused, 7), jobs) as result, pytest.raises(ValueError, match="7"):
        result()


def test_a_reader_who_stops_reading_results_leaves_no_worker_behind():
    results = parallel_map(ours, range(100), 2, min_items=1, chunksize=1)
    next(results)
    results.close()
    assert multiprocessing.active_children() == []


def test_a_job_in_the_background_runs_in_another_process():
    here = os.getpid()
    with in_background(partial(ours, 5), 2) as result:
        assert result()[0] == 5
        assert result()[1] != here
    with in_background(partial(ours, 5), 1) as result:
        assert result() == (5, here)


def test_there_are_never_more_workers_than_processors_or_chunks(monkeypatch):
    assert cpu_count() == cpu_count(100_000) >= 1
    assert cpu_count(1) == 1
    assert len({process for _, process in parallel_map(ours, range(20), 100_000, min_items=1, chunksize=10)}) <= 2
    monkeypatch.setattr("briefpress.run.workers.cpu_count", lambda most: min(most, 2))
    assert len({process for _, process in parallel_map(ours, range(200), 100, min_items=1, chunksize=1)}) <= 2


def ended(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_killed_worker_is_one_clear_line():
    with pytest.raises(BriefpressError, match=r"^a worker was killed, probably out of memory; try --jobs 1\b.*$"):
        list(parallel_map(ended, range(3), 2, min_items=1))
    with pytest.raises(BriefpressError, match="--jobs 1"), in_background(partial(ended, 7), 2) as result:
        result()


ALONE = """
import os, time
from briefpress.run.workers import cpu_count, parallel_map
def named(number):
    os.write(1, f"{os.getpid()}\\n".encode())  # at once, as others write there too
    time.sleep(600)
print(cpu_count(3), flush=True)
list(parallel_map(named, range(3), 3, min_items=1, chunksize=1))
"""


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM])
def test_workers_end_when_their_parent_is_killed(way):
    with subprocess.Popen([sys.executable, "-c", ALONE], stdout=subprocess.PIPE, text=True) as made:
        assert made.stdout
        try:
            workers = [int(made.stdout.readline()) for _ in range(int(made.stdout.readline()))]
            made.send_signal(way)
            made.wait(60)
        finally:
            made.kill()
        left = set(workers)
        for _ in range(600):
            left = {worker for worker in left if runs(worker)}
            if not left:
                break
            time.sleep(0.1)
    assert not left


def runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or ") Z " not in state.read_text()  # one that ended may wait for its new parent to ask
