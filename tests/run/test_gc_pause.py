"""The garbage collector is off in the block and in workers that are started there, and as before afterwards."""

from __future__ import annotations

import gc

import pytest

from briefpress.run.gc_pause import gc_paused
from briefpress.run.workers import parallel_map


@pytest.mark.parametrize("before", [True, False])
def test_the_collector_is_as_before_after_the_block_and_after_an_error(before):
    try:
        (gc.enable if before else gc.disable)()
        with gc_paused():
            assert not gc.isenabled()
        assert gc.isenabled() == before
        with pytest.raises(ValueError, match="in the block"), gc_paused():
            raise ValueError("in the block")
        assert gc.isenabled() == before
    finally:
        gc.enable()


def collects(_number: int) -> bool:
    return gc.isenabled()


def test_forked_workers_inherit_the_pause():
    with gc_paused():
        assert not any(parallel_map(collects, range(4), 2, min_items=1, chunksize=1))
