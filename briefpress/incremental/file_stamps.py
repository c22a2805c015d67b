"""Detect changed files by their metadata, without reading them.

Writing to a file changes its ``ctime``, which no tool sets back.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple, TypeAlias

DIGEST_BYTES = 16
# File systems store times in steps: a file may be written twice within one step and look unchanged.
_STEP, _COARSE_STEP = 50_000_000, 2_000_000_000  # nanoseconds; coarse file systems store whole seconds (FAT: two)
_SECOND = 1_000_000_000


SkipsName: TypeAlias = Callable[[str], bool]


class Stamp(NamedTuple):
    """The digest of the metadata of some files; ``settled`` if any later change is certain to change it."""

    digest: str
    settled: bool


class FileState(NamedTuple):
    """The path and metadata of a file; times in nanoseconds. For a folder, only the path."""

    path: str
    size: int
    modified: int
    changed: int
    number: int


def stamp(folders: Iterable[Path], paths: Iterable[str] = (), skips: SkipsName = lambda _name: False) -> Stamp:
    """The stamp of everything in some folders, at any depth, and of single ``paths``, whether they exist or not.

    Names for which ``skips`` is true are skipped. Links to folders are not followed; with one, the stamp never settles.
    """
    now = time.time_ns()
    states = [state for folder in folders for state in _within(str(folder), skips)]
    states += map(_single, paths)
    digest = hashlib.blake2b("\0".join(map(repr, states)).encode("utf-8", "surrogateescape"), digest_size=DIGEST_BYTES)
    return Stamp(digest.hexdigest(), all(_is_settled(state, now) for state in states))


def _within(folder: str, skips: SkipsName) -> Iterator[FileState]:
    """The states of the files in a folder. An unreadable folder gets the current time, so that it never settles."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError:
        yield FileState(folder, 0, 0, time.time_ns(), 0)
        return
    for entry in entries:
        if skips(entry.name):
            continue
        try:
            if not entry.is_dir():
                yield _state(entry.path, entry.stat())
            elif entry.is_symlink():
                yield FileState(entry.path, 0, 0, time.time_ns(), 0)
            else:
                yield FileState(f"{entry.path}/", 0, 0, 0, 0)
                yield from _within(entry.path, skips)
        except OSError:  # a broken link, or a file deleted meanwhile
            yield FileState(entry.path, 0, 0, time.time_ns(), 0)


def _single(path: str) -> FileState:
    try:
        return _state(path, os.stat(path))  # noqa: PTH116  (of thousands of files)
    except OSError:
        return FileState(path, 0, 0, 0, 0)


def _state(path: str, found: os.stat_result) -> FileState:
    return FileState(path, found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino)


def _is_settled(state: FileState, now: int) -> bool:
    """Whether any write from now on gives the file a new time."""
    latest = max(state.modified, state.changed)
    return latest + (_STEP if latest % _SECOND else _COARSE_STEP) < now
