"""Find out quickly whether a build would change nothing since the last one.

The metadata of every file is compared and no file is read. This module does not import what builds a site, so that the
answer takes hardly longer than listing the files.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from briefpress.incremental.file_stamps import Stamp, stamp
from briefpress.incremental.last_build import LastBuild, read_last, save_last
from briefpress.incremental.store import Store
from briefpress.model.problem import Problem
from briefpress.write.journal import work_folder
from briefpress.write.manifest import listed_paths

PACKAGE = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class BuildQuery:
    """The folders that a build reads, the site that it writes, and its ``options``."""

    content: Path
    site: Path
    templates: Path
    archive: Path | None
    options: tuple[bool | str | None, ...]

    def inputs(self) -> Stamp:
        """The stamp of all inputs of a build, including briefpress itself and the installed libraries."""
        folders = (self.content, self.templates, *((self.archive,) if self.archive else ()))
        libraries = [folder for folder in sys.path if folder.endswith("-packages")]  # an extra may be installed
        given = stamp(folders, skips=lambda name: name.startswith("."))  # editors' hidden files
        own = stamp((PACKAGE, PACKAGE.parent / "templates"), libraries, skips=lambda name: name == "__pycache__")
        return Stamp(f"{given.digest}-{own.digest}", given.settled and own.settled)

    def __str__(self) -> str:
        folders = (self.content, self.site, self.templates, self.archive)
        return repr((sys.version, *(folder and str(folder.resolve()) for folder in folders), self.options))


def last_build(store: Store, query: BuildQuery, inputs: Stamp) -> LastBuild | None:
    """The last build, if another one with these ``inputs`` would have the same result, or None."""
    last = read_last(store)
    if last is None or (last.query, last.inputs) != (str(query), inputs.digest):
        return None
    return last if last.site == _site_digest(query.site) else None


def remember(store: Store, query: BuildQuery, inputs: Stamp, problems: tuple[Problem, ...], pages: int) -> None:
    """Store a finished build. ``inputs`` is the stamp from before it began, since it may have missed a later change."""
    if inputs.settled:
        save_last(store, LastBuild(str(query), inputs.digest, _site_digest(query.site), problems, pages))


def _site_digest(site: Path) -> str:
    """The digest of the metadata of our files in the site, and of what a killed run may have left beside it."""
    root = site.resolve()
    return stamp((work_folder(root),), (f"{root}/{path}" for path in listed_paths(root))).digest
