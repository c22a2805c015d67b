"""Many processes give what one gives, in its order; what fails in one of them fails here."""

from __future__ import annotations

import os
from functools import partial

import pytest

from briefpress.spread import beside, spread


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
