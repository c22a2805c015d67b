"""Watch folders with watchfiles, including folders that are created later or deleted and created again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Event

from briefpress.incremental.file_stamps import stamp
from briefpress.model.problem import BriefpressError
from briefpress.run.installation import install_command

LOOK_SECONDS = 0.5
SETTLE_MILLISECONDS = 50
REPORT_MILLISECONDS = 4 * SETTLE_MILLISECONDS


def read_and_watch(read: Callable[[], object], folders: Sequence[Path], stop: Event) -> Iterator[set[Path]]:
    """Call ``read``, then yield later changes as `changes` does.

    The first reading may fork worker processes, which is safe only before the watching thread starts. If something
    changes in between, ``read`` is called again.
    """
    require_watchfiles()
    before = stamp(folders)
    read()
    reports = changes(folders, stop)
    if stamp(folders).digest != before.digest:
        read()
    return reports


def changes(folders: Sequence[Path], stop: Event) -> Iterator[set[Path]]:
    """Yield sets of changed paths, from the moment of the call until ``stop`` is set.

    A folder need not exist, and may be deleted and created again: then the folders themselves are reported, because
    anything in them may have changed. Raises `BriefpressError` if watchfiles is not installed.
    """
    require_watchfiles()
    reports = _reports(folders, stop)
    next(reports, None)  # the first report means that watching has started: no change is missed from here on
    return filter(None, reports)


def require_watchfiles() -> None:
    """Raise `BriefpressError` if watchfiles is not installed."""
    try:
        import watchfiles  # noqa: F401
    except ImportError as error:
        raise BriefpressError(f"serve needs watchfiles ({error}): run {install_command('serve')}") from error


def _reports(folders: Sequence[Path], stop: Event) -> Iterator[set[Path]]:
    """Yield recent changes, possibly none; the first report means that watching has started.

    The system stops reporting on a deleted folder, even if it is created again, and does not report on folders created
    later. So when the set of existing folders changes, watching restarts and all folders are reported once.
    """
    missed: set[Path] = set()
    while not stop.is_set():
        present = _present(folders)
        for changed, deleted in _watch(list(present), stop):
            yield changed | missed
            missed = set()
            if deleted or _present(folders) != present:
                missed = set(folders)
                break


def _watch(folders: Sequence[Path], stop: Event) -> Iterator[tuple[set[Path], bool]]:
    """Yield, several times a second, the changed paths and whether one of the folders was deleted."""
    from watchfiles import Change, watch

    if not folders:
        stop.wait(LOOK_SECONDS)
        yield set(), False
        return
    themselves = {str(path) for folder in folders for path in (folder, folder.absolute(), folder.resolve())}
    with suppress(FileNotFoundError):  # a folder is already gone
        for changed in watch(
            *folders,
            stop_event=stop,
            raise_interrupt=False,
            yield_on_timeout=True,
            debounce=REPORT_MILLISECONDS,
            step=SETTLE_MILLISECONDS,
            rust_timeout=REPORT_MILLISECONDS,
        ):
            deleted = any(change == Change.deleted and path in themselves for change, path in changed)
            yield {Path(path) for _, path in changed}, deleted


def _present(folders: Sequence[Path]) -> dict[Path, tuple[int, int]]:
    """The folders that exist, each with its device and inode, which usually change when it is created again."""
    found = {}
    for folder in folders:
        with suppress(OSError):
            status = folder.stat()
            found[folder] = status.st_dev, status.st_ino
    return found
