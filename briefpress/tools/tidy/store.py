"""FileChanges -> files: all of them or none.

New texts and copies of the old ones are written beside the files first, so a full disk or a folder that cannot be
written is noticed before anything has changed. What fails after that is undone by renaming, which needs no space. A run
that is killed leaves each file whole, as it was or as it becomes.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path

from briefpress.model.problem import BriefpressError, reason

# What `_new` and `_old` make of a name: a message says which file is meant.
_HIDDEN = re.compile(r"\.([^/\\]+?)\.briefpress(?:-before)?(?=: )")


@dataclass(frozen=True, slots=True)
class FileChanges:
    """Files to make, to write anew, to move (after their text has changed), and to delete.

    Nothing is made or moved over a file that is there. Files that others name come last in ``rewritten``.
    """

    made: Mapping[Path, bytes] = field(default_factory=dict)
    rewritten: Mapping[Path, bytes] = field(default_factory=dict)
    moved: Mapping[Path, Path] = field(default_factory=dict)
    deleted: tuple[Path, ...] = ()


def store(changes: FileChanges) -> None:
    """Write the changes. Raises `BriefpressError`, with every file as it was, where one of them cannot be made."""
    lost: list[Path] = []
    try:
        with ExitStack() as cleanup, ExitStack() as undo:
            _store(changes, undo, cleanup, lost)
            undo.pop_all()
    except OSError as error:
        state = f"the previous content is in {', '.join(map(str, lost))}" if lost else "nothing was changed"
        why = _HIDDEN.sub(r"\1", reason(error))
        raise BriefpressError(f"{why}; {state}") from error


def _store(changes: FileChanges, undo: ExitStack, cleanup: ExitStack, lost: list[Path]) -> None:
    rewritten = {Path(os.path.realpath(path)): data for path, data in changes.rewritten.items()}
    for path in changes.made:
        _make_folder(path.parent, undo)
    for path, data in {**changes.made, **rewritten}.items():
        undo.callback(_discard, _new(path))
        _new(path).write_bytes(data)
    for path in rewritten:
        _new(path).chmod(path.stat().st_mode & 0o777)
        cleanup.callback(_forget, _old(path), lost)
        _copy(path, _old(path))
    for path in rewritten:
        undo.callback(_put_back, _old(path), path, lost)
        _new(path).replace(path)
    for path in changes.made:
        _make(_new(path), path, undo)
    for path, target in changes.moved.items():
        _move(path, target)
        undo.callback(_put_back, target, path, lost)
    for path in changes.deleted:
        path.replace(_old(path))
        cleanup.callback(_forget, _old(path), lost)
        undo.callback(_put_back, _old(path), path, lost)


def _make_folder(folder: Path, undo: ExitStack) -> None:
    if not folder.is_dir():
        _make_folder(folder.parent, undo)
        folder.mkdir()
        undo.callback(_discard_folder, folder)


def _make(new: Path, path: Path, undo: ExitStack) -> None:
    """Give a new file its name, which no other process can take meanwhile where the file system has links."""
    try:
        os.link(new, path)
    except FileExistsError:
        raise _taken(path) from None
    except OSError:
        _move(new, path)
        undo.callback(_discard, path)
    else:
        undo.callback(_discard, path)
        new.unlink()


def _move(path: Path, target: Path) -> None:
    """Rename a file. Raises `FileExistsError` where the name is taken."""
    if os.path.lexists(target):
        raise _taken(target)
    path.rename(target)


def _taken(path: Path) -> FileExistsError:
    return FileExistsError(errno.EEXIST, "a file of this name exists", str(path))


def _copy(path: Path, copy: Path) -> None:
    """Keep a file under a second name, without a copy of its bytes where the file system can."""
    _discard(copy)
    try:
        os.link(path, copy)
    except OSError:
        shutil.copy2(path, copy)


def _put_back(kept: Path, path: Path, lost: list[Path]) -> None:
    try:
        kept.replace(path)
    except OSError:
        lost.append(kept)


def _forget(kept: Path, lost: list[Path]) -> None:
    if kept not in lost:
        _discard(kept)


def _discard(path: Path) -> None:
    with suppress(OSError):
        path.unlink()


def _discard_folder(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()


def _new(path: Path) -> Path:
    return path.with_name(f".{path.name}.briefpress")


def _old(path: Path) -> Path:
    return path.with_name(f".{path.name}.briefpress-before")
