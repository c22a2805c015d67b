"""Build the search index of a written site in ``pagefind/`` with Pagefind.

This is a step of its own after writing. A run that is killed before it leaves a complete site with the previous index,
whose key tells the next run that it is outdated. Pagefind does not promise the same bytes for the same pages.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from importlib.metadata import version
from pathlib import Path

from briefpress.model.problem import BriefpressError
from briefpress.write import Manifest, WriteResult, files_written_by, write

FOLDER = "pagefind/"
# Parts of a page that describe other pages, which are indexed themselves, and parts that are not prose.
NOT_INDEXED = (
    *("sup", "svg", "figure", "section > h2", ".number"),
    *(".references", ".event-lines", ".mentions", ".upkeep", ".on-paper"),
)
# We have our own search form: of Pagefind's files it needs only the index and these.
_OURS = ("pagefind-entry.json", "pagefind-worker.js")
_KEY_BYTES = 16


def kept_index(kept: Manifest) -> Iterator[tuple[str, str, None]]:
    """The sheets of the site's current index, to keep until a new one is built; none if it is incomplete."""
    files = [(path, file.key) for path, file in kept.files.items() if path.startswith(FOLDER)]
    if all(key for _, key in files):
        yield from ((path, key, None) for path, key in files)


def with_index(site: Path, written: WriteResult) -> WriteResult:
    """Build the index of the site just written, unless it is up to date. Raises `BriefpressError` if Pagefind fails."""
    files = written.site.files
    pages = {path: file.key for path, file in files.items() if not path.startswith(FOLDER)}
    key = _key(pages)
    if {file.key for path, file in files.items() if path.startswith(FOLDER)} == {key}:
        return written
    sheets: list[tuple[str, str, bytes | None]] = [(path, kept, None) for path, kept in pages.items()]
    sheets += [
        (FOLDER + path, key, data) for path, data in files_written_by(partial(_run, site.resolve())) if _ours(path)
    ]
    again = write(site, sheets, written.site)
    new = {*written.written, *again.written} - {*again.deleted}
    gone = {*written.deleted, *again.deleted} - again.site.files.keys()
    return WriteResult(
        tuple(sorted(new)), tuple(sorted(again.site.files.keys() - new)), tuple(sorted(gone)), again.site
    )


def _key(pages: dict[str, str]) -> str:
    """The digest of the keys of all pages, and of the settings of the index."""
    digest = hashlib.blake2b(repr((version("pagefind"), NOT_INDEXED)).encode(), digest_size=_KEY_BYTES)
    for path, key in sorted(pages.items()):
        if path.endswith(".html"):
            digest.update(f"{path}\n{key}\n".encode())
    return digest.hexdigest()


def _ours(path: str) -> bool:
    return not path.startswith("pagefind-") or path in _OURS


def _run(site: Path, folder: Path) -> None:
    """Run Pagefind on a site, in an output folder without a configuration file."""
    options = ["--keep-index-url", "--silent", "--exclude-selectors", ", ".join(NOT_INDEXED)]
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-path", str(folder), *options]
    done = subprocess.run(command, cwd=folder, check=False, capture_output=True, text=True)  # noqa: S603 - no shell
    if done.returncode:
        raise BriefpressError(f"pagefind could not index {site}: {(done.stderr or done.stdout).strip()}")
