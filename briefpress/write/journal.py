"""A journal of staged changes -> the site as it is after them, from whatever step a killed run had reached.

The journal is text, a step a line: ``delete PATH``, or ``replace PATH`` with the next of the staged files, which are
numbered from 0. It appears by a rename, when all it speaks of is staged, and every step may be taken twice.
"""

# A site has many thousand files, and a Path for each costs as much as the file itself.
# ruff: noqa: PTH105

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.write.folder import Folder
from briefpress.write.paths import is_safe, parents

JOURNAL, NEW = "journal", "new"
_FIRST = "briefpress journal 1"


def workshop(root: Path) -> Path:
    """The folder beside a site in which its changes are staged, so that a rename moves them."""
    if not root.name:
        raise BriefpressError(f"{root} cannot be the folder of a site")
    return root.with_name(f".{root.name}.briefpress")


def commit(work: Folder, replaced: Sequence[str], deleted: Iterable[str]) -> None:
    """Put the journal in place: from here on the changes are made, by this run or the next.

    The file for ``replaced[n]`` is staged as ``new/n``. Deletions come last, but for a file that stands where a folder
    is to be, or under a folder that stands where a file is to be.
    """
    new = set(replaced)
    folders = {folder for path in new for folder in parents(path)}
    first = {path for path in deleted if path in folders or not new.isdisjoint(parents(path))}
    lines = [
        _FIRST,
        *(f"delete {path}" for path in sorted(first)),
        *(f"replace {path}" for path in replaced),
        *(f"delete {path}" for path in sorted(set(deleted) - first)),
    ]
    work.write(f"{JOURNAL}.part", "\n".join(lines).encode())
    os.replace(work.path(f"{JOURNAL}.part"), work.path(JOURNAL))


def finish(root: Path) -> None:
    """Take every step of the journal, if there is one; then, or if there is none, remove what was staged."""
    work = workshop(root)
    if not os.path.lexists(work):
        return
    if (work / JOURNAL).exists():
        site, number = Folder(str(root)), 0
        for verb, path in _steps(work / JOURNAL):
            if verb == "delete":
                site.delete(path)
            else:
                site.make(path.rpartition("/")[0])
                with suppress(FileNotFoundError):  # the killed run has moved it
                    os.replace(f"{work}/{NEW}/{number}", site.path(path))
                number += 1
    drop(root)


def drop(root: Path) -> None:
    """Remove what is staged; the journal first, for without it the rest means nothing."""
    work = workshop(root)
    (work / JOURNAL).unlink(missing_ok=True)
    shutil.rmtree(work)


def _steps(journal: Path) -> Iterator[tuple[str, str]]:
    first, *lines = journal.read_bytes().decode(errors="replace").split("\n")
    steps = [(verb, path) for verb, _, path in (line.partition(" ") for line in lines)]
    if first != _FIRST or not all(verb in ("replace", "delete") and is_safe(path) for verb, path in steps):
        raise BriefpressError(f"{journal} is damaged; delete its folder and the site, and build anew")
    return iter(steps)
