"""folders -> what changes in them: told by the system through watchfiles, or found by looking where that is missing."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from threading import Event
from typing import TypeAlias

LOOK_SECONDS = 0.5
SETTLE_MILLISECONDS = 50

Signature: TypeAlias = dict[str, tuple[int, int]]


def changes(folders: Sequence[Path], stop: Event) -> Iterator[set[Path]]:
    """The files that have changed since this was called, each time some have, until ``stop`` is set.

    A folder need not be there, and may be deleted and made again meanwhile.
    """
    return _told(folders, stop, _signature(folders)) if find_spec("watchfiles") else found(folders, stop)


def _told(folders: Sequence[Path], stop: Event, before: Signature) -> Iterator[set[Path]]:
    """Nothing more is told of a folder that was deleted, even when it is made again: so all are watched anew."""
    while not stop.is_set():
        there = _there(folders)
        if not there:
            stop.wait(LOOK_SECONDS)
            continue
        themselves = {path for folder in there for path in (folder, folder.absolute(), folder.resolve())}
        for told in _watched(list(there), stop):
            if told is None:  # from here on it is told; what changed before is found
                yield from _differing(before, _signature(folders))
                continue
            if told:
                yield told
            if told & themselves or _there(folders) != there:
                break
        before = {}


def _watched(folders: Sequence[Path], stop: Event) -> Iterator[set[Path] | None]:
    """None as soon as changes are told, and then what is told from time to time."""
    from watchfiles import watch

    watched = watch(
        *folders,
        stop_event=stop,
        raise_interrupt=False,
        yield_on_timeout=True,
        debounce=SETTLE_MILLISECONDS * 4,
        step=SETTLE_MILLISECONDS,
        rust_timeout=SETTLE_MILLISECONDS * 4,
    )
    next(watched, None)
    yield None
    for told in watched:
        yield {Path(path) for _, path in told}


def _there(folders: Sequence[Path]) -> dict[Path, tuple[int, int]]:
    """The folders that are there, and which they are to the system: one that is made again is another."""
    found = {}
    for folder in folders:
        with suppress(OSError):
            status = folder.stat()
            found[folder] = status.st_dev, status.st_ino
    return found


def found(folders: Sequence[Path], stop: Event) -> Iterator[set[Path]]:
    """`changes` by the standard library alone: the size and the time of every file, compared."""
    return _compared(folders, stop, _signature(folders))


def _compared(folders: Sequence[Path], stop: Event, before: Signature) -> Iterator[set[Path]]:
    while not stop.wait(LOOK_SECONDS):
        after = _signature(folders)
        yield from _differing(before, after)
        before = after


def _differing(before: Signature, after: Signature) -> Iterator[set[Path]]:
    """The files that are not as they were, if there are any."""
    if changed := {Path(path) for path, _ in before.items() ^ after.items()}:
        yield changed


def _signature(folders: Sequence[Path]) -> Signature:
    signature: Signature = {}
    for folder in folders:
        for inner, _, names in os.walk(folder):
            for path in (f"{inner}/{name}" for name in names):
                try:
                    status = os.stat(path)  # noqa: PTH116  (a briefing has many files)
                except OSError:
                    continue  # gone between the two
                signature[path] = status.st_mtime_ns, status.st_size
    return signature
