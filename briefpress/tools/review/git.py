"""arguments -> what git prints; the only caller of git, and runs nothing that a repository could bring along.

No hook, no file system monitor, no pager and no fetch: what is read may be a stranger's pull request.
"""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from briefpress.model.problem import BriefpressError, printable

_QUIET = ("-c", "core.hooksPath=/dev/null", "-c", "core.fsmonitor=false", "--no-pager", "--literal-pathspecs")
_ALONE = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


def git(folder: Path, *arguments: str, fed: bytes | None = None) -> bytes:
    """The standard output of ``git ARGUMENTS`` in a folder, which is told ``fed``.

    Raises `BriefpressError` with git's first line of complaint where it fails or is not there.
    """
    command = ("git", *_QUIET, "-C", str(folder), *arguments)
    try:
        done = subprocess.run(command, input=fed or b"", capture_output=True, check=False, env=os.environ | _ALONE)  # noqa: S603
    except FileNotFoundError:
        raise BriefpressError("git is not installed, and revisions are read with it") from None
    if done.returncode:
        complaint = done.stderr.decode("utf-8", "replace").strip().partition("\n")[0]
        raise BriefpressError(f"git cannot read {folder}: {printable(complaint)}")
    return done.stdout


def commit_of(revision: str, folder: Path) -> str:
    """The commit that a revision means in the repository around a folder.

    Raises `BriefpressError` where there is no repository or no such revision.
    """
    if not folder.is_dir():
        raise BriefpressError(f"there is no folder {folder}")
    git(folder, "rev-parse", "--is-inside-work-tree")
    try:
        found = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except BriefpressError:
        hint = "a shallow clone has only its last commit: fetch the others first"
        raise BriefpressError(f"git knows no revision '{printable(revision)}' ({hint})") from None
    return found.decode("ascii").strip()
