"""what a build is asked -> the last build, if that was asked the same, of the same files, and its site still stands.

It asks the system of every file and reads none, and it needs nothing of what builds a site: to say that there is
nothing to do takes as long as to look.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from briefpress.incremental.file_stamps import Stamp, stamp
from briefpress.incremental.last_build import Last, read_last, save_last
from briefpress.incremental.store import Store
from briefpress.model.problem import Problem
from briefpress.write.journal import workshop
from briefpress.write.manifest import listed_paths

PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Question:
    """What a build is asked: the folders it reads, the site it writes, and how; ``archive`` may be None."""

    content: Path
    site: Path
    templates: Path
    archive: Path | None
    how: tuple[bool, ...]

    def inputs(self) -> Stamp:
        """The stamp of all that a build is made from: briefpress and the libraries it finds are part of that."""
        own = (self.content, self.templates, *((self.archive,) if self.archive else ()))
        libraries = [folder for folder in sys.path if folder.endswith("-packages")]  # an extra may come or go
        given = stamp(own, without=lambda name: name.startswith("."))  # an editor's own files
        house = stamp((PACKAGE, PACKAGE.parent / "templates"), libraries, without=lambda name: name == "__pycache__")
        return Stamp(f"{given.digest}-{house.digest}", given.settled and house.settled)

    def __str__(self) -> str:
        folders = (self.content, self.site, self.templates, self.archive)
        return repr((sys.version, *(folder and str(folder.resolve()) for folder in folders), self.how))


def last_build(store: Store, question: Question, inputs: Stamp) -> Last | None:
    """The last build, where another would find and leave the very same; ``inputs`` as they are now."""
    last = read_last(store)
    if last is None or (last.asked, last.inputs) != (str(question), inputs.digest):
        return None
    return last if last.site == _standing(question.site) else None


def remember(store: Store, question: Question, inputs: Stamp, problems: tuple[Problem, ...], pages: int) -> None:
    """Keep what a build has just done; ``inputs`` as they were before it, for it may not have seen a later change."""
    if inputs.settled:
        save_last(store, Last(str(question), inputs.digest, _standing(question.site), problems, pages))


def _standing(site: Path) -> str:
    """The digest of our files in the site and of what a killed run may have left beside it."""
    root = site.resolve()
    return stamp((workshop(root),), (f"{root}/{path}" for path in listed_paths(root))).digest
