"""Lock a site, so that one run at a time writes it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.write.journal import work_folder


@contextmanager
def site_lock(site: Path) -> Iterator[None]:
    """Lock a site against other runs. The system releases the lock when the process ends, even if it is killed.

    Raises `BriefpressError` if another run holds the lock.
    """
    from filelock import FileLock, Timeout

    beside = work_folder(site.resolve())
    file = beside.with_name(f"{beside.name}.lock")
    file.parent.mkdir(parents=True, exist_ok=True)
    lock = FileLock(file, timeout=0)
    try:
        lock.acquire()
    except Timeout:
        raise BriefpressError(f"another run of briefpress is writing {site} (wait until it has ended)") from None
    try:
        yield
    finally:
        with suppress(OSError):  # a run that waits for a deleted lock file creates a new one
            file.unlink()
        lock.release()
