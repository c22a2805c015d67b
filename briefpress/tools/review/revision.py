"""a git revision -> the content as it was then, or the files that have changed since; reads, and never checks out."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from briefpress.model.problem import BriefpressError, printable
from briefpress.tools.review.git import commit_of, git

_FILE, _PROGRAM, _LINK = b"100644", b"100755", b"120000"


def changed_since(revision: str, content: Path) -> frozenset[str]:
    """The files of a content folder that have changed since a revision: committed, staged, in the work tree, or new.

    Named as `Where.file` names them, from the content folder. Raises `BriefpressError` as `commit_of` does.
    """
    commit = commit_of(revision, content)
    changed = git(
        content, "diff", "--no-ext-diff", "--no-textconv", "--no-renames", "--relative", "--name-only", "-z", commit
    )
    new = git(content, "ls-files", "--others", "--exclude-standard", "-z")
    return frozenset(os.fsdecode(name) for name in (changed + new).split(b"\0") if name)


def snapshot(revision: str, content: Path, folder: Path) -> None:
    """Write the content folder of a revision to ``folder``, which is new and empty.

    Its blobs are written as they are: attributes, filters and hooks of the repository have no say in it, as they would
    in an archive or a work tree. Links are made last, so that nothing is written through one. Raises `BriefpressError`
    as `commit_of` does, and where the revision has no such folder.
    """
    commit = commit_of(revision, content)
    entries = list(_entries(git(content, "ls-tree", "-r", "-z", commit)))
    if not entries:
        raise BriefpressError(f"there is no content folder {content} in revision '{printable(revision)}'")
    for mode, name, data in sorted(_read(content, entries), key=lambda entry: entry[0] == _LINK):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if mode == _LINK:
            path.symlink_to(os.fsdecode(data))
        else:
            path.write_bytes(data)


def _entries(listed: bytes) -> Iterator[tuple[bytes, str, bytes]]:
    """Mode, path and blob of each file; what is no record (another repository, media) is passed over."""
    for line in listed.split(b"\0"):
        about, _, name = line.partition(b"\t")
        mode, _, rest = about.partition(b" ")
        path = os.fsdecode(name)
        if mode in (_FILE, _PROGRAM, _LINK) and not path.startswith("media/"):
            if ".." in PurePosixPath(path).parts or PurePosixPath(path).is_absolute():
                raise BriefpressError(f"a file of the revision lies outside of it: {printable(path)}")
            yield mode, path, rest.split(b" ")[1]


def _read(content: Path, entries: list[tuple[bytes, str, bytes]]) -> Iterator[tuple[bytes, str, bytes]]:
    """Mode, path and bytes of each entry, all asked of git at once."""
    answer = git(content, "cat-file", "--batch", fed=b"".join(blob + b"\n" for _, _, blob in entries))
    position = 0
    for mode, name, _ in entries:
        start = answer.index(b"\n", position) + 1
        size = int(answer[position:start].split()[2])
        yield mode, name, answer[start : start + size]
        position = start + size + 1
