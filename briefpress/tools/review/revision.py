"""Read the content of a git revision, or list the files changed since; nothing is checked out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from briefpress.model.problem import BriefpressError, printable
from briefpress.tools.review.git import commit_of, git, merge_base

_FILE, _PROGRAM, _LINK = b"100644", b"100755", b"120000"


def changed_since(revision: str, content: Path) -> frozenset[str]:
    """The files of a content folder that have changed since a revision: committed, staged, unstaged or untracked.

    What changed on the revision after this branch left it does not count. Paths are relative to the content folder, as
    in `Where.file`. Raises `BriefpressError` as `merge_base` does.
    """
    commit = merge_base(revision, "HEAD", content)
    changed = git(
        content, "diff", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "--name-only", "-z", commit
    )
    new = git(content, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(os.fsdecode(name) for name in (changed + new).split(b"\0") if name)


def snapshot(revision: str, content: Path, folder: Path) -> None:
    """Write the content folder of a revision to ``folder``, which must be new and empty.

    Blobs are written unchanged: attributes, filters and hooks of the repository are ignored, unlike in an archive or a
    work tree. Links are created last, so that nothing is written through one. Raises `BriefpressError` as `commit_of`
    does, and if the revision has no such folder.
    """
    commit = commit_of(revision, content)
    entries = list(_entries(git(content, "ls-tree", "-r", "-z", commit)))
    if not entries:
        raise BriefpressError(f"no content folder {content} in revision '{printable(revision)}'")
    for mode, name, data in sorted(_read(content, entries), key=lambda entry: entry[0] == _LINK):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            path.symlink_to(os.fsdecode(data))
        else:
            path.write_bytes(data)


def _entries(listed: bytes) -> Iterator[tuple[bytes, str, bytes]]:
    """Mode, path and blob of each file. Submodules and media are skipped."""
    for line in listed.split(b"\0"):
        about, _, name = line.partition(b"\t")
        mode, _, rest = about.partition(b" ")
        path = os.fsdecode(name)
        if mode in (_FILE, _PROGRAM, _LINK) and not path.startswith("media/"):
            if ".." in PurePosixPath(path).parts or PurePosixPath(path).is_absolute():
                raise BriefpressError(f"the revision contains a file outside its own folder: {printable(path)}")
            yield mode, path, rest.split(b" ")[1]


def _read(content: Path, entries: list[tuple[bytes, str, bytes]]) -> Iterator[tuple[bytes, str, bytes]]:
    """Mode, path and bytes of each entry, read from git in one call."""
    answer = git(content, "cat-file", "--batch", fed=b"".join(blob + b"\n" for _, _, blob in entries))
    position = 0
    for mode, name, _ in entries:
        start = answer.index(b"\n", position) + 1
        size = int(answer[position:start].split()[2])
        yield mode, name, answer[start : start + size]
        position = start + size + 1
