"""Run git, with everything disabled that a repository could use to run code.

No hook, file system monitor, pager or fetch runs, because the repository may be an untrusted pull request. Only this
module calls git.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from briefpress.model.problem import BriefpressError, printable

_QUIET = ("-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "--no-pager", "--literal-pathspecs")
_ALONE = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def git(folder: Path, *arguments: str, fed: bytes | None = None) -> bytes:
    """The standard output of ``git ARGUMENTS`` in a folder; ``fed`` is its standard input.

    Raises `BriefpressError` with the first line of git's message if git fails or is not installed.
    """
    command = ("git", *_QUIET, "-C", str(folder), *arguments)
    try:
        done = subprocess.run(command, input=fed or b"", capture_output=True, check=False, env=os.environ | _ALONE)  # noqa: S603
    except FileNotFoundError:
        raise BriefpressError("git is not installed; install it to compare revisions") from None
    if done.returncode:
        complaint = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise BriefpressError(f"git cannot read {folder}: {printable(complaint)}")
    return done.stdout


def commit_of(revision: str, folder: Path) -> str:
    """The commit that a revision names in the repository around a folder.

    Raises `BriefpressError` if there is no repository or no such revision.
    """
    if not folder.is_dir():
        raise BriefpressError(f"no folder {folder}")
    git(folder, "rev-parse", "--is-inside-work-tree")
    try:
        found = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except BriefpressError:
        hint = "if this is a shallow clone, run `git fetch --unshallow` first"
        raise BriefpressError(f"git has no revision '{printable(revision)}' ({hint})") from None
    return found.decode("ascii").strip()


def merge_base(base: str, head: str, folder: Path) -> str:
    """The commit from which two revisions diverged, so that what changed on the base alone is no difference.

    Raises `BriefpressError` as `commit_of` does, and if the revisions have no commit in common.
    """
    ours, theirs = commit_of(base, folder), commit_of(head, folder)
    try:
        return git(folder, "merge-base", ours, theirs).decode("ascii").strip()
    except BriefpressError:
        message = f"'{printable(base)}' and '{printable(head)}' have no commit in common"
        hint = "compare them with --direct, or if this is a shallow clone, run `git fetch --unshallow` first"
        raise BriefpressError(f"{message} ({hint})") from None
