"""Many processes give what one gives, in its order; what fails in one of them fails here."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from briefpress.model.problem import BriefpressError
from briefpress.run.workers import beside, cores, spread


def doubled(number: int) -> int:
    return 2 * number


def refused(number: int) -> int:
    raise ValueError(number)


def ours(number: int) -> tuple[int, int]:
    return number, os.getpid()


@pytest.mark.parametrize(("jobs", "least"), [(1, 1), (2, 1), (3, 1), (2, 100)])
def test_the_results_come_in_the_order_of_the_items(jobs, least):
    assert list(spread(doubled, range(50), jobs, least, few=4)) == list(map(doubled, range(50)))


def test_few_items_stay_in_this_process_and_many_leave_it():
    few = {process for _, process in spread(ours, range(9), 2, least=10)}
    many = {process for _, process in spread(ours, range(10), 2, least=10, few=1)}
    assert few == {os.getpid()}
    assert os.getpid() not in many


def test_something_is_done_here_while_others_work_and_nothing_where_none_does():
    seen: list[int] = []
    assert list(spread(doubled, range(3), 2, least=1, meanwhile=partial(seen.append, 1))) == [0, 2, 4]
    assert list(spread(doubled, range(3), 1, least=1, meanwhile=partial(seen.append, 2))) == [0, 2, 4]
    assert seen == [1]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_fails_in_another_process_fails_here(jobs):
    with pytest.raises(ValueError, match="0"):
        list(spread(refused, range(3), jobs, least=1))
    with beside(partial(refused, 7), jobs) as result, pytest.raises(ValueError, match="7"):
        result()


def test_work_beside_this_process_is_done_in_another_and_asked_for_here():
    here = os.getpid()
    with beside(partial(ours, 5), 2) as result:
        assert result()[0] == 5
        assert result()[1] != here
    with beside(partial(ours, 5), 1) as result:
        assert result() == (5, here)


def test_no_more_processes_are_made_than_there_are_processors_and_work():
    assert cores() == cores(100_000) >= 1
    assert cores(1) == 1
    assert len({process for _, process in spread(ours, range(20), 100_000, least=1, few=10)}) <= 2


def ended(number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_a_process_that_the_system_ends_is_told_with_what_helps():
    with pytest.raises(BriefpressError, match=r"ended from outside, .* --jobs 1"):
        list(spread(ended, range(3), 2, least=1))
    with pytest.raises(BriefpressError, match="--jobs 1"), beside(partial(ended, 7), 2) as result:
        result()


ALONE = """
import os, time
from briefpress.run.workers import spread
def named(number):
    os.write(1, f"{os.getpid()}\\n".encode())  # at once, as others write there too
    time.sleep(600)
list(spread(named, range(3), 3, least=1, few=1))
"""


@pytest.mark.parametrize("way", [signal.SIGKILL, signal.SIGTERM])
def test_no_process_stays_when_the_one_that_made_it_is_ended(way):
    with subprocess.Popen([sys.executable, "-c", ALONE], stdout=subprocess.PIPE, text=True) as made:
        assert made.stdout
        try:
            workers = [int(made.stdout.readline()) for _ in range(3)]
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
