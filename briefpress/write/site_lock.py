"""a site -> the one run that may write it; for all others it is an error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.write.journal import workshop


@contextmanager
def site_lock(site: Path) -> Iterator[None]:
    """Hold a site against other runs; the system lets go of it with the process, however that ends.

    Raises `BriefpressError` where another run holds it.
    """
    from filelock import FileLock, Timeout

    beside = workshop(site.resolve())
    file = beside.with_name(f"{beside.name}.lock")
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(file, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise BriefpressError(f"another run is writing {site}; wait until it has ended") from None
    try:
        yield
    finally:
        with suppress(OSError):  # a lock on a file that is gone is none: who waits for it makes a new one
            file.unlink()
        lock.release()
