"""folders -> Stamp: whether the files in them are those that were there, by what the system says of each.

A file that was written to has another time of change (``ctime``), which no tool sets back; its bytes are not read.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

DIGEST_BYTES = 16
# A file system notes times in steps: what was written in the last one may be written again and look the same.
_STEP, _COARSE_STEP = 50_000_000, 2_000_000_000  # nanoseconds; a coarse one counts whole seconds (FAT: two)
_SECOND = 1_000_000_000


Passed: TypeAlias = Callable[[str], bool]


class Stamp(NamedTuple):
    """The digest of the state of some files; ``settled`` if a later change of any of them is sure to change it."""

    digest: str
    settled: bool


class FileState(NamedTuple):
    """A file: its path, and what changes when it does; times in nanoseconds. Of a folder the path says all."""

    path: str
    size: int
    modified: int
    changed: int
    number: int


def stamp(folders: Iterable[Path], alone: Iterable[str] = (), without: Passed = lambda _name: False) -> Stamp:
    """The stamp of all in some folders, at whatever depth, and of what stands ``alone``: files, folders by their times.

    ``without`` says by its name what is passed over. What is not there is part of it too. It is never settled where a
    link leads to a folder, for it is not followed.
    """
    now = time.time_ns()
    states = [state for folder in folders for state in _within(str(folder), without)]
    states += map(_alone, alone)
    digest = hashlib.blake2b("\0".join(map(repr, states)).encode("utf-8", "surrogateescape"), digest_size=DIGEST_BYTES)
    return Stamp(digest.hexdigest(), all(_old(state, now) for state in states))


def _within(folder: str, without: Passed) -> Iterator[FileState]:
    """The files in a folder; one that is not seen into is a state of no time, which never settles."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError:
        yield FileState(folder, 0, 0, time.time_ns(), 0)
        return
    for entry in entries:
        if without(entry.name):
            continue
        try:
            if not entry.is_dir():
                yield _state(entry.path, entry.stat())
            elif entry.is_symlink():
                yield FileState(entry.path, 0, 0, time.time_ns(), 0)
            else:
                yield FileState(f"{entry.path}/", 0, 0, 0, 0)
                yield from _within(entry.path, without)
        except OSError:  # a link to nothing, or a file that went away
            yield FileState(entry.path, 0, 0, time.time_ns(), 0)


def _alone(path: str) -> FileState:
    try:
        return _state(path, os.stat(path))  # noqa: PTH116  (of thousands of files)
    except OSError:
        return FileState(path, 0, 0, 0, 0)


def _state(path: str, found: os.stat_result) -> FileState:
    return FileState(path, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def _old(state: FileState, now: int) -> bool:
    """Whether a write from now on gets another time than this file has."""
    latest = max(state.modified, state.changed)
    return latest + (_STEP if latest % _SECOND else _COARSE_STEP) < now
