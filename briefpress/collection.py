"""garbage collection -> put off while work only allocates, as loading and linking do; it would look for nothing."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager


def uncollected_to_the_end() -> None:
    """No garbage collection until this process ends, nor when it does: for a command that ends with its work."""
    gc.disable()
    atexit.register(gc.freeze)


@contextmanager
def uncollected() -> Iterator[None]:
    """No garbage collection meanwhile; nothing changes where it is off already."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
