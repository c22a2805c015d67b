"""Apply staged changes by a journal, which can be replayed after a run was killed at any step.

The journal is a text file with one step on each line: ``delete PATH``, or ``replace PATH`` by the next staged file;
these are numbered from 0. It is put in place by a rename once everything is staged, and every step is idempotent.
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


def work_folder(root: Path) -> Path:
    """The folder beside a site for staged changes, on the same file system so that they can be renamed into place."""
    if not root.name:
        raise BriefpressError(f"{root} cannot be the site folder (choose a folder inside it)")
    return root.with_name(f".{root.name}.briefpress")


def write_journal(work: Folder, replaced: Sequence[str], deleted: Iterable[str]) -> None:
    """Put the journal in place. From then on this run, or the next one, completes the changes.

    The file for ``replaced[n]`` is staged as ``new/n``. Deletions come last, except for files in the way: a file whose
    path becomes a folder, and files in a folder whose path becomes a file.
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


def replay(root: Path) -> None:
    """Apply every step of the journal, if there is one, and remove the staged files."""
    work = work_folder(root)
    if not os.path.lexists(work):
        return
    if (work / JOURNAL).exists():
        site, number = Folder(str(root)), 0
        for verb, path in _steps(work / JOURNAL):
            if verb == "delete":
                site.delete(path)
            else:
                site.make(path.rpartition("/")[0])
                with suppress(FileNotFoundError):  # the killed run has already moved it
                    os.replace(f"{work}/{NEW}/{number}", site.path(path))
                number += 1
    discard(root)


def discard(root: Path) -> None:
    """Remove the staged files, the journal first, so that a half-removed folder is never replayed."""
    work = work_folder(root)
    (work / JOURNAL).unlink(missing_ok=True)
    shutil.rmtree(work)


def _steps(journal: Path) -> Iterator[tuple[str, str]]:
    first, *lines = journal.read_bytes().decode(errors="replace").split("\n")
    steps = [(verb, path) for verb, _, path in (line.partition(" ") for line in lines)]
    if first != _FIRST or not all(verb in ("replace", "delete") and is_safe(path) for verb, path in steps):
        raise BriefpressError(f"{journal} is damaged (delete {journal.parent} and the site, then build again)")
    return iter(steps)
